package cn.quanhen.casefile.document;

import static cn.quanhen.casefile.document.Fillings.row;
import static cn.quanhen.casefile.document.Fillings.rows;
import static cn.quanhen.casefile.document.RecordJson.number;
import static cn.quanhen.casefile.document.RecordJson.text;

import cn.quanhen.casefile.v1.RecordContent.ContentCase;
import cn.quanhen.casefile.v1.VolumeFiled;
import cn.quanhen.casefile.v1.VolumeItem;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/** What the forms of a volume state, from the record of its filing (Art. 26). */
final class VolumeFilling {
    static final SequencedMap<String, Filling> COVER = rows(
            row("/number", FollowingFilling::decisionNumber),
            row("/actType", known -> Optional.of(Known.usual(text("行政处罚"), 1))),
            row("/openedOn", FollowingFilling::filedOn),
            row(
                    "/endedOn",
                    known -> known.last(
                            ContentCase.CLOSING,
                            told -> text(told.content().getClosing().getEndedOn()))),
            row("/archivedOn", known -> volume(known, filed -> text(filed.getFiledOn()))),
            row("/retention", known -> volume(known, filed -> text(filed.getRetention()))),
            row("/archiveNumber", VolumeFilling::archiveNumber));

    static final SequencedMap<String, Filling> CONTENTS = rows(
            row("/archiveNumber", VolumeFilling::archiveNumber),
            row(
                    "/entries",
                    known -> volume(known, filed -> RecordJson.array(filed.getItemsList(), VolumeFilling::entry))));

    static final SequencedMap<String, Filling> NOTES = rows(
            row("/archiveNumber", VolumeFilling::archiveNumber),
            row("/documents", known -> volume(known, filed -> number(filed.getItemsCount()))));

    private VolumeFilling() {}

    private static Optional<Known> archiveNumber(Knowledge known) {
        return volume(known, filed -> text(filed.getArchiveNumber()));
    }

    private static Optional<Known> volume(Knowledge known, Function<VolumeFiled, JsonNode> value) {
        return known.last(
                ContentCase.VOLUME_FILED, told -> value.apply(told.content().getVolumeFiled()));
    }

    private static JsonNode entry(VolumeItem item) {
        return RecordJson.object()
                .put("number", item.getNumber())
                .put("originator", item.getResponsible())
                .put("title", item.getTitle())
                .put("date", item.getDated())
                .put("pages", item.getPage() == 0 ? "—" : String.valueOf(item.getPage()))
                .put("remark", item.getNote());
    }
}
