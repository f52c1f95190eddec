package cn.quanhen.standalone;

import cn.quanhen.embedded.ChildProcess;
import cn.quanhen.embedded.Database;
import cn.quanhen.embedded.EmbeddedPostgres;
import cn.quanhen.embedded.Secrets;
import java.sql.Connection;
import java.sql.SQLException;

/** PostgreSQL, a database for each service. */
public final class PostgresPart implements Part {
    private final Layout layout;
    private final PortPlan ports;
    private final Secrets secrets;
    private EmbeddedPostgres server;

    PostgresPart(Layout layout, PortPlan ports, Secrets secrets) {
        this.layout = layout;
        this.ports = ports;
        this.secrets = secrets;
    }

    @Override
    public PartName name() {
        return PartName.POSTGRESQL;
    }

    @Override
    public void start() {
        server = EmbeddedPostgres.start(layout.data(name()), ports.of(name()), layout.log(name()), secrets);
    }

    @Override
    public ChildProcess process() {
        return server == null ? null : server.process();
    }

    /** The database of this service. */
    Database database(PartName service) {
        return server.database(service.database());
    }

    /** A connection as a DBA, who can do everything. The caller closes it. */
    public Connection superuser(PartName service) throws SQLException {
        return server.superuser(service.database());
    }
}
