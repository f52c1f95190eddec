package cn.quanhen.audit.feed;

import cn.quanhen.audit.checkpoint.Checkpoints;
import cn.quanhen.audit.checkpoint.SignedHead;
import cn.quanhen.audit.log.Tiles;
import cn.quanhen.audit.log.Trees;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import cn.quanhen.tlog.ConsistencyProof;
import cn.quanhen.tlog.Hash;
import cn.quanhen.tlog.InclusionProof;
import cn.quanhen.tlog.MerkleTree;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Proofs from this node's tree, never beyond what is published. */
@ApplicationScoped
public class PublishedTree {
    private final Checkpoints checkpoints;
    private final Trees trees;

    PublishedTree(Checkpoints checkpoints, Trees trees) {
        this.checkpoints = checkpoints;
        this.trees = trees;
    }

    /** The published checkpoint; refused as {@link Reason#NO_CHECKPOINT_YET} where there is none. */
    public Uni<SignedHead> head() {
        return checkpoints.published().map(head -> head.orElseThrow(PublishedTree::noCheckpoint));
    }

    /**
     * RFC 9162 §2.1.3.
     *
     * @param asked the size of the tree; 0 for the published one
     */
    Uni<Inclusion> inclusion(long index, long asked) {
        return size(asked).chain(size -> {
            if (index >= size) {
                throw outside(index, size);
            }
            return ask(
                    size,
                    tree -> new Inclusion(tree.inclusion(index), tree.subtrees().at(0, index), tree.root()));
        });
    }

    /**
     * RFC 9162 §2.1.4.
     *
     * @param asked the size of the newer tree; 0 for the published one
     */
    Uni<Consistency> consistency(long from, long asked) {
        return size(asked).chain(to -> {
            if (from > to) {
                throw outOfOrder(from, to);
            }
            return ask(from, MerkleTree::root)
                    .chain(root -> ask(to, tree -> new Consistency(tree.consistency(from), root, tree.root())));
        });
    }

    private Uni<Long> size(long asked) {
        return head().map(head -> {
            if (asked > head.size()) {
                throw beyond(asked, head.size());
            }
            return asked == 0 ? head.size() : asked;
        });
    }

    private <T> Uni<T> ask(long size, Function<MerkleTree, T> question) {
        return trees.ask(Tiles.LOG, size, question);
    }

    private static Refusal noCheckpoint() {
        return Refusal.of(Reason.NO_CHECKPOINT_YET).because("日志尚未发布检查点").remedy("请稍后重试");
    }

    private static Refusal beyond(long asked, long size) {
        return Refusal.of(Reason.BEYOND_CHECKPOINT)
                .because("所请求的大小" + asked + "超出已发布的检查点（大小" + size + "）")
                .remedy("请以不大于" + size + "的大小重新请求，或等待新的检查点")
                .fact("treeSize", size);
    }

    private static Refusal outside(long index, long size) {
        return Refusal.of(Reason.INDEX_OUTSIDE_TREE)
                .because("序号" + index + "不在大小为" + size + "的树内")
                .remedy("请以小于" + size + "的序号重新请求")
                .fact("treeSize", size);
    }

    private static Refusal outOfOrder(long from, long to) {
        return Refusal.of(Reason.SIZES_OUT_OF_ORDER)
                .because("较早的大小" + from + "大于较晚的大小" + to)
                .remedy("请对调两个大小后重新请求")
                .fact("fromSize", from)
                .fact("toSize", to);
    }

    /** An inclusion proof, the leaf's hash and the root that it leads to. */
    record Inclusion(InclusionProof proof, Hash leaf, Hash root) {}

    /** A consistency proof and the two roots. */
    record Consistency(ConsistencyProof proof, Hash older, Hash newer) {}
}
