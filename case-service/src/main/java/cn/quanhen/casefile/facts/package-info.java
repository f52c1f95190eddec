/**
 * What the records of a case say, as facts of the standard's vocabulary and as events that move its periods. The same
 * records give the same facts; nothing here decides.
 */
package cn.quanhen.casefile.facts;
