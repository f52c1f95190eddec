package cn.quanhen.audit.proof;

import cn.quanhen.audit.checkpoint.SignedHead;
import cn.quanhen.audit.contract.Times;
import cn.quanhen.audit.log.Entries.Placed;
import cn.quanhen.audit.v1.FindEntryResponse;
import cn.quanhen.audit.v1.GetCheckpointResponse;
import cn.quanhen.audit.v1.GetReceiptResponse;
import cn.quanhen.audit.v1.Receipt;
import cn.quanhen.tlog.Checkpoint;
import com.google.protobuf.ByteString;

/** What the log says, as messages of the contract. */
final class Messages {
    private Messages() {}

    static GetReceiptResponse receipt(LogReceipt receipt) {
        Checkpoint checkpoint = receipt.head().checkpoint();
        Receipt.Builder message = Receipt.newBuilder()
                .setRecord(receipt.record())
                .setIndex(receipt.entry().index())
                .setTreeSize(checkpoint.size())
                .setRoot(ByteString.copyFrom(checkpoint.root().bytes()))
                .setEntry(ByteString.copyFrom(receipt.entry().leaf()))
                .setText(receipt.proof().format());
        receipt.head().note().signatures().stream()
                .map(signature -> signature.key().name())
                .distinct()
                .forEach(message::addSigners);
        return GetReceiptResponse.newBuilder().setReceipt(message).build();
    }

    static GetCheckpointResponse checkpoint(SignedHead head) {
        return GetCheckpointResponse.newBuilder()
                .setText(head.note().format())
                .setTreeSize(head.size())
                .setRoot(ByteString.copyFrom(head.checkpoint().root().bytes()))
                .setSignedAt(Times.timestamp(head.at()))
                .build();
    }

    static FindEntryResponse entry(Placed placed) {
        return FindEntryResponse.newBuilder()
                .setIndex(placed.index())
                .setEntry(ByteString.copyFrom(placed.leaf()))
                .build();
    }
}
