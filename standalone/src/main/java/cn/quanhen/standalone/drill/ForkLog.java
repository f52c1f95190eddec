package cn.quanhen.standalone.drill;

import cn.quanhen.audit.v1.AlarmKind;
import cn.quanhen.standalone.PartName;
import cn.quanhen.tlog.AddCheckpoint;
import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.Hashing;
import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.NoteSigner;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** The log's key was stolen: another history of the same size is signed with it and handed to the city's witness. */
final class ForkLog implements Attack {
    @Override
    public String title() {
        return "用盗取的密钥分叉日志  fork the log with the stolen key";
    }

    @Override
    public Expected strike(Site site) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI county = site.node().addresses().http(PartName.AUDIT_SERVICE);
            URI city = site.node().addresses().http(PartName.CITY_AUDIT_SERVICE);
            String published = http.send(
                            HttpRequest.newBuilder(county.resolve("/log/checkpoint"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            Checkpoint head = Checkpoint.parse(Note.parse(published).text());
            AddCheckpoint forged = new AddCheckpoint(head.size(), List.of(), forged(site, head));
            var unused = http.send(
                    HttpRequest.newBuilder(city.resolve("/witness/add-checkpoint"))
                            .POST(HttpRequest.BodyPublishers.ofString(forged.format()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return Expected.atCity(head.origin(), AlarmKind.ALARM_KIND_FORK);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Note forged(Site site, Checkpoint head) throws IOException, GeneralSecurityException {
        Path keys = site.layout().keys(PartName.AUDIT_SERVICE);
        KeyFactory factory = KeyFactory.getInstance("Ed25519");
        KeyPair stolen = new KeyPair(
                factory.generatePublic(new X509EncodedKeySpec(bytes(keys.resolve("log.pub")))),
                factory.generatePrivate(new PKCS8EncodedKeySpec(bytes(keys.resolve("log.key")))));
        byte[] history = "another history".getBytes(StandardCharsets.US_ASCII);
        return new Checkpoint(head.origin(), head.size(), Hashing.leaf(history))
                .signedBy(new NoteSigner(head.origin(), stolen));
    }

    private static byte[] bytes(Path file) throws IOException {
        return Base64.getDecoder().decode(Files.readString(file).strip());
    }
}
