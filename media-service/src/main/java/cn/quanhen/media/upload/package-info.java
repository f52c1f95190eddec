/**
 * Upload (上传): bytes arrive in parts over a line that breaks, and become a recording within 24 hours (Art. 24).
 *
 * <p>An offset is acknowledged only once it is on disk. What kill -9 or a power cut does at each moment is thought
 * through in {@code docs/adr}.
 */
package cn.quanhen.media.upload;
