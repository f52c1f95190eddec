package cn.quanhen.casefile.document;

import cn.quanhen.casefile.phase.Paper;
import cn.quanhen.casefile.record.Author;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.v1.Document;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import com.google.protobuf.Message;
import io.smallrye.mutiny.Uni;

/** Keeps the new version of a document, and records it, if nobody was quicker. */
final class VersionWriter {
    private VersionWriter() {}

    /** To be called in a transaction. {@code before} is the version that was signed or sealed. */
    static Uni<Document> write(Cases cases, String name, Paper before, byte[] ofd, Message content, Author author) {
        return cases.hold(DocumentNames.caseOf(name))
                .invoke(held -> requireUnchanged(held.file().documents().require(name), before))
                .call(() -> DocumentFileRow.keep(OfdDigests.of(ofd), ofd))
                .chain(held -> cases.append(held, content, author))
                .chain(() -> cases.read(DocumentNames.caseOf(name)))
                .map(records -> DocumentMessages.of(records, name));
    }

    private static void requireUnchanged(Paper now, Paper before) {
        if (!now.digest().equals(before.digest())) {
            throw Refusal.of(Reason.CASE_CHANGED)
                    .because("文书在此期间又有了新的版本")
                    .remedy("请重新读取文书，核对后以新的 request_id 再提交")
                    .fact("document", now.name());
        }
    }
}
