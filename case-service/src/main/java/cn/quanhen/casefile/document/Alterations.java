package cn.quanhen.casefile.document;

import cn.quanhen.casefile.v1.Alteration;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An alteration is one of the words that the document says (Art. 15). */
final class Alterations {
    private Alterations() {}

    /** Those whose 原文 is nowhere in the fields. */
    static List<FieldFault> faults(List<Alteration> alterations, JsonNode fields) {
        return IntStream.range(0, alterations.size())
                .filter(i -> texts(fields)
                        .noneMatch(text -> text.contains(alterations.get(i).getOriginal())))
                .mapToObj(i -> new FieldFault("/alterations/" + i + "/original", "更改的原文", "在文书中找不到，请照文书原文填写"))
                .toList();
    }

    private static Stream<String> texts(JsonNode fields) {
        return fields.isContainerNode()
                ? StreamSupport.stream(fields.spliterator(), false).flatMap(Alterations::texts)
                : Stream.of(fields.asText());
    }
}
