package cn.quanhen.standalone.drill;

import cn.quanhen.audit.v1.GetReceiptRequest;
import cn.quanhen.casefile.v1.ActType;
import cn.quanhen.casefile.v1.AppendRecordRequest;
import cn.quanhen.casefile.v1.Officer;
import cn.quanhen.casefile.v1.OfficersIdentified;
import cn.quanhen.casefile.v1.OpenCaseRequest;
import cn.quanhen.casefile.v1.Party;
import cn.quanhen.casefile.v1.Procedure;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.Source;
import cn.quanhen.clock.Ids;
import cn.quanhen.standalone.Layout;
import cn.quanhen.standalone.Node;
import cn.quanhen.standalone.PartName;
import cn.quanhen.standalone.PublicKeys;
import cn.quanhen.standalone.demonstration.Desk;
import cn.quanhen.testkit.Demo;
import com.google.protobuf.Timestamp;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * The node that is attacked, and what honest people do there meanwhile.
 *
 * @param layout where it keeps its files
 * @param node it
 * @param desk its services, as people reach them
 * @param clock now
 * @param ids for `request_id`
 */
record Site(Layout layout, Node node, Desk desk, Clock clock, Ids ids) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Triggers do not fire in such a session: what a superuser can always have. */
    private static final String WITHOUT_TRIGGERS = "SET session_replication_role = replica";

    /** One bit of a stored record, and the hash beside it. */
    private static final String CHANGE = """
            UPDATE record SET canonical = c.changed, hash = sha256(c.changed)
            FROM (SELECT set_byte(canonical, length(canonical) - 1, get_byte(canonical, length(canonical) - 1) # 1)
                AS changed FROM record WHERE chain = '%1$s' AND sequence = %2$d) c
            WHERE chain = '%1$s' AND sequence = %2$d""";

    /** A case with three records; its name. */
    String openCase(String title) {
        String name = desk.cases(Demo.OFFICER)
                .openCase(OpenCaseRequest.newBuilder()
                        .setParent(Demo.AGENCY)
                        .setRequestId(ids.next().toString())
                        .setTitle(title)
                        .setActType(ActType.ACT_TYPE_PENALTY)
                        .setProcedure(Procedure.PROCEDURE_ORDINARY)
                        .setParty(Party.newBuilder()
                                .setName("绥化市北林区惠民超市")
                                .setUnifiedSocialCreditCode("91231202MA1BK2C3DP"))
                        .setSource(Source.SOURCE_COMPLAINT)
                        .setReceivedAt(now())
                        .setReason("防篡改演练")
                        .build())
                .getCase()
                .getName();
        var second = append(name);
        var third = append(name);
        return name;
    }

    /** One more record; its place in the case. */
    long append(String caseName) {
        return desk.cases(Demo.OFFICER)
                .appendRecord(AppendRecordRequest.newBuilder()
                        .setParent(caseName)
                        .setRequestId(ids.next().toString())
                        .setHappenedAt(now())
                        .setContent(RecordContent.newBuilder()
                                .setOfficersIdentified(OfficersIdentified.newBuilder()
                                        .addOfficers(officer(Demo.OFFICER))
                                        .addOfficers(officer(Demo.SECOND_OFFICER))
                                        .setShownTo("当事人")
                                        .setShownAt(now())))
                        .build())
                .getRecord()
                .getSequence();
    }

    /** The statement that changes a bit of a case's record, and the hash beside it. */
    static String changeOf(String caseName, long sequence) {
        return CHANGE.formatted(caseName, sequence);
    }

    /** Executes statements as the superuser, no trigger in the way; each must do something. */
    void execute(PartName service, String... statements) {
        try (Connection connection = node.postgres().superuser(service);
                Statement sql = connection.createStatement()) {
            sql.execute(WITHOUT_TRIGGERS);
            for (String statement : statements) {
                if (sql.executeUpdate(statement) == 0) {
                    throw new IllegalStateException("the attack changed nothing: " + statement);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the attack failed: " + e.getMessage(), e);
        }
    }

    /** The one value that a query gives. */
    String ask(PartName service, String query) {
        try (Connection connection = node.postgres().superuser(service);
                Statement sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until Kafka has acknowledged all that case-service has written. */
    void awaitPublished() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ask(PartName.CASE_SERVICE, "SELECT count(*) FROM outbox").equals("0")) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the outbox is not relayed");
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** Waits until the log holds that record, under a checkpoint that the city has cosigned. */
    void awaitLogged(String record) {
        var unused = desk.audit(Demo.OFFICER)
                .getReceipt(GetReceiptRequest.newBuilder()
                        .setRecord(record)
                        .setWaitMillis((int) PATIENCE.toMillis())
                        .build());
    }

    /** The identity of the county's log. */
    String origin() {
        return PublicKeys.of(layout).origin();
    }

    /** Kills a service; it stays away. */
    void kill(PartName service) {
        node.part(service).process().kill();
    }

    /** Starts a service that was killed. */
    void start(PartName service) {
        node.part(service).start();
    }

    private Timestamp now() {
        Instant now = clock.instant().minusSeconds(1);
        return Timestamp.newBuilder().setSeconds(now.getEpochSecond()).build();
    }

    private static Officer officer(Demo.Person person) {
        return Officer.newBuilder()
                .setName(person.name())
                .setCertificateNumber(person.certificate())
                .build();
    }
}
