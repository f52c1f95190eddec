package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;

/**
 * What somebody said, in the words used (Art. 17: 原始发言).
 *
 * @param speaker the capacity, with the name where several have it
 */
public record Statement(String speaker, String words) {

    /** @throws IllegalArgumentException where one of them is blank */
    public Statement {
        Required.text(speaker, "发言人（办法第十七条）");
        Required.text(words, "发言内容（办法第十七条）");
    }

    @Override
    public String toString() {
        return Redacted.of(this);
    }
}
