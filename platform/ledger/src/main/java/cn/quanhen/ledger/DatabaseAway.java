package cn.quanhen.ledger;

import cn.quanhen.refusal.KnownFault;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;

/** The database is away or going down: nothing was written, the same request may come again. */
@ApplicationScoped
class DatabaseAway implements KnownFault {
    /** Class 57 of PostgreSQL's error codes: operator intervention, such as a shutdown. */
    private static final String OPERATOR_INTERVENTION = "57";

    @Override
    public Optional<Refusal> refusal(Throwable failure) {
        var away = failure instanceof ClosedConnectionException
                || failure instanceof IOException
                || failure instanceof DatabaseException refused
                        && refused.getSqlState() != null
                        && refused.getSqlState().startsWith(OPERATOR_INTERVENTION);
        return away
                ? Optional.of(Refusal.of(Reason.PART_AWAY).because("数据库暂时不可用").remedy("请稍后以同一 request_id 重试"))
                : Optional.empty();
    }
}
