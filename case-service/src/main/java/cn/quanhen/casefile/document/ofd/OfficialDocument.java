package cn.quanhen.casefile.document.ofd;

import java.util.List;

/**
 * A document as it is to be read, before it has pages.
 *
 * @param agency the agency's full name, on top (抬头)
 * @param title 文书名称
 * @param number 文号; empty for documents without one
 * @param body what it says, in order
 */
public record OfficialDocument(String agency, String title, String number, List<Block> body) {
    public OfficialDocument {
        body = List.copyOf(body);
    }

    @Override
    public String toString() {
        return "OfficialDocument[title=" + title + ", blocks=" + body.size() + "]";
    }
}
