package cn.quanhen.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.quanhen.audit.log.Commitments;
import cn.quanhen.audit.log.Leaf;
import cn.quanhen.tlog.AddCheckpoint;
import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.EntryBundle;
import cn.quanhen.tlog.Growth;
import cn.quanhen.tlog.Hash;
import cn.quanhen.tlog.Hashing;
import cn.quanhen.tlog.MerkleTree;
import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.NoteSigner;
import cn.quanhen.tlog.Tile;
import cn.quanhen.tlog.TilePath;
import cn.quanhen.tlog.TileSubtrees;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Another county's log, in the hands of the test: it serves what it is told to. */
public final class FakeCounty implements AutoCloseable {
    private static final String NONE = "0".repeat(64);

    private final String code;
    private final NoteSigner signer;
    private final List<byte[]> entries = new ArrayList<>();
    private final Map<String, byte[]> served = new ConcurrentHashMap<>();
    private final Set<String> stalled = ConcurrentHashMap.newKeySet();
    private final HttpServer server;

    public FakeCounty(String code) throws IOException, GeneralSecurityException {
        this.code = code;
        this.signer =
                new NoteSigner(origin(), KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/log/", this::serve);
        server.start();
        register();
    }

    public String origin() {
        return "quanhen.cn/log/" + code;
    }

    public String chain() {
        return "counties/" + code + "/agencies/a/cases/1";
    }

    public NoteSigner signer() {
        return signer;
    }

    public List<byte[]> entries() {
        return List.copyOf(entries);
    }

    /** Grows by so many records of one chain. */
    public void grow(int records) {
        for (int i = 0; i < records; i++) {
            long sequence = entries.size() + 1L;
            Leaf leaf = new Leaf(
                    chain() + "/records/" + sequence,
                    sequence == 1 ? NONE : "ab".repeat(32),
                    sequence,
                    new Commitments(NONE, NONE),
                    "//case-service/counties/" + code,
                    chain(),
                    Instant.parse("2026-09-02T08:30:00Z"),
                    "cn.quanhen.casefile.v1.Inspection");
            entries.add(leaf.bytes());
        }
    }

    public MerkleTree tree(long size) {
        Map<TilePath, Tile> tiles = new HashMap<>();
        Growth.append(0, path -> null, hashes(size)).forEach(tile -> tiles.put(tile.path(), tile));
        return new MerkleTree(size, new TileSubtrees(size, tiles::get));
    }

    public Note checkpoint(long size, Hash root) {
        return new Checkpoint(origin(), size, root).signedBy(signer);
    }

    public AddCheckpoint request(long old, long size) {
        return new AddCheckpoint(
                old,
                tree(size).consistency(old).path(),
                checkpoint(size, tree(size).root()));
    }

    /** Serves everything as it is at a size. */
    public void publish(long size) {
        for (Tile tile : Growth.append(0, path -> null, hashes(size))) {
            serve(tile.path().text(), tile.bytes());
        }
        for (long bundle = 0; bundle * TilePath.FULL < size; bundle++) {
            TilePath path = TilePath.inTree(TilePath.ENTRIES, bundle, size);
            int from = (int) bundle * TilePath.FULL;
            serve(path.text(), EntryBundle.format(entries.subList(from, from + path.width())));
        }
        serve("checkpoint", checkpoint(size, tree(size).root()).format().getBytes(UTF_8));
    }

    /** Takes an entry in that no service made. */
    public void add(Leaf leaf) {
        entries.add(leaf.bytes());
    }

    /** Another history from here on: the entries from this one on are other ones. */
    public void rewriteFrom(int index) {
        List<byte[]> kept = new ArrayList<>(entries.subList(0, index));
        int others = entries.size() - index;
        entries.clear();
        entries.addAll(kept);
        for (int i = 0; i < others; i++) {
            entries.add(("another history " + (index + i)).getBytes(UTF_8));
        }
    }

    /** Does not have it any more. */
    public void forget(String path) {
        var gone = served.remove("/log/" + path);
    }

    /** Begins to answer from now on, with one byte, and goes no further. */
    public void stall(String path) {
        stalled.add("/log/" + path);
    }

    /** Answers again. */
    public void recover() {
        stalled.clear();
    }

    /** Serves these bytes from now on. */
    public void serve(String path, byte[] bytes) {
        served.put("/log/" + path, bytes);
    }

    public byte[] served(String path) {
        return served.get("/log/" + path).clone();
    }

    private List<Hash> hashes(long size) {
        return entries.subList(0, (int) size).stream().map(Hashing::leaf).toList();
    }

    private void serve(HttpExchange exchange) throws IOException {
        byte[] bytes = served.get(exchange.getRequestURI().getPath());
        if (stalled.contains(exchange.getRequestURI().getPath())) {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            return;
        }
        if (bytes == null) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private void register() throws IOException {
        JsonObject entry = new JsonObject()
                .put("county", code)
                .put("title", "测试县")
                .put("origin", origin())
                .put("vkey", signer.verifier().vkey())
                .put("url", "http://127.0.0.1:" + server.getAddress().getPort() + "/log");
        rewrite(others().add(entry));
    }

    private JsonArray others() throws IOException {
        JsonArray others = new JsonArray();
        new JsonArray(Files.readString(file()))
                .stream()
                        .map(JsonObject.class::cast)
                        .filter(county -> !county.getString("origin").equals(origin()))
                        .forEach(others::add);
        return others;
    }

    private static void rewrite(JsonArray counties) throws IOException {
        Path fresh = Files.writeString(NodeProfile.keys().resolve("counties.fresh"), counties.encode());
        var unused = Files.move(fresh, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path file() {
        return NodeProfile.keys().resolve("counties.json");
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        rewrite(others());
    }
}
