package cn.quanhen.embedded;

/**
 * One service's database.
 *
 * @param name the database
 * @param port where the server listens, on 127.0.0.1
 * @param owner owns the schema and migrates it
 * @param app runs the service: no DDL, and on tables only what the migrations grant it
 */
public record Database(String name, int port, Login owner, Login app) {
    /** A role and its password. */
    public record Login(String role, String password) {
        @Override
        public String toString() {
            return role;
        }
    }

    /** For JDBC. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name);
    }

    /** For the reactive client. */
    public String reactiveUrl() {
        return "postgresql://127.0.0.1:%d/%s".formatted(port, name);
    }
}
