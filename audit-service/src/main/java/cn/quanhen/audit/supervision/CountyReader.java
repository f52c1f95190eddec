package cn.quanhen.audit.supervision;

import cn.quanhen.audit.http.BoundedHttp;
import cn.quanhen.audit.witness.CountyLog;
import cn.quanhen.audit.witness.SignedCheckpoint;
import cn.quanhen.tlog.EntryBundle;
import cn.quanhen.tlog.Hash;
import cn.quanhen.tlog.MalformedException;
import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.Tile;
import cn.quanhen.tlog.TilePath;
import cn.quanhen.tlog.Trust;
import cn.quanhen.tlog.UnverifiedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** Reads a county's log over HTTP (tlog-tiles), and no more of it than the specification allows. Blocks. */
@ApplicationScoped
public class CountyReader {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** A bundle of 256 entries of the largest size is 16 MiB: a minute over a line of 2.3 Mbit/s. */
    private static final Duration BUNDLE_PATIENCE = Duration.ofMinutes(1);

    private static final int LARGEST_TILE = TilePath.FULL * Hash.LENGTH;
    private static final int LARGEST_BUNDLE = TilePath.FULL * (Short.BYTES + EntryBundle.MAX_ENTRY);

    private final BoundedHttp http = new BoundedHttp();

    /**
     * The published checkpoint, with the log's own lines alone.
     *
     * @throws Contradiction where it is not this log's
     */
    SignedCheckpoint checkpoint(CountyLog log) {
        byte[] note = get(log, "checkpoint", PATIENCE, SignedCheckpoint.LARGEST);
        try {
            Note parsed = Note.parse(note);
            var checkpoint = new Trust(log.origin(), log.key(), List.of(), 0).open(parsed);
            return new SignedCheckpoint(log.own(parsed), checkpoint);
        } catch (MalformedException | UnverifiedException e) {
            throw new Contradiction("检查点不是该县日志所签：" + e.getMessage());
        }
    }

    Tile tile(CountyLog log, TilePath path) {
        try {
            return Tile.parse(path, get(log, path.text(), PATIENCE, LARGEST_TILE));
        } catch (MalformedException e) {
            throw new Contradiction("哈希块格式错误：" + path.text());
        }
    }

    List<byte[]> entries(CountyLog log, TilePath path) {
        try {
            return EntryBundle.parse(path, get(log, path.text(), BUNDLE_PATIENCE, LARGEST_BUNDLE));
        } catch (MalformedException e) {
            throw new Contradiction("条目块格式错误：" + path.text());
        }
    }

    private byte[] get(CountyLog log, String path, Duration within, int largest) {
        URI address = URI.create(log.url() + "/" + path);
        try {
            HttpResponse<byte[]> answer =
                    http.send(HttpRequest.newBuilder(address).build(), within, largest);
            if (answer.statusCode() == 404) {
                throw new CountyLacks(path);
            }
            if (answer.statusCode() != 200) {
                throw new CountyAway(path + " was answered with " + answer.statusCode(), null);
            }
            return answer.body();
        } catch (IOException e) {
            throw new CountyAway(address + " does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CountyAway("interrupted while reading " + address, e);
        }
    }
}
