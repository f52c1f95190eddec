package cn.quanhen.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.quanhen.media.v1.GetRecordingRequest;
import cn.quanhen.media.v1.ListRecordingsRequest;
import cn.quanhen.media.v1.ListRecordingsResponse;
import cn.quanhen.media.v1.Recording;
import cn.quanhen.testkit.Demo;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 第二十五条: 明确专门人员负责；涉密、涉隐私的按规定管理。 */
@QuarkusTest
class AccessIT extends MediaJourney {

    @Test
    void nobody_reads_or_writes_without_a_token() {
        var nobody = new MediaClient(channel.anonymous());

        assertThat(refusal(() -> nobody.start(MediaClient.start(caseName, video, NOON)))
                        .getReason())
                .isEqualTo("UNAUTHENTICATED");
        assertThat(refusal(() -> nobody.write(
                                caseName + "/uploads/" + caseName.substring(caseName.length() - 36), video, 0))
                        .getReason())
                .isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void another_agency_neither_reads_nor_writes() {
        var upload = officer.start(MediaClient.start(caseName, video, NOON)).getName();
        var recording = officer.store(caseName, video, NOON).getName();
        var stranger = as(Demo.STRANGER);

        for (var reason : List.of(
                refusal(() -> stranger.start(MediaClient.start(caseName, video, NOON))),
                refusal(() -> stranger.write(upload, video, 0)),
                refusal(() -> stranger.offset(upload)),
                refusal(() -> stranger.finish(upload, "")),
                refusal(() -> stranger.read(recording, 0, 0)),
                refusal(() -> get(stranger, recording)),
                refusal(() -> list(stranger, 0, "")))) {
            assertThat(reason.getReason()).isEqualTo("OTHER_AGENCY");
        }
    }

    @Test
    void the_citys_supervisor_and_the_countys_services_read_and_do_not_upload() {
        var recording = officer.store(caseName, video, NOON).getName();

        for (var person : List.of(Demo.SUPERVISOR, Demo.service("case-service"))) {
            assertThatCode(() -> get(as(person), recording)).doesNotThrowAnyException();
            assertThat(refusal(() -> as(person).start(MediaClient.start(caseName, video, NOON)))
                            .getReason())
                    .isEqualTo("ROLE_MISSING");
        }
    }

    @Test
    void everybody_of_the_agency_reads_and_only_some_upload() {
        var recording = officer.store(caseName, video, NOON).getName();

        for (var person : List.of(Demo.REVIEWER, Demo.LEADER, Demo.ARCHIVIST, Demo.CUSTODIAN)) {
            assertThatCode(() -> as(person).read(recording, 0, 0)).doesNotThrowAnyException();
        }
        assertThat(refusal(() -> as(Demo.LEADER).start(MediaClient.start(caseName, video, NOON)))
                        .getReason())
                .isEqualTo("ROLE_MISSING");
        assertThatCode(() -> as(Demo.CUSTODIAN).start(MediaClient.start(caseName, video, NOON)))
                .doesNotThrowAnyException();
    }

    @Test
    void recordings_are_listed_in_the_order_of_their_storing_page_by_page() {
        var names = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            names.add(officer.store(caseName, video, NOON.plusSeconds(i)).getName());
            clock.step(Duration.ofSeconds(1));
        }

        var first = list(officer, 2, "");
        var second = list(officer, 2, first.getNextPageToken());

        assertThat(first.getRecordingsCount()).isEqualTo(2);
        assertThat(second.getRecordingsCount()).isEqualTo(1);
        assertThat(second.getNextPageToken()).isEmpty();
        assertThat(List.of(
                        first.getRecordings(0).getName(),
                        first.getRecordings(1).getName(),
                        second.getRecordings(0).getName()))
                .containsExactlyElementsOf(names);
        assertThat(second.getRecordings(0))
                .isEqualTo(get(officer, second.getRecordings(0).getName()));
    }

    @Test
    void a_page_token_of_another_list_or_a_changed_one_is_refused() {
        var first = officer.store(caseName, video, NOON);
        var second = officer.store(caseName, video, NOON);
        var token = list(officer, 1, "").getNextPageToken();
        var changed = (token.startsWith("A") ? "B" : "A") + token.substring(1);
        caseName = Demo.AGENCY + "/cases/00000000-0000-7000-8000-000000000001";

        assertThat(first.getName()).isNotEqualTo(second.getName());
        assertThat(refusal(() -> list(officer, 1, token)).getReason()).isEqualTo("PAGE_TOKEN_INVALID");
        assertThat(refusal(() -> list(officer, 1, changed)).getReason()).isEqualTo("PAGE_TOKEN_INVALID");
    }

    private static Recording get(MediaClient client, String name) {
        return client.calls()
                .getRecording(GetRecordingRequest.newBuilder().setName(name).build())
                .getRecording();
    }

    private ListRecordingsResponse list(MediaClient client, int size, String token) {
        return client.calls()
                .listRecordings(ListRecordingsRequest.newBuilder()
                        .setParent(caseName)
                        .setPageSize(size)
                        .setPageToken(token)
                        .build());
    }
}
