package cn.quanhen.requests;

import java.io.Serializable;
import java.util.UUID;

/** Whose request it is, and which. */
public record RequestKey(String caller, UUID requestId) implements Serializable {}
