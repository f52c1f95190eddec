package cn.quanhen.standalone.demonstration;

import cn.quanhen.audit.v1.GetReceiptRequest;
import cn.quanhen.audit.v1.Receipt;
import cn.quanhen.standalone.PublicKeys;
import cn.quanhen.testkit.Demo;
import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.Policy;
import cn.quanhen.tlog.TlogProof;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The receipt of a record, fetched from the county's log and verified here, with nothing but public keys. */
final class Proof {
    private static final int PATIENCE_MILLIS = 60_000;

    private final Stage stage;
    private final PublicKeys keys;

    Proof(Stage stage, PublicKeys keys) {
        this.stage = stage;
        this.keys = keys;
    }

    Receipt run(String record) {
        stage.narrator().phase("存证（第七条）", "Proof");
        Receipt receipt = stage.desk()
                .audit(Demo.SUPERVISOR)
                .getReceipt(GetReceiptRequest.newBuilder()
                        .setRecord(record)
                        .setWaitMillis(PATIENCE_MILLIS)
                        .build())
                .getReceipt();
        Policy policy = Policy.parse(keys.policy().getBytes(StandardCharsets.UTF_8));
        Checkpoint head =
                TlogProof.parse(receipt.getText()).verify(receipt.getEntry().toByteArray(), policy);
        stage.narrator()
                .did(
                        "最后一条记录已在北林区日志第%d位，共%d条，绥化市已联署，本机离线验证通过".formatted(receipt.getIndex(), head.size()),
                        "Receipt of %s, verified here:%n        log index  %d%n        tree size  %d%n        root       %s%n        signed by  %s"
                                .formatted(
                                        record,
                                        receipt.getIndex(),
                                        head.size(),
                                        HexFormat.of()
                                                .formatHex(receipt.getRoot().toByteArray()),
                                        String.join(", ", receipt.getSignersList())));
        return receipt;
    }
}
