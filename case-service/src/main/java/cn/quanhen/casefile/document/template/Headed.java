package cn.quanhen.casefile.document.template;

/** Facts of a document with the agency's name on top. */
interface Headed {
    String agency();

    /** 文号; empty for documents without one. */
    default String number() {
        return "";
    }
}
