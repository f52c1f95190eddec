package cn.quanhen.standalone;

import cn.quanhen.testkit.Demo;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** `.run/node.json`: addresses and public keys, for scripts. Never a password. */
final class NodeFile {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private NodeFile() {}

    static void write(Layout layout, Node node, PublicKeys keys) {
        ObjectNode json = JSON.createObjectNode()
                .put("county", Demo.COUNTY)
                .put("city", Demo.CITY)
                .put("agency", Demo.AGENCY)
                .put("issuer", node.addresses().issuer().toString())
                .put("client", People.CLIENT);
        ObjectNode services = json.putObject("services");
        for (Part part : node.parts()) {
            services.put(part.name().id(), node.addresses().authority(part.name()));
        }
        json.putObject("log")
                .put("origin", keys.origin())
                .put("vkey", keys.log())
                .put("witnessVkey", keys.witness())
                .put("lastingWitnessVkey", keys.lasting());
        json.put(
                "sealRootCertificate",
                layout.keys(PartName.SIGNATURE_SERVICE).resolve("root.cer").toString());
        try {
            JSON.writeValue(layout.nodeFile().toFile(), json);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + layout.nodeFile(), e);
        }
    }
}
