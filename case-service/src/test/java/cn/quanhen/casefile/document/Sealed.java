package cn.quanhen.casefile.document;

import cn.quanhen.casefile.record.Author;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.v1.Document;
import cn.quanhen.casefile.v1.DocumentSealed;
import cn.quanhen.identity.Caller;
import cn.quanhen.identity.Role;
import cn.quanhen.testkit.Demo;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Documents that bear the agency's seal, recorded as signature-service, which no test of this module runs, answers. */
final class Sealed {
    private Sealed() {}

    static void byTheAgency(Cases cases, String caseName, Document document) {
        var sealed = DocumentSealed.newBuilder()
                .setDocument(document.getName())
                .setSeal(Demo.AGENCY + "/seals/agency")
                .setSha256(document.getSha256())
                .build();
        var officer =
                new Caller("zhao", Demo.OFFICER.name(), "231202", Demo.AGENCY, Set.of(Role.OFFICER), "08120200101");
        var author = Author.now(officer, Instant.now(), UUID.randomUUID().toString());
        try {
            var unused = VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(
                    () -> cases.hold(caseName).chain(held -> cases.append(held, sealed, author))));
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
