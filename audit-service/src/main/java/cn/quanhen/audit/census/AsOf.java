package cn.quanhen.audit.census;

/**
 * Which records a census speaks of: those with positions below its fence, and those that had come here when it was
 * asked for. The service held the latter by then; where it never went back, they lie below the fence anyway.
 *
 * @param source the service
 * @param census the chain of its censuses, which they do not count
 * @param fence the census's own
 * @param seen the last that had come here when it was asked for; 0 where nobody asked
 */
record AsOf(String source, String census, long fence, long seen) {}
