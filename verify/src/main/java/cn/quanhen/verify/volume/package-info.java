/** Volumes of archived cases: bags (RFC 8493) that hold a case's records, documents, reports and receipts. */
package cn.quanhen.verify.volume;
