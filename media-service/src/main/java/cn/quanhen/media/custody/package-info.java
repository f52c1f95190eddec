/**
 * Custody (保管): bytes that were stored are never changed, and a change is found and named (Art. 7 防删改, Art. 27).
 *
 * <p>Objects are addressed by their SHA-256. Beside each lies its {@link cn.quanhen.media.custody.BlockTree}: SHA-256
 * and SM3 of every block of 1 MiB. The roots of the two trees go into the chain, so that neither an object nor its tree
 * can be exchanged unseen.
 */
package cn.quanhen.media.custody;
