package cn.quanhen.casefile.record;

import cn.quanhen.ledger.Tip;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Cases that were replayed before, so that appending costs the same at the tenth record and the ten-thousandth. A case
 * is known by the hash of its last record, so what is remembered cannot disagree with the records.
 */
@ApplicationScoped
class KnownCases {
    private final Cache<String, KnownCase> byTip =
            Caffeine.newBuilder().maximumSize(10_000).build();

    Optional<KnownCase> at(Tip tip) {
        return Optional.ofNullable(byTip.getIfPresent(tip.etag()));
    }

    void remember(Tip tip, KnownCase known) {
        byTip.put(tip.etag(), known);
    }
}
