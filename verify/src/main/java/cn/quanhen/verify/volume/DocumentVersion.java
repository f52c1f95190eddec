package cn.quanhen.verify.volume;

/**
 * A version of a document, as a record names it.
 *
 * @param document {@code {case}/documents/{document}}
 * @param sha256 of its OFD file, in hex
 * @param attested whether a signature or a seal made it
 */
record DocumentVersion(String document, String sha256, boolean attested) {
    /** The last part of the document's name. */
    String id() {
        return document.substring(document.lastIndexOf('/') + 1);
    }
}
