package cn.quanhen.audit.census;

import com.google.protobuf.ByteString;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What differs and was named already is not asked for at each census, as long as the service says the same of it. */
@ApplicationScoped
class NamedBuckets {
    private static final int HASH = 32;
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(10);

    private final Map<Place, Named> named = new ConcurrentHashMap<>();
    private final Clock clock;

    NamedBuckets(Clock clock) {
        this.clock = clock;
    }

    boolean before(Pending one, int bucket) {
        Named known = named.get(new Place(one.asOf().source(), bucket));
        return known != null
                && known.digest().equals(digest(one, bucket))
                && known.at().plus(AGAIN_AFTER).isAfter(clock.instant());
    }

    void note(Pending one, int bucket) {
        named.put(new Place(one.asOf().source(), bucket), new Named(digest(one, bucket), clock.instant()));
    }

    private static ByteString digest(Pending one, int bucket) {
        ByteString all = one.census().getBuckets();
        return all.size() < (bucket + 1) * HASH ? all : all.substring(bucket * HASH, (bucket + 1) * HASH);
    }

    private record Place(String source, int bucket) {}

    private record Named(ByteString digest, Instant at) {}
}
