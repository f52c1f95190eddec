package cn.quanhen.casefile.standard.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The tests of this service, as their sources have them. */
final class TestSources {
    private static final Path ROOT = Path.of("src/test/java");
    private static final Pattern METHOD =
            Pattern.compile("@(?:Test|ParameterizedTest|RepeatedTest|TestFactory)\\b[\\s\\S]*?\\s(\\w+)\\(");
    private static final Pattern CITED = Pattern.compile("Art\\. (\\d+(?:(?:, | and |–)\\d+)*)");

    private final List<TestMethod> methods;
    private final List<TestClass> classes;

    private TestSources(List<TestMethod> methods, List<TestClass> classes) {
        this.methods = methods;
        this.classes = classes;
    }

    /** A test and its text, from its annotation to the next. */
    private record TestMethod(String name, String text) {}

    /** A class with the articles that its Javadoc says it is about. */
    private record TestClass(String name, Set<Integer> articles) {}

    static TestSources read() {
        try (var files = Files.walk(ROOT)) {
            var methods = new ArrayList<TestMethod>();
            var classes = new ArrayList<TestClass>();
            for (var file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                var name = file.getFileName().toString().replace(".java", "");
                var text = Files.readString(file);
                var own = methods(name, text);
                methods.addAll(own);
                if (!own.isEmpty()) {
                    classes.add(new TestClass(name, articles(text)));
                }
            }
            return new TestSources(List.copyOf(methods), List.copyOf(classes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tests that name a rule or a period by its id, as text or as the beginning of their name. */
    List<String> naming(String id) {
        var inText = Pattern.compile("(?<![\\w.-])" + Pattern.quote(id) + "(?![\\w-]|\\.\\w)");
        var inName = Pattern.compile("\\.rule_" + Pattern.quote(camel(id)) + "_");
        return methods.stream()
                .filter(test -> inText.matcher(test.text()).find()
                        || inName.matcher(test.name()).find())
                .map(TestMethod::name)
                .distinct()
                .toList();
    }

    /** The classes whose Javadoc names that article of 本办法. */
    List<String> about(int article) {
        return classes.stream()
                .filter(test -> test.articles().contains(article))
                .map(TestClass::name)
                .toList();
    }

    /** 9.3.two-inspectors as a method's name has it: 9_3_twoInspectors. */
    private static String camel(String id) {
        return Pattern.compile("-(\\w)")
                .matcher(id)
                .replaceAll(letter -> letter.group(1).toUpperCase())
                .replace('.', '_');
    }

    private static List<TestMethod> methods(String file, String text) {
        var found = METHOD.matcher(text).results().toList();
        return IntStream.range(0, found.size())
                .mapToObj(i -> new TestMethod(
                        file + "." + found.get(i).group(1),
                        text.substring(
                                found.get(i).start(),
                                i + 1 < found.size() ? found.get(i + 1).start() : text.length())))
                .toList();
    }

    private static Set<Integer> articles(String text) {
        var head = text.substring(0, Math.max(0, text.indexOf("class ")));
        return CITED.matcher(head)
                .results()
                .flatMap(cited -> Stream.of(cited.group(1).split(", | and ")))
                .flatMap(TestSources::range)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Integer> range(String cited) {
        var ends = cited.split("–");
        return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                .boxed();
    }
}
