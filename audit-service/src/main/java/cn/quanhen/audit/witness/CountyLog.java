package cn.quanhen.audit.witness;

import cn.quanhen.tlog.NoteVerifier;
import java.net.URI;

/**
 * A log that the city witnesses.
 *
 * @param county the region's code
 * @param title its name in Chinese
 * @param origin the log's identity
 * @param key the log's key
 * @param url the log's prefix (tlog-tiles, Parameters), for instance {@code https://audit.beilin.gov.cn/log}
 */
public record CountyLog(String county, String title, String origin, NoteVerifier key, URI url) {}
