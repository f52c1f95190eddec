package cn.quanhen.audit.feed;

import cn.quanhen.audit.feed.EntryPages.Entry;
import cn.quanhen.audit.log.Leaf;
import cn.quanhen.identity.Access;
import cn.quanhen.identity.Caller;

/**
 * What one receiver asked for and may have.
 *
 * @param caller who receives
 * @param resource only entries of chains at or below it; empty for all
 * @param payloads whether payloads were asked for
 */
public record Audience(Caller caller, String resource, boolean payloads) {
    /** Everything, for somebody. */
    public static Audience of(Caller caller, boolean payloads) {
        return new Audience(caller, "", payloads);
    }

    /** Whether the filter lets an entry through. */
    boolean wants(Entry entry) {
        return resource.isEmpty()
                || Leaf.parse(entry.bytes())
                        .map(Leaf::subject)
                        .filter(chain -> chain.equals(resource) || chain.startsWith(resource + "/"))
                        .isPresent();
    }

    /** An entry as it is given: its payload stays behind where the receiver may not read the record (Art. 25). */
    public Entry given(Entry entry) {
        return mayHave(entry) ? entry : entry.withoutPayload();
    }

    boolean mayHave(Entry entry) {
        return payloads
                && entry.payload().isPresent()
                && Leaf.parse(entry.bytes())
                        .filter(leaf -> Access.mayRead(caller, leaf.subject()))
                        .isPresent();
    }
}
