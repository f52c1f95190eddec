/** Recordings (音像记录): what is known of them, when they had to be in store, and how they are listed (Art. 19, 24). */
package cn.quanhen.media.recording;
