package cn.quanhen.casefile.document;

import static cn.quanhen.casefile.document.Fillings.row;
import static cn.quanhen.casefile.document.Fillings.rows;
import static cn.quanhen.casefile.document.RecordJson.array;
import static cn.quanhen.casefile.document.RecordJson.moment;
import static cn.quanhen.casefile.document.RecordJson.text;
import static cn.quanhen.casefile.document.RecordJson.texts;

import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.v1.Inquiry;
import cn.quanhen.casefile.v1.Inspection;
import cn.quanhen.casefile.v1.RecordContent.ContentCase;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.Timestamp;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/** What the records of an investigation state, from what was recorded of it (Art. 9 第二项、第三项). */
final class InvestigationFilling {
    static final SequencedMap<String, Filling> INSPECTION = rows(
            row(
                    "/matter",
                    known -> Optional.of(
                            known.opening(opening -> text(opening.getTitle())).usual())),
            inspected("/place", inspection -> text(inspection.getPlace())),
            inspected("/startedAt", inspection -> moment(inspection.getStartedAt())),
            inspected("/endedAt", inspection -> moment(inspection.getEndedAt())),
            inspected("/attendants", inspection -> array(inspection.getAttendantsList(), RecordJson::attendant)),
            inspected("/findings", inspection -> text(inspection.getFindings())),
            inspected("/recordings", inspection -> texts(inspection.getRecordingsList())),
            inspected("/noRecordingReason", inspection -> text(inspection.getNoRecordingReason())));

    /** The newest inspection; of an earlier one somebody says otherwise. */
    static final SequencedMap<String, Filling> RESULT = rows(
            newest("/inspectedOn", inspection -> text(day(inspection.getEndedAt()))),
            newest("/place", inspection -> text(inspection.getPlace())),
            newest("/findings", inspection -> text(inspection.getFindings())));

    static final SequencedMap<String, Filling> INQUIRY = rows(
            asked("/person", RecordJson::person),
            asked("/place", inquiry -> text(inquiry.getPlace())),
            asked("/startedAt", inquiry -> moment(inquiry.getStartedAt())),
            asked("/endedAt", inquiry -> moment(inquiry.getEndedAt())),
            asked("/askedBy", inquiry -> RecordJson.officer(inquiry.getAskedBy())),
            asked("/recordedBy", inquiry -> RecordJson.officer(inquiry.getRecordedBy())),
            asked("/exchanges", inquiry -> array(inquiry.getExchangesList(), RecordJson::exchange)));

    private InvestigationFilling() {}

    private static Map.Entry<String, Filling> inspected(String path, Function<Inspection, JsonNode> value) {
        return row(path, known -> known.rendered(record -> value.apply(record.getInspection())));
    }

    private static Map.Entry<String, Filling> newest(String path, Function<Inspection, JsonNode> value) {
        return row(
                path,
                known -> known.last(
                                ContentCase.INSPECTION,
                                told -> value.apply(told.content().getInspection()))
                        .map(Known::usual));
    }

    private static String day(Timestamp moment) {
        return Times.instant(moment).atZone(Moment.CHINA).toLocalDate().toString();
    }

    private static Map.Entry<String, Filling> asked(String path, Function<Inquiry, JsonNode> value) {
        return row(path, known -> known.rendered(record -> value.apply(record.getInquiry())));
    }
}
