package cn.quanhen.signature.verification.rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a verification found.
 *
 * @param signatures in their order
 * @param uncovered the parts that some signature which should cover them doesn't; all, where there is no signature
 */
public record Report(List<Signature> signatures, List<String> uncovered) {

    /**
     * What was found of one signature.
     *
     * @param part where its value lies; its description, where that cannot be read
     * @param signer the seal's name, or the person's; empty where it cannot be read
     * @param isSeal whether it is an agency's seal
     * @param covered the parts that it covers
     */
    public record Signature(
            String part,
            String signer,
            boolean isSeal,
            Optional<Instant> signedAt,
            List<Finding> findings,
            List<String> covered) {

        /** Whether every step holds. */
        public boolean holds() {
            return findings.stream().allMatch(Finding::passed);
        }
    }

    /** Whether there is a signature, every one holds, and everything is covered. */
    public boolean valid() {
        return !signatures.isEmpty() && signatures.stream().allMatch(Signature::holds) && uncovered.isEmpty();
    }
}
