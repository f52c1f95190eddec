package cn.quanhen.audit.log;

import cn.quanhen.tlog.EntryBundle;
import cn.quanhen.tlog.MalformedException;
import cn.quanhen.tlog.Tile;
import cn.quanhen.tlog.TilePath;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Serves the tiles and the entry bundles to anybody (tlog-tiles, Merkle Tree and Log entries). */
@ApplicationScoped
public class TileRoutes {
    private static final String PREFIX = "/log/";

    private final Tiles tiles;
    private final Entries entries;

    TileRoutes(Tiles tiles, Entries entries) {
        this.tiles = tiles;
        this.entries = entries;
    }

    void routes(@Observes Router router) {
        Resource.serve(router, "/log/tile/*", this::serve);
    }

    private void serve(RoutingContext context) {
        TilePath path;
        try {
            path = TilePath.parse(context.request().path().substring(PREFIX.length()));
        } catch (MalformedException e) {
            context.fail(404);
            return;
        }
        (path.level() == TilePath.ENTRIES ? bundle(path) : tile(path))
                .subscribe()
                .with(
                        found -> found.ifPresentOrElse(bytes -> answer(context, path, bytes), () -> context.fail(404)),
                        failure -> context.fail(503, failure));
    }

    private Uni<Optional<byte[]>> tile(TilePath path) {
        return tiles.read(Tiles.LOG, List.of(path))
                .map(found -> Optional.ofNullable(found.get(path)).map(Tile::bytes));
    }

    private Uni<Optional<byte[]>> bundle(TilePath path) {
        return entries.bundle(path)
                .map(found -> Optional.of(found)
                        .filter(all -> all.size() == path.width())
                        .map(EntryBundle::format));
    }

    /** Answers with a tile or a bundle, as tlog-tiles specifies. */
    public static void answer(RoutingContext context, TilePath path, byte[] bytes) {
        HttpServerResponse response = context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/octet-stream")
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
        if (path.level() == TilePath.ENTRIES) {
            response.putHeader(HttpHeaders.VARY, "Accept-Encoding");
            if (takesGzip(context)) {
                response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
                Resource.end(context, Buffer.buffer(gzip(bytes)));
                return;
            }
        }
        Resource.end(context, Buffer.buffer(bytes));
    }

    /** RFC 9110 §12.5.3: named, and not with a weight of 0. */
    private static boolean takesGzip(RoutingContext context) {
        return context.parsedHeaders().acceptEncoding().stream()
                .anyMatch(coding -> coding.value().equalsIgnoreCase("gzip") && coding.weight() > 0);
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
