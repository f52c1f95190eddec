package cn.quanhen.casefile.standard.pack;

import java.time.LocalDate;
import java.util.Optional;

/** 法律依据: a law in the version that is in force from a day on (Art. 1). */
public record Law(
        String id,
        String title,
        String shortTitle,
        String version,
        LocalDate inForceFrom,
        Optional<LocalDate> inForceTo) {

    /** Whether it was in force on that day. */
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(inForceFrom)
                && inForceTo.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Whether it is called so, in full or in short, with 书名号 or without. */
    public boolean named(String name) {
        var plain = name.replace("《", "").replace("》", "");
        return plain.equals(title) || plain.equals(shortTitle);
    }

    static Law read(Cursor at) {
        at.only("id", "title", "shortTitle", "version", "inForceFrom", "inForceTo");
        return new Law(
                at.text("id"),
                at.text("title"),
                at.text("shortTitle"),
                at.text("version"),
                at.day("inForceFrom"),
                at.dayIfAny("inForceTo"));
    }
}
