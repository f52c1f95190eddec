package cn.quanhen.casefile.record;

import static java.util.stream.Collectors.toUnmodifiableMap;

import cn.quanhen.casefile.agency.Agencies;
import cn.quanhen.casefile.facts.Setting;
import cn.quanhen.casefile.phase.CaseFile;
import cn.quanhen.casefile.phase.PhaseName;
import cn.quanhen.casefile.standard.pack.Form;
import cn.quanhen.casefile.standard.pack.StandardPackage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** What is known of a case beside its records: its agency as it is registered, its standard package, its phase. */
@ApplicationScoped
class Settings {
    private final Agencies agencies;

    Settings(Agencies agencies) {
        this.agencies = agencies;
    }

    Setting of(String name, CaseFile file, StandardPackage standard) {
        var agency = agencies.require(Agencies.owner(name));
        var parts = name.split("/");
        return new Setting(
                phase(file),
                agency.title(),
                parts[3],
                parts[1],
                agency.kind().name().toLowerCase(Locale.ROOT),
                standard.seal().pin(),
                standard.manifest().inForceFrom(),
                standard.laws(),
                standard.forms().stream().collect(toUnmodifiableMap(Form::template, Form::kind)));
    }

    /** 环节 (Art. 2 第三款): what follows the four belongs to the last of them. */
    private static String phase(CaseFile file) {
        return switch (PhaseName.of(file.phase())) {
            case INITIATION -> "initiation";
            case INVESTIGATION -> "investigation";
            case DECISION -> "decision";
            case EXECUTION, ENDED, ARCHIVED -> "execution";
        };
    }
}
