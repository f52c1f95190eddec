package cn.quanhen.audit.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.quanhen.audit.feed.Payload;
import cn.quanhen.audit.log.Commitments;
import cn.quanhen.audit.log.Leaf;
import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.Frontier;
import cn.quanhen.tlog.Hashing;
import cn.quanhen.tlog.NoteSigner;
import cn.quanhen.tlog.Trust;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A county's log in memory, which writes bundles. */
final class CountyFile {
    static final String ORIGIN = "quanhen.cn/log/231299";

    final NoteSigner signer;
    final List<byte[]> entries = new ArrayList<>();
    private final List<Payload> payloads = new ArrayList<>();

    CountyFile(int size) throws GeneralSecurityException {
        signer = new NoteSigner(ORIGIN, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        for (int i = 1; i <= size; i++) {
            Payload payload = new Payload(("salt of sixteen" + i % 10).getBytes(UTF_8), ("记录" + i).getBytes(UTF_8));
            String chain = "counties/231299/agencies/a/cases/1";
            payloads.add(payload);
            entries.add(new Leaf(
                            chain + "/records/" + i,
                            "0".repeat(64),
                            i,
                            Commitments.to(payload.salt(), payload.canonical()),
                            "//case-service/counties/231299",
                            chain,
                            Instant.parse("2026-09-02T08:30:00Z"),
                            "cn.quanhen.casefile.v1.Inspection")
                    .bytes());
        }
    }

    Trust trust() {
        return new Trust(ORIGIN, signer.verifier(), List.of(), 0);
    }

    Frontier frontier(int size) {
        Frontier frontier = Frontier.empty();
        entries.subList(0, size).forEach(entry -> frontier.append(Hashing.leaf(entry)));
        return frontier;
    }

    Frame.Signed checkpoint(int size) {
        return new Frame.Signed(new Checkpoint(ORIGIN, size, frontier(size).root()).signedBy(signer));
    }

    /** With a checkpoint after every tenth entry, and at the end. */
    byte[] bundle(int from, int to, boolean disclosed) {
        BundleWriter writer = new BundleWriter();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(writer.begin(
                new BundleHeader(ORIGIN, from, to, disclosed, frontier(from).subtrees())));
        for (int i = from; i < to; i++) {
            file.writeBytes(writer.write(List.of(new Frame.Entry(entries.get(i)))));
            if (disclosed) {
                file.writeBytes(writer.write(List.of(new Frame.Disclosed(payloads.get(i)))));
            }
            if (i % 10 == 9 || i == to - 1) {
                file.writeBytes(writer.write(List.of(checkpoint(i + 1))));
            }
        }
        file.writeBytes(writer.end());
        return file.toByteArray();
    }

    /** Any frames under a header that claims {@code from} and {@code to}. */
    byte[] bundle(int from, int to, boolean disclosed, List<Frame> frames) {
        BundleWriter writer = new BundleWriter();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(writer.begin(
                new BundleHeader(ORIGIN, from, to, disclosed, frontier(from).subtrees())));
        file.writeBytes(writer.write(frames));
        file.writeBytes(writer.end());
        return file.toByteArray();
    }

    Frame entry(int index) {
        return new Frame.Entry(entries.get(index));
    }

    Frame payload(int index) {
        return new Frame.Disclosed(payloads.get(index));
    }
}
