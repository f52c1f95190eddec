/**
 * Renders 执法文书 as OFD (GB/T 33190-2016): pure, from words to bytes, and the same words give the same bytes.
 *
 * <p>All lengths are millimetres from the upper left corner of the page; pages count from 1.
 */
package cn.quanhen.casefile.document.ofd;
