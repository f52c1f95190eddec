package cn.quanhen.audit.feed;

import cn.quanhen.audit.paging.PageToken;

/**
 * Where a receiver stands in a feed. Holds nothing but the number of the next entry, bound to the log and the filter:
 * it survives restarts and serves at any replica.
 *
 * @param feed the log's origin and the filter
 */
record Cursor(String feed) {
    static Cursor of(String origin, String resource) {
        return new Cursor("feed/" + origin + "/" + resource);
    }

    /** The text that goes on with this entry. */
    String at(long next) {
        return PageToken.after(feed, Long.toString(next));
    }

    /** The index of the next entry; refused where the text is of another feed. */
    long read(String text) {
        return PageToken.readNumber(feed, text, 0);
    }
}
