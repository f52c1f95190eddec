package cn.quanhen.casefile.document;

/** {@code {case}/documents/{document}} taken apart. */
final class DocumentNames {
    private DocumentNames() {}

    static String caseOf(String document) {
        return document.substring(0, document.indexOf("/documents/"));
    }
}
