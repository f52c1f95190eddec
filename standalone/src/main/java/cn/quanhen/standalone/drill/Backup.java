package cn.quanhen.standalone.drill;

import cn.quanhen.standalone.PartName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Yesterday's backup of a service's database: a copy on the same server, which can take the original's place. */
record Backup(Site site, PartName service) {
    private static final String YESTERDAY = "_yesterday";

    /** Takes the copy; the service must be away. */
    void take() {
        String database = service.database();
        execute(
                disconnect(database),
                "CREATE DATABASE %1$s%2$s TEMPLATE %1$s".formatted(database, YESTERDAY),
                "ALTER DATABASE %s%s OWNER TO %s".formatted(database, YESTERDAY, owner(database)));
    }

    /** Puts the copy in the place of the database; the service must be away. */
    void restore() {
        String database = service.database();
        execute(
                disconnect(database),
                "ALTER DATABASE %1$s RENAME TO %1$s_today".formatted(database),
                "ALTER DATABASE %1$s%2$s RENAME TO %1$s".formatted(database, YESTERDAY));
    }

    private void execute(String... statements) {
        try (Connection connection = site.node().postgres().superuser(PartName.MEDIA_SERVICE);
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the backup failed: " + e.getMessage(), e);
        }
    }

    private String owner(String database) {
        return site.ask(
                PartName.MEDIA_SERVICE,
                "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = '%s'".formatted(database));
    }

    private static String disconnect(String database) {
        return "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%s'".formatted(database);
    }
}
