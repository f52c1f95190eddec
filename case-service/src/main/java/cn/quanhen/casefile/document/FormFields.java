package cn.quanhen.casefile.document;

import static java.util.stream.Collectors.joining;

import cn.quanhen.casefile.document.Known.Force;
import cn.quanhen.casefile.v1.FilledField;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.StreamSupport;

/**
 * The fields of a document: what the caller tells, completed by what the case knows.
 *
 * @param values all of them, after the form's schema
 * @param filled which of them the case filled in
 */
record FormFields(ObjectNode values, List<FilledField> filled) {
    private static final int MOST_TOLD = 30;

    /**
     * Both together.
     *
     * @param known by JSON Pointer
     * @throws Refusal {@link Reason#DOCUMENT_FIELDS_WRONG} with everything that is wrong
     */
    static FormFields of(String title, FormSchema schema, SequencedMap<String, Known> known, ObjectNode told) {
        var values = told.deepCopy();
        var filled = new ArrayList<FilledField>();
        var faults = new ArrayList<FieldFault>();
        known.forEach((path, fact) -> {
            var said = told.at(path);
            var agreed = said.isMissingNode() || said.isNull() ? untold(schema, path, fact) : told(fact, said);
            if (agreed.isPresent()) {
                put(values, path, agreed.get());
                filled.add(FilledField.newBuilder()
                        .setField(path)
                        .setRecord(fact.record())
                        .build());
            } else if (!said.isMissingNode() && fact.force() != Force.USUAL) {
                faults.add(new FieldFault(path, schema.title(path), contradicted(fact)));
            }
        });
        faults.addAll(schema.faults(values));
        require(title, faults);
        schema.complete(values);
        return new FormFields(values, List.copyOf(filled));
    }

    /** Refuses where there is anything wrong, naming it all. */
    static void require(String title, List<FieldFault> faults) {
        if (faults.isEmpty()) {
            return;
        }
        throw Refusal.of(Reason.DOCUMENT_FIELDS_WRONG)
                .article("第十四条")
                .because("《" + title + "》有" + faults.size() + "处填写不对："
                        + faults.stream()
                                .limit(MOST_TOLD)
                                .map(FieldFault::sentence)
                                .collect(joining("；")))
                .remedy("请逐项改正后重新拟制")
                .fact("faults", faults.size())
                .fact(
                        "fields",
                        faults.stream()
                                .limit(MOST_TOLD)
                                .map(FieldFault::path)
                                .distinct()
                                .collect(joining(" ")));
    }

    private static Optional<JsonNode> untold(FormSchema schema, String path, Known fact) {
        if (fact.force() != Force.ONE_OF) {
            return Optional.of(fact.value());
        }
        if (!schema.isText(path)) {
            return fact.value().isEmpty() ? Optional.empty() : Optional.of(fact.value());
        }
        return fact.value().size() == 1 ? Optional.of(fact.value().get(0)) : Optional.empty();
    }

    private static Optional<JsonNode> told(Known fact, JsonNode said) {
        if (fact.force() != Force.ONE_OF) {
            return Agreement.of(fact.value(), said);
        }
        if (!said.isArray()) {
            return among(fact, said);
        }
        var all = JsonNodeFactory.instance.arrayNode();
        said.forEach(one -> among(fact, one).ifPresent(all::add));
        return all.size() == said.size() ? Optional.of(all) : Optional.empty();
    }

    private static Optional<JsonNode> among(Known fact, JsonNode said) {
        return StreamSupport.stream(fact.value().spliterator(), false)
                .flatMap(known -> Agreement.of(known, said).stream())
                .findFirst();
    }

    private static String contradicted(Known fact) {
        if (fact.force() == Force.ONE_OF) {
            return "与案件记录不符，请填写案件记录中有的";
        }
        return fact.record() == 0 ? "由系统填写，请删去此项" : "与第" + fact.record() + "条记录不符，请删去此项；记录有误的，请先追加更正记录";
    }

    private static void put(ObjectNode values, String path, JsonNode value) {
        var cut = path.lastIndexOf('/');
        var holder = values;
        for (var name : path.substring(0, cut).split("/")) {
            if (!name.isEmpty()) {
                holder = holder.get(name) instanceof ObjectNode inner ? inner : holder.putObject(name);
            }
        }
        holder.set(path.substring(cut + 1), value);
    }

    @Override
    public String toString() {
        return "FormFields[filled=" + filled.size() + "]";
    }
}
