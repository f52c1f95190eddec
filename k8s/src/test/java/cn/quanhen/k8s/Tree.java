package cn.quanhen.k8s;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A place in a YAML document; a place that is not there holds {@code null} and is walked on silently. */
record Tree(Object value) {

    Tree at(String... path) {
        Object here = value;
        for (String step : path) {
            here = here instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return new Tree(here);
    }

    Stream<Tree> each(String... path) {
        return at(path).value instanceof List<?> list ? list.stream().map(Tree::new) : Stream.empty();
    }

    boolean present() {
        return value != null;
    }

    boolean is(Object expected) {
        return expected.equals(value);
    }

    String text() {
        return value == null ? "" : value.toString();
    }

    String kind() {
        return at("kind").text();
    }

    String name() {
        return at("metadata", "name").text();
    }

    @Override
    public String toString() {
        return kind().isEmpty() ? text() : kind() + "/" + name();
    }
}
