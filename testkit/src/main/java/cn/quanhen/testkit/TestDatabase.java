package cn.quanhen.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The database of {@link RealParts} as its three kinds of users see it. The caller closes each connection. */
public final class TestDatabase {
    private TestDatabase() {}

    /** As the service runs: no DDL, and only what the migrations grant. */
    public static Connection app() throws SQLException {
        return connect(
                RealParts.property("quarkus.datasource.username"), RealParts.property("quarkus.datasource.password"));
    }

    /** As Flyway migrates: owner of every table. */
    public static Connection owner() throws SQLException {
        return connect(RealParts.property("quarkus.flyway.username"), RealParts.property("quarkus.flyway.password"));
    }

    /** As a DBA, who can do everything. */
    public static Connection superuser() throws SQLException {
        return connect("postgres", RealParts.property("quanhen.real-parts.superuser-password"));
    }

    private static Connection connect(String role, String password) throws SQLException {
        return DriverManager.getConnection(RealParts.property("quarkus.datasource.jdbc.url"), role, password);
    }
}
