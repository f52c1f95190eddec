package cn.quanhen.audit.census;

import cn.quanhen.ledger.v1.Census;
import java.time.Instant;

/**
 * A census that waits for the records that it speaks of.
 *
 * @param asOf what it speaks of
 * @param census what it says
 * @param since when it came
 */
record Pending(AsOf asOf, Census census, Instant since) {}
