package cn.quanhen.casefile.document;

import cn.quanhen.casefile.record.Author;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.v1.Document;
import cn.quanhen.casefile.v1.DocumentConfirmed;
import cn.quanhen.casefile.v1.DocumentSealed;
import cn.quanhen.casefile.v1.Signatory;
import cn.quanhen.identity.Caller;
import cn.quanhen.identity.Role;
import cn.quanhen.testkit.Demo;
import com.google.protobuf.Message;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Seals and signatures as their records say, without files: what signature-service does is tested there. */
final class Sealed {
    private Sealed() {}

    static void byTheAgency(Cases cases, String caseName, Document document) {
        keep(
                cases,
                caseName,
                DocumentSealed.newBuilder()
                        .setDocument(document.getName())
                        .setSeal(Demo.AGENCY + "/seals/agency")
                        .setSha256(document.getSha256())
                        .build());
    }

    static void signed(Cases cases, String caseName, Document document, Signatory signatory, String person) {
        keep(
                cases,
                caseName,
                DocumentConfirmed.newBuilder()
                        .setDocument(document.getName())
                        .setSignedBy(person)
                        .setCapacityTitle(signatory.getCapacity())
                        .setRiding(true)
                        .setSha256(document.getSha256())
                        .build());
    }

    private static void keep(Cases cases, String caseName, Message content) {
        var officer =
                new Caller("zhao", Demo.OFFICER.name(), "231202", Demo.AGENCY, Set.of(Role.OFFICER), "08120200101");
        var author = Author.now(officer, Instant.now(), UUID.randomUUID().toString());
        try {
            var unused = VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(
                    () -> cases.hold(caseName).chain(held -> cases.append(held, content, author))));
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
