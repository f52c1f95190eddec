package cn.quanhen.casefile.document;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** A version of a document, by its digest; never changed. */
@Entity
@Table(name = "document_file")
public class DocumentFileRow extends PanacheEntityBase {
    private static final String KEEP =
            "INSERT INTO document_file (sha256, ofd) VALUES (:sha256, :ofd) ON CONFLICT DO NOTHING RETURNING true";

    private static final String DESTROY = """
            SELECT destroy_document_files(:chain, (
                SELECT array_agg(decode(digest, 'hex')) FROM unnest(string_to_array(:digests, ',')) AS digest))""";

    @Id
    public byte[] sha256;

    public byte[] ofd;

    /** Keeps a file; done as well where it is there already. */
    static Uni<Void> keep(OfdDigests digests, byte[] ofd) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP, Boolean.class)
                        .setParameter("sha256", digests.sha256())
                        .setParameter("ofd", ofd)
                        .getSingleResultOrNull())
                .replaceWithVoid();
    }

    /** Destroys the files that the disposal on record names; the database looks at the record itself (Art. 27). */
    public static Uni<Void> destroy(String caseName, List<String> digests) {
        return Panache.getSession()
                .chain(session -> session.flush()
                        .chain(() -> session.createNativeQuery(DESTROY, Long.class)
                                .setParameter("chain", caseName)
                                .setParameter("digests", String.join(",", digests))
                                .getSingleResult()))
                .replaceWithVoid();
    }

    /** The file of that digest, verified (Art. 7). */
    public static Uni<byte[]> require(String hexDigest) {
        return DocumentFileRow.<DocumentFileRow>findById(HexFormat.of().parseHex(hexDigest))
                .map(row -> verified(hexDigest, row));
    }

    private static byte[] verified(String hexDigest, DocumentFileRow row) {
        if (row == null || !Arrays.equals(row.sha256, OfdDigests.of(row.ofd).sha256())) {
            throw Refusal.of(Reason.CHAIN_BROKEN)
                    .article("第二十七条")
                    .because("文书文件缺失或者已被改动")
                    .remedy("请立即报告监督机关，并保全现场")
                    .fact("sha256", hexDigest);
        }
        return row.ofd;
    }
}
