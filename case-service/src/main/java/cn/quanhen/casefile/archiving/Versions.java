package cn.quanhen.casefile.archiving;

import cn.quanhen.casefile.contract.Contents;
import cn.quanhen.ledger.Entry;
import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The versions of all documents of a case, as its records name them. */
final class Versions {
    private Versions() {}

    /** In the order of their records. */
    static List<Version> of(List<Entry> entries) {
        var versions = new ArrayList<Version>();
        Map<String, Integer> numbers = new HashMap<>();
        for (var entry : entries) {
            var content = Contents.of(entry.record());
            switch (content.getContentCase()) {
                case DOCUMENT_DRAFTED -> {
                    var drafted = content.getDocumentDrafted();
                    versions.add(version(entry, drafted.getDocument(), drafted.getSha256(), false, numbers));
                }
                case DOCUMENT_CONFIRMED -> {
                    var confirmed = content.getDocumentConfirmed();
                    versions.add(version(entry, confirmed.getDocument(), confirmed.getSha256(), true, numbers));
                }
                case DOCUMENT_SEALED -> {
                    var sealed = content.getDocumentSealed();
                    versions.add(version(entry, sealed.getDocument(), sealed.getSha256(), true, numbers));
                }
                default -> {}
            }
        }
        return versions.stream()
                .map(version -> version.of(numbers.get(version.document())))
                .toList();
    }

    private static Version version(
            Entry entry, String document, ByteString sha256, boolean attested, Map<String, Integer> numbers) {
        return new Version(
                document,
                numbers.merge(document, 1, Integer::sum),
                0,
                entry.record().getSequence(),
                HexFormat.of().formatHex(sha256.toByteArray()),
                attested);
    }
}
