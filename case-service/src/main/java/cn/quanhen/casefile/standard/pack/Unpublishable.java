package cn.quanhen.casefile.standard.pack;

import java.util.List;
import java.util.stream.Collectors;

/** A package that is refused at publication, with all that is wrong with it. */
public final class Unpublishable extends RuntimeException {
    private final transient List<Problem> problems;

    public Unpublishable(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
