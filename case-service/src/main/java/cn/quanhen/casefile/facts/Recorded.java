package cn.quanhen.casefile.facts;

import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.v1.RecordContent;

/**
 * A record, as facts are read off it.
 *
 * @param sequence its place in the chain, from 1
 * @param recorder the name of whoever records
 */
public record Recorded(long sequence, RecordContent content, Moment moment, String recorder) {}
