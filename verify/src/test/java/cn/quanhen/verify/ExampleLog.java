package cn.quanhen.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.Cosigner;
import cn.quanhen.tlog.EntryBundle;
import cn.quanhen.tlog.Growth;
import cn.quanhen.tlog.Hash;
import cn.quanhen.tlog.Hashing;
import cn.quanhen.tlog.MerkleTree;
import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.NoteSigner;
import cn.quanhen.tlog.Signer;
import cn.quanhen.tlog.Sm2NoteSigner;
import cn.quanhen.tlog.Tile;
import cn.quanhen.tlog.TilePath;
import cn.quanhen.tlog.TileSubtrees;
import cn.quanhen.tlog.TlogProof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** A county's log of a given size with its city as a witness; entry 1 is the worked vector of docs/log.md. */
final class ExampleLog {
    static final String ORIGIN = "quanhen.cn/log/231202";
    static final String WITNESS = "quanhen.cn/witness/231200";
    static final String SALT = "000102030405060708090a0b0c0d0e0f";
    static final String CANONICAL = "canonical";

    private static final String SHA256 = "54fbeffde949a27ebac89dc035738e160a8e2e67c6f407b1723a341eba16afc5";
    private static final String SM3 = "0091a9abda6845e5cee16989598fc1d2f001a72dd1793e5eda71cc82636c3ea8";

    final NoteSigner log = new NoteSigner(ORIGIN, keys("Ed25519"));
    final Sm2NoteSigner sm2 = new Sm2NoteSigner(ORIGIN, sm2Keys());
    final InstantSource at = InstantSource.fixed(Instant.parse("2026-09-02T08:31:00Z"));
    final Cosigner city = new Cosigner(WITNESS, keys("Ed25519"), at);
    private final Map<TilePath, Tile> tiles = new HashMap<>();
    private final long size;

    ExampleLog(int size) {
        this.size = size;
        List<Hash> leaves =
                IntStream.range(0, size).mapToObj(i -> Hashing.leaf(entry(i))).toList();
        Growth.append(0, tiles::get, leaves).forEach(tile -> tiles.put(tile.path(), tile));
    }

    static byte[] entry(long index) {
        String subject = "counties/231202/agencies/11231202MB1A2B3C47/cases/1";
        return ("{\"id\":\"" + subject + "/records/" + (index + 1) + "\",\"previous\":\"" + "ab".repeat(32)
                        + "\",\"sequence\":" + (index + 1) + ",\"sha256\":\"" + SHA256 + "\",\"sm3\":\"" + SM3
                        + "\",\"source\":\"//case-service/counties/231202\",\"subject\":\"" + subject
                        + "\",\"time\":\"2026-09-02T08:30:00.123456Z\",\"type\":\"cn.quanhen.casefile.v1.Inspection\"}")
                .getBytes(UTF_8);
    }

    Checkpoint head() {
        return new Checkpoint(ORIGIN, size, tree().root());
    }

    Note signed() {
        return head().signedBy(List.<Signer>of(log, sm2));
    }

    Note cosigned() {
        Note note = signed();
        return note.with(List.of(city.sign(note.text())));
    }

    TlogProof receipt(long index, Note note) {
        return new TlogProof(
                Optional.of(entry(index)), index, tree().inclusion(index).path(), note);
    }

    String policy() {
        return "log %s\nwitness city %s\nquorum city\n"
                .formatted(log.verifier().vkey(), city.verifier().vkey());
    }

    /** Writes what a county serves below {@code /log/}, a receipt of entry 1, and a policy. */
    void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("checkpoint"), cosigned().format());
        Files.writeString(directory.resolve("policy.txt"), policy());
        Files.writeString(
                directory.resolve("receipt.tlog-proof"), receipt(1, cosigned()).format());
        for (Tile tile : tiles.values()) {
            put(directory, tile.path(), tile.bytes());
        }
        for (long bundle = 0; bundle * TilePath.FULL < size; bundle++) {
            TilePath path = TilePath.inTree(TilePath.ENTRIES, bundle, size);
            List<byte[]> entries = new ArrayList<>();
            for (int i = 0; i < path.width(); i++) {
                entries.add(entry(bundle * TilePath.FULL + i));
            }
            put(directory, path, EntryBundle.format(entries));
        }
    }

    private static void put(Path directory, TilePath path, byte[] bytes) throws IOException {
        Path file = directory.resolve(path.text());
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private MerkleTree tree() {
        return new MerkleTree(size, new TileSubtrees(size, tiles::get));
    }

    static KeyPair keys(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static KeyPair mlDsaKeys() {
        try {
            return KeyPairGenerator.getInstance("ML-DSA-44", new BouncyCastleProvider())
                    .generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static KeyPair sm2Keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", new BouncyCastleProvider());
            generator.initialize(new ECGenParameterSpec("sm2p256v1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** {@code ExampleLog DIRECTORY SIZE}: for trying other tools by hand. */
    public static void main(String[] args) throws IOException {
        new ExampleLog(Integer.parseInt(args[1])).write(Path.of(args[0]));
    }
}
