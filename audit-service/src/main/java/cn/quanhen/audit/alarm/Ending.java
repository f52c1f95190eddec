package cn.quanhen.audit.alarm;

/**
 * How a person ends an alarm.
 *
 * @param alarm its number
 * @param caller the subject of the person's token
 * @param requestId of the request
 * @param reason in Chinese
 */
record Ending(long alarm, String caller, String requestId, String reason) {}
