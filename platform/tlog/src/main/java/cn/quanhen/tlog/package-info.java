/**
 * Transparency logs to the letter of their standards, in plain Java: RFC 6962 §2.1 hashing, RFC 9162 §2.1.3–2.1.4
 * proofs, and C2SP's signed-note, tlog-checkpoint, tlog-tiles, tlog-cosignature, tlog-witness, tlog-proof and
 * tlog-policy.
 *
 * <p>Everything is immutable. What does not have the form that a standard asks for is refused with
 * {@link cn.quanhen.tlog.MalformedException}; what has the form but does not hold, with
 * {@link cn.quanhen.tlog.UnverifiedException}. Both name the clause.
 */
package cn.quanhen.tlog;
