package cn.quanhen.casefile.archiving;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageOrBuilder;
import com.google.protobuf.util.JsonFormat;

/** Messages for people to read, as JSON with the names of the contract. */
final class MessageJson {
    private static final JsonFormat.Printer PRINTER = JsonFormat.printer().preservingProtoFieldNames();

    private MessageJson() {}

    static byte[] of(MessageOrBuilder message) {
        try {
            return (PRINTER.print(message) + "\n").getBytes(UTF_8);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the contract has no Any whose type could be unknown", e);
        }
    }
}
