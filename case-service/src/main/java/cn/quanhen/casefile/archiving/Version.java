package cn.quanhen.casefile.archiving;

/**
 * A version of a document.
 *
 * @param document {@code {case}/documents/{document}}
 * @param number its place among the versions of that document, from 1
 * @param last how many there are
 * @param record the place of the record that brought it about
 * @param sha256 of its OFD file, in hex
 * @param attested whether a signature or a seal made it
 */
record Version(String document, int number, int last, long record, String sha256, boolean attested) {

    Version of(int count) {
        return new Version(document, number, count, record, sha256, attested);
    }

    /** Whether it stands now and bears signatures or seals, so that there is something to verify. */
    boolean verifiable() {
        return attested && number == last;
    }

    String path() {
        return file("documents", "ofd");
    }

    String reportPath(String suffix) {
        return file("validation", suffix);
    }

    private String file(String directory, String suffix) {
        return "data/%s/%s/%02d.%s"
                .formatted(directory, document.substring(document.lastIndexOf('/') + 1), number, suffix);
    }
}
