/** 音像: upload, custody and playback of recordings (Art. 19–25). */
package cn.quanhen.media;
