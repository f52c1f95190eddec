package cn.quanhen.audit.integrity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.audit.integrity.StoredEntry.StoredPayload;
import cn.quanhen.audit.log.Commitments;
import cn.quanhen.audit.log.Leaf;
import cn.quanhen.tlog.Hash;
import cn.quanhen.tlog.Hashing;
import cn.quanhen.tlog.TilePath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is changed of the stored log is named: the entry where the tree still vouches for it, else the tile. */
class TileCheckTest {
    private static final TilePath PATH = new TilePath(0, 0, 3);
    private static final byte[] SALT = new byte[16];

    private final List<StoredEntry> entries = new ArrayList<>();
    private final List<Hash> tile = new ArrayList<>();

    @BeforeEach
    void threeEntries() {
        for (int index = 0; index < 3; index++) {
            entries.add(entry(index, "内容" + index));
            tile.add(entries.getLast().hash());
        }
    }

    @Test
    void whatNobodyTouchedHolds() {
        assertThat(TileCheck.entries(PATH, tile, entries, true)).isEmpty();
    }

    @Test
    void aChangedLeafIsNamedByItsRecord() {
        StoredEntry was = entries.get(1);
        byte[] leaf = was.leaf().clone();
        leaf[20] ^= 1;
        entries.set(1, new StoredEntry(1, was.source(), was.id(), leaf, was.leafHash(), was.payload()));

        assertThat(TileCheck.entries(PATH, tile, entries, true)).containsOnlyKeys("a/records/2");
        assertThat(TileCheck.entries(PATH, tile, entries, false)).containsOnlyKeys("a/records/2");
    }

    @Test
    void anEntryThatWasRewrittenWithItsHashIsNamedWhileTheTreeVouchesForTheTile() {
        entries.set(1, entry(1, "另一内容"));

        assertThat(TileCheck.entries(PATH, tile, entries, true)).containsOnlyKeys("a/records/2");
    }

    @Test
    void anEntryThatWasRewrittenWithItsTileIsNamedByTheTile() {
        entries.set(1, entry(1, "另一内容"));
        tile.set(1, entries.get(1).hash());

        assertThat(TileCheck.entries(PATH, tile, entries, false)).containsOnlyKeys("tile/0/000.p/3");
    }

    @Test
    void aChangedTileIsNamed() {
        tile.set(2, Hashing.empty());

        assertThat(TileCheck.entries(PATH, tile, entries, false)).containsOnlyKeys("tile/0/000.p/3");
        assertThat(TileCheck.entries(PATH, tile.subList(0, 2), entries, false)).containsOnlyKeys("tile/0/000.p/3");
    }

    @Test
    void aDeletedEntryAndADeletedOrChangedPayloadAreNamed() {
        StoredEntry second = entries.get(1);
        StoredEntry third = entries.get(2);
        entries.set(
                1,
                new StoredEntry(1, second.source(), second.id(), second.leaf(), second.leafHash(), Optional.empty()));
        entries.set(
                2,
                new StoredEntry(
                        2,
                        third.source(),
                        third.id(),
                        third.leaf(),
                        third.leafHash(),
                        Optional.of(new StoredPayload(SALT, new byte[] {1}))));
        entries.removeFirst();

        assertThat(TileCheck.entries(PATH, tile, entries, true))
                .containsOnlyKeys("entry 0", "a/records/2", "a/records/3");
    }

    @Test
    void aFullTileGivesTheHashAboveIt() {
        List<Hash> full = new ArrayList<>();
        for (int i = 0; i < 256; i++) {
            full.add(Hashing.leaf(new byte[] {(byte) i}));
        }
        List<Hash> level = full;
        while (level.size() > 1) {
            List<Hash> above = new ArrayList<>();
            for (int i = 0; i < level.size(); i += 2) {
                above.add(Hashing.node(level.get(i), level.get(i + 1)));
            }
            level = above;
        }

        assertThat(TileCheck.gives(full, level.getFirst())).isTrue();
        full.set(255, full.get(0));
        assertThat(TileCheck.gives(full, level.getFirst())).isFalse();
    }

    private static StoredEntry entry(int index, String says) {
        byte[] canonical = says.getBytes(UTF_8);
        String id = "a/records/" + (index + 1);
        byte[] leaf = new Leaf(
                        id,
                        "0".repeat(64),
                        index + 1,
                        Commitments.to(SALT, canonical),
                        "//s/counties/231202",
                        "a",
                        Instant.parse("2026-09-02T08:30:00Z"),
                        "cn.quanhen.casefile.v1.Inspection")
                .bytes();
        return new StoredEntry(
                index,
                "//s/counties/231202",
                id,
                leaf,
                Hashing.leaf(leaf).bytes(),
                Optional.of(new StoredPayload(SALT, canonical)));
    }
}
