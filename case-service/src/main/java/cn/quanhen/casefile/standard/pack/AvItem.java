package cn.quanhen.casefile.standard.pack;

import cn.quanhen.casefile.period.Basis;
import java.util.List;

/**
 * 音像记录事项 (Art. 21): what is filmed, from when to when, and the words to say (用语指引).
 *
 * @param whole whether the whole of it is filmed (Art. 20: 全程)
 * @param contents the contents of Art. 22, by item
 * @param retention the class of retention
 */
public record AvItem(
        String id,
        String title,
        List<Basis> basis,
        Acts acts,
        String phase,
        boolean whole,
        String way,
        String start,
        String end,
        List<Integer> contents,
        String retention,
        List<String> words) {

    public AvItem {
        basis = List.copyOf(basis);
        contents = List.copyOf(contents);
        words = List.copyOf(words);
    }

    static AvItem read(Cursor at, Reader reader) {
        at.only(
                "id",
                "title",
                "basis",
                "acts",
                "phase",
                "whole",
                "way",
                "start",
                "end",
                "contents",
                "retention",
                "words");
        at.elements("contents").forEach(content -> {
            if (content.node().asInt() < 1 || content.node().asInt() > 6) {
                content.wrong("Art. 22 has the items 1 to 6");
            }
        });
        return new AvItem(
                at.text("id"),
                at.text("title"),
                reader.basis(at),
                Acts.read(at, reader),
                reader.known(at, "phase", reader.vocabulary().phases()),
                at.flag("whole"),
                at.text("way"),
                at.text("start"),
                at.text("end"),
                at.numbers("contents"),
                at.text("retention"),
                at.texts("words"));
    }
}
