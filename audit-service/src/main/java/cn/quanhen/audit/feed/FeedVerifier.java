package cn.quanhen.audit.feed;

import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.Frontier;
import cn.quanhen.tlog.Hash;
import cn.quanhen.tlog.Hashing;
import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.Trust;
import cn.quanhen.tlog.UnverifiedException;
import java.util.List;

/**
 * The receiver's side of a feed: that nothing was left out, exchanged or made up. Takes what comes, in its order; keeps
 * 63 hashes at most.
 */
public final class FeedVerifier {
    private final Trust trust;
    private final Frontier frontier;

    /**
     * @param trust whose signatures count
     * @param frontier of the entries that were received before
     */
    public FeedVerifier(Trust trust, Frontier frontier) {
        this.trust = trust;
        this.frontier = frontier;
    }

    /** Takes an entry without its payload. */
    public void entry(long index, byte[] entry) {
        follows(index);
        frontier.append(Hashing.leaf(entry));
    }

    /** Takes an entry with its payload. */
    public void entry(long index, byte[] entry, Payload payload) {
        if (!payload.belongsTo(entry)) {
            throw new UnverifiedException("docs/log.md, What an entry holds", "not the payload of entry " + index);
        }
        entry(index, entry);
    }

    /** Takes a run of leaf hashes. */
    public void skipped(long first, List<Hash> hashes) {
        follows(first);
        hashes.forEach(frontier::append);
    }

    /**
     * Takes a checkpoint: all that came before it gives its root.
     *
     * @return what it says
     */
    public Checkpoint checkpoint(String note) {
        Checkpoint checkpoint = trust.open(Note.parse(note));
        if (checkpoint.size() != frontier.size() || !checkpoint.root().equals(frontier.root())) {
            throw new UnverifiedException("RFC 6962 §2.1", "the entries do not give the root at " + checkpoint.size());
        }
        return checkpoint;
    }

    private void follows(long index) {
        if (index != frontier.size()) {
            throw new UnverifiedException("feed", "entry " + index + " after " + frontier.size() + " entries");
        }
    }
}
