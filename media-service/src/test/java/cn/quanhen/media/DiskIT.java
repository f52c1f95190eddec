package cn.quanhen.media;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A disk without room says so, at the door and to the cluster. */
@QuarkusTest
@TestProfile(DiskIT.FullDisk.class)
class DiskIT extends MediaJourney {

    @Test
    void an_upload_for_which_there_is_no_room_is_refused_before_it_begins() {
        var refusal = refusal(() -> officer.start(MediaClient.start(caseName, video, NOON)));

        assertThat(refusal.getReason()).isEqualTo("DISK_FULL");
        assertThat(refusal.getMetadataMap()).containsKeys("free", "minFree", "remedy");
    }

    @Test
    void the_service_is_not_ready() {
        given().when()
                .get(address + "q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'disk' }.status", equalTo("DOWN"));
    }

    /** As if the disk had no room: more must stay free than there is. */
    public static final class FullDisk implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quanhen.media.custody.min-free", "4000000G");
        }
    }
}
