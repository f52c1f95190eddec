package cn.quanhen.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RealPartsIT {
    @Test
    void theServiceRunsWithoutDdlAndFlywayOwnsTheTables() throws Exception {
        Map<String, String> configuration = new RealParts().start();
        assertThat(configuration).containsEntry("quarkus.flyway.username", "service_owner");

        try (Connection owner = TestDatabase.owner();
                Statement sql = owner.createStatement()) {
            assertThat(sql.execute("CREATE TABLE page (number int)")).isFalse();
        }
        try (Connection app = TestDatabase.app();
                Statement sql = app.createStatement()) {
            assertThatThrownBy(() -> sql.execute("ALTER TABLE page ADD COLUMN title text"))
                    .hasMessageContaining("must be owner of table page");
        }
    }

    @Test
    void aSecondStartFindsThePartsThatRun() {
        assertThat(new RealParts().start()).isEqualTo(new RealParts().start());
    }
}
