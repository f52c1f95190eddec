package cn.quanhen.casefile.document;

import cn.quanhen.casefile.record.Author;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.record.HeldCase;
import cn.quanhen.casefile.v1.Document;
import com.google.protobuf.Message;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** Records about a document, in the chain of its case. */
final class DocumentChain {
    private DocumentChain() {}

    /** Appends what the held case asks for, and reads the document anew. To be called in a transaction. */
    static Uni<Document> append(Cases cases, String name, Author author, Function<HeldCase, Message> content) {
        var chain = DocumentNames.caseOf(name);
        return cases.hold(chain)
                .chain(held -> cases.append(held, content.apply(held), author))
                .chain(() -> cases.read(chain))
                .map(records -> DocumentMessages.of(records, name));
    }
}
