package cn.quanhen.ledger;

import java.io.Serializable;

/** Where a record stands: its chain, and its place there. */
public record RecordKey(String chain, long sequence) implements Serializable {}
