package cn.quanhen.media.custody;

/** A fingerprint and the leaves behind its roots. */
public record Measured(Fingerprint fingerprint, BlockTree tree) {}
