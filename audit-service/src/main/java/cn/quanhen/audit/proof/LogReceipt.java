package cn.quanhen.audit.proof;

import cn.quanhen.audit.checkpoint.SignedHead;
import cn.quanhen.audit.log.Entries.Placed;
import cn.quanhen.tlog.TlogProof;

/**
 * A receipt (回执).
 *
 * @param record the record's name
 * @param entry where it stands, and its bytes
 * @param head the cosigned checkpoint that covers it
 * @param proof all of it, to verify offline
 */
public record LogReceipt(String record, Placed entry, SignedHead head, TlogProof proof) {}
