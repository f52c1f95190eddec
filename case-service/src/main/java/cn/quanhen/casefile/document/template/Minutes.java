package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a record of words has at its beginning and its end: who was there, what each said, who signs. */
final class Minutes {

    private Minutes() {}

    static String present(List<Attendant> people) {
        return people.stream().map(a -> a.name() + "（" + a.capacity() + "）").collect(Collectors.joining("、"));
    }

    /** Each in the order of speech; the name hangs before the words. */
    static void words(Form form, List<Statement> statements) {
        statements.forEach(statement -> form.add(new Block.Field(statement.speaker(), statement.words())));
    }

    /** A line for each, all with the statement on one page where it holds them (Art. 17). */
    static void signed(Form form, String statement, List<Attendant> people, Attendant recorder) {
        List<Block.SignatureLine> lines = new ArrayList<>();
        people.forEach(person -> lines.add(Signatures.named(person)));
        lines.add(Signatures.line(recorder.capacity(), recorder.name()));
        form.signed(statement, lines);
    }
}
