package cn.quanhen.audit.alarm;

/**
 * Something that is wrong with a log or what it holds.
 *
 * @param kind what is wrong
 * @param subject what it is about by name
 * @param message in Chinese, without personal data
 */
public record Notice(Kind kind, String subject, String message) {}
