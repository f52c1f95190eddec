package cn.quanhen.audit.bundle;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.Frontier;
import cn.quanhen.tlog.Hashing;
import cn.quanhen.tlog.MalformedException;
import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.Trust;
import cn.quanhen.tlog.UnverifiedException;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Verifies a bundle on its own: that it holds what its header says, that its entries give the root of each of its
 * checkpoints, and that the log has signed these. Whether it follows on what somebody holds is another question.
 */
final class BundleCheck {
    private final Trust trust;
    private final BundleHeader header;
    private final Frontier frontier;
    private byte[] entry = new byte[0];
    private boolean open;
    private Note last;

    private BundleCheck(Trust trust, BundleHeader header) {
        this.trust = trust;
        this.header = header;
        this.frontier = Frontier.of(header.from(), header.edge());
    }

    /**
     * Verifies.
     *
     * @return its last checkpoint
     * @throws Refusal {@link Reason#BUNDLE_MALFORMED} or {@link Reason#BUNDLE_INCONSISTENT}
     */
    static Note verify(BundleFile file, Trust trust) {
        BundleCheck check = new BundleCheck(trust, file.header());
        try (BundleReader reader = file.read()) {
            Frame frame = reader.next();
            while (!(frame instanceof Frame.Digest)) {
                check.take(frame);
                frame = reader.next();
            }
            if (!reader.exhausted()) {
                throw BundleFile.malformed("摘要之后还有内容");
            }
            return check.end();
        } catch (MalformedException e) {
            throw BundleFile.malformed(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Frame frame) {
        switch (frame) {
            case Frame.Entry next -> {
                entry = next.bytes();
                frontier.append(Hashing.leaf(entry));
                open = true;
            }
            case Frame.Disclosed disclosed -> {
                if (!header.payloads() || !open || !disclosed.payload().belongsTo(entry)) {
                    throw BundleFile.malformed("第" + (frontier.size() - 1) + "条的原文与承诺值不符");
                }
                open = false;
            }
            case Frame.Signed signed -> {
                checkpoint(signed.note());
                last = signed.note();
                open = false;
            }
            case Frame.Digest end -> throw new IllegalStateException("the end is not taken");
        }
    }

    private void checkpoint(Note note) {
        try {
            Checkpoint checkpoint = trust.open(note);
            if (checkpoint.size() != frontier.size()) {
                throw BundleFile.malformed("大小" + checkpoint.size() + "的检查点位于第" + frontier.size() + "条之后");
            }
            if (!checkpoint.root().equals(frontier.root())) {
                throw inconsistent("条目算出的根与大小" + checkpoint.size() + "的检查点不符", checkpoint.size());
            }
        } catch (UnverifiedException e) {
            throw inconsistent("检查点不是该县日志所签（" + e.getMessage() + "）", frontier.size());
        }
    }

    private Note end() {
        if (frontier.size() != header.to()
                || last == null
                || Checkpoint.parse(last.text()).size() != header.to()) {
            throw BundleFile.malformed("未以大小" + header.to() + "的检查点结束");
        }
        return last;
    }

    private static Refusal inconsistent(String why, long size) {
        return Refusal.of(Reason.BUNDLE_INCONSISTENT)
                .article("第二十七条")
                .because(why)
                .remedy("请勿再导入该数据包，并报告市级监督人员")
                .fact("treeSize", size);
    }
}
