/** Bags (BagIt, RFC 8493): files with their digests and what they are. Knows nothing of cases. */
package cn.quanhen.casefile.archiving.bag;
