package cn.quanhen.casefile.standard.pack;

import java.time.LocalDate;
import java.util.List;

/**
 * What a package is.
 *
 * @param vocabulary the version of the facts that it is written against
 * @param files its files, in their order
 */
public record Manifest(
        String id,
        String version,
        String title,
        String issuer,
        LocalDate inForceFrom,
        int vocabulary,
        List<String> files) {

    public Manifest {
        files = List.copyOf(files);
    }

    static Manifest read(Cursor at) {
        at.only("id", "version", "title", "issuer", "inForceFrom", "vocabulary", "files");
        return new Manifest(
                at.text("id"),
                at.text("version"),
                at.text("title"),
                at.text("issuer"),
                at.day("inForceFrom"),
                at.number("vocabulary"),
                at.texts("files"));
    }
}
