/**
 * 标准包 (Art. 6): a standard as data. Read from its files, checked when it is published, tightened by an overlay, sealed
 * by its digest. Pure.
 */
package cn.quanhen.casefile.standard.pack;
