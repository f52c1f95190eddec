package cn.quanhen.audit.log;

import cn.quanhen.audit.log.NewEntry.Identity;
import java.util.Map;

/**
 * What became of entries. It is durable.
 *
 * @param batch how they were sorted
 * @param first the index of the first that is new
 */
public record Appended(Batch batch, long first) {
    /** Where each stands, the known ones at their first index. */
    public Map<Identity, Long> indices() {
        return batch.indices(first);
    }
}
