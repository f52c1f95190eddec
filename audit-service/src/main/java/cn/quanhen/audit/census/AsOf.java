package cn.quanhen.audit.census;

/**
 * Which records a census speaks of: those with positions below its fence, and those that an earlier census had counted.
 * A database that was restored gives positions anew, and its fence goes back; what was counted before stays counted.
 *
 * @param source the service
 * @param census the chain of its censuses, which they do not count
 * @param fence the census's own
 * @param reached the furthest fence of any census before
 * @param seen what had come here when that fence was reached
 */
record AsOf(String source, String census, long fence, long reached, long seen) {}
