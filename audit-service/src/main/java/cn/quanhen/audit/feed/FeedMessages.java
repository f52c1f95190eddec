package cn.quanhen.audit.feed;

import cn.quanhen.audit.checkpoint.SignedHead;
import cn.quanhen.audit.feed.EntryPages.Entry;
import cn.quanhen.audit.v1.FeedCheckpoint;
import cn.quanhen.audit.v1.FeedEntry;
import cn.quanhen.audit.v1.FeedPayload;
import cn.quanhen.audit.v1.GetConsistencyProofResponse;
import cn.quanhen.audit.v1.GetInclusionProofResponse;
import cn.quanhen.audit.v1.ListEntriesResponse;
import cn.quanhen.audit.v1.LogEntry;
import cn.quanhen.tlog.Hash;
import com.google.protobuf.ByteString;
import java.util.List;

/** Entries, proofs and payloads, as messages of the contract. */
final class FeedMessages {
    private FeedMessages() {}

    static ListEntriesResponse page(List<Entry> page, SignedHead head) {
        ListEntriesResponse.Builder answer = ListEntriesResponse.newBuilder().setTreeSize(head.size());
        page.forEach(entry -> answer.addEntries(
                LogEntry.newBuilder().setIndex(entry.index()).setEntry(ByteString.copyFrom(entry.bytes()))));
        return answer.build();
    }

    static GetInclusionProofResponse inclusion(PublishedTree.Inclusion inclusion) {
        return GetInclusionProofResponse.newBuilder()
                .setIndex(inclusion.proof().index())
                .setTreeSize(inclusion.proof().size())
                .setLeafHash(bytes(inclusion.leaf()))
                .addAllPath(hashes(inclusion.proof().path()))
                .setRoot(bytes(inclusion.root()))
                .build();
    }

    static GetConsistencyProofResponse consistency(PublishedTree.Consistency consistency) {
        return GetConsistencyProofResponse.newBuilder()
                .setFromSize(consistency.proof().from())
                .setToSize(consistency.proof().to())
                .addAllPath(hashes(consistency.proof().path()))
                .setFromRoot(bytes(consistency.older()))
                .setToRoot(bytes(consistency.newer()))
                .build();
    }

    static FeedEntry entry(Entry entry, boolean disclosed) {
        FeedEntry.Builder message =
                FeedEntry.newBuilder().setIndex(entry.index()).setEntry(ByteString.copyFrom(entry.bytes()));
        entry.payload().ifPresent(payload -> {
            if (disclosed) {
                message.setPayload(FeedPayload.newBuilder()
                        .setSalt(ByteString.copyFrom(payload.salt()))
                        .setCanonical(ByteString.copyFrom(payload.canonical())));
            } else {
                message.setWithheld(true);
            }
        });
        return message.build();
    }

    static FeedCheckpoint checkpoint(SignedHead head) {
        return FeedCheckpoint.newBuilder()
                .setText(head.note().format())
                .setTreeSize(head.size())
                .build();
    }

    static ByteString bytes(Hash hash) {
        return ByteString.copyFrom(hash.bytes());
    }

    private static List<ByteString> hashes(List<Hash> hashes) {
        return hashes.stream().map(FeedMessages::bytes).toList();
    }
}
