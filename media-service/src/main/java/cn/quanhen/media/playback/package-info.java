/** Playback (调阅): the bytes of a recording, each verified before it is sent, and every reading logged (Art. 25). */
package cn.quanhen.media.playback;
