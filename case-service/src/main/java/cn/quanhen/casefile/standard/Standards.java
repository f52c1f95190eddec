package cn.quanhen.casefile.standard;

import cn.quanhen.casefile.standard.pack.Shelf;
import cn.quanhen.casefile.standard.pack.StandardPackage;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The city's standard packages that this service holds (Art. 6). */
@Startup
@ApplicationScoped
public class Standards {
    private final List<StandardPackage> shelf;

    @Inject
    Standards(Packages packages) {
        this(packages.packages().stream().map(Shelf::read).toList());
    }

    public Standards(List<StandardPackage> shelf) {
        this.shelf = List.copyOf(shelf);
    }

    /** The package in force on that day: of those that are, the one that came last. */
    public StandardPackage inForceOn(LocalDate day) {
        return shelf.stream()
                .filter(standard -> !standard.manifest().inForceFrom().isAfter(day))
                .max(Comparator.comparing(standard -> standard.manifest().inForceFrom()))
                .orElseThrow(() -> missing("没有在" + day + "施行的标准包"));
    }

    /** The package that a case keeps to its end, by its pin. */
    public StandardPackage pinned(String pin) {
        return shelf.stream()
                .filter(standard -> standard.seal().pin().equals(pin))
                .findFirst()
                .orElseThrow(() -> missing("没有标准包“" + pin + "”"));
    }

    private static Refusal missing(String because) {
        return Refusal.of(Reason.STANDARD_MISSING)
                .article("第六条")
                .because(because)
                .remedy("请市级行政执法机关发布标准包");
    }
}
