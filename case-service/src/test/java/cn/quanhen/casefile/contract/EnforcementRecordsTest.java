package cn.quanhen.casefile.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.casefile.facts.PenaltyRecords;
import cn.quanhen.casefile.v1.EnforcementStarted;
import cn.quanhen.casefile.v1.RecordContent;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 行政机关不得在夜间或者法定节假日实施行政强制执行 (强制法 第四十三条第一款). */
class EnforcementRecordsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T05:59, 夜间",
        "2026-03-03T06:00, ''",
        "2026-03-03T21:59, ''",
        "2026-03-03T22:00, 夜间",
        "2026-10-01T10:00, 法定节假日",
        "2026-03-07T10:00, ''",
        "2026-10-10T10:00, ''"
    })
    void itIsToldWhetherAnEnforcementFellIntoTheNightOrOnAHoliday(LocalDateTime at, String untimely) {
        var started = RecordContent.newBuilder()
                .setEnforcementStarted(EnforcementStarted.newBuilder()
                        .setStartedAt(Times.timestamp(
                                at.atZone(ZoneId.of("Asia/Shanghai")).toInstant()))
                        .setUntimely("as the caller says"))
                .build();

        assertThat(EnforcementRecords.timed(started, PenaltyRecords.STANDARD.calendar())
                        .getEnforcementStarted()
                        .getUntimely())
                .isEqualTo(untimely);
    }
}
