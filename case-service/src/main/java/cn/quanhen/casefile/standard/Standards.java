package cn.quanhen.casefile.standard;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The city's standard packages that this service holds (Art. 6). */
@ApplicationScoped
@RegisterForReflection(targets = {Standard.class, Standard.Periods.class, Standard.Period.class})
public class Standards {
    private static final List<String> PACKAGES = List.of("suihua-2026-1");

    private final List<Standard> standards;

    Standards(ObjectMapper json) {
        standards = PACKAGES.stream().map(name -> read(json, name)).toList();
    }

    /** The package in force on that day; a case keeps it to its end. */
    public Standard inForceOn(LocalDate day) {
        return inForce(day)
                .max(Comparator.comparing(Standard::effectiveFrom))
                .orElseThrow(() -> missing("没有在" + day + "施行的标准包"));
    }

    /** The package of that name. */
    public Standard named(String name) {
        return standards.stream()
                .filter(standard -> standard.name().equals(name))
                .findFirst()
                .orElseThrow(() -> missing("没有标准包“" + name + "”"));
    }

    private Stream<Standard> inForce(LocalDate day) {
        return standards.stream().filter(standard -> !standard.effectiveFrom().isAfter(day));
    }

    private static Refusal missing(String because) {
        return Refusal.of(Reason.STANDARD_MISSING)
                .article("第六条")
                .because(because)
                .remedy("请市级行政执法机关发布标准包");
    }

    private static Standard read(ObjectMapper json, String name) {
        try (var in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("standards/" + name + ".json")) {
            return json.readValue(in, Standard.class);
        } catch (IOException e) {
            throw new UncheckedIOException("standard package " + name + " cannot be read", e);
        }
    }
}
