package cn.quanhen.contract;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Writes the reference of the contract: {@code ContractReference <descriptor set> <page>}. */
public final class ContractReference {

    private static final String HEAD = """
            <!-- Rendered from the .proto files by `make docs`. -->
            Reasons of failures are in docs/errors.md. What stands under *Checked* is refused at the door with
            `INVALID_REQUEST` and the field's name.
            """;

    private ContractReference() {}

    public static void main(String[] arguments) throws IOException {
        byte[] descriptors = Files.readAllBytes(Path.of(arguments[0]));
        Path page = Path.of(arguments[1]);
        Files.createDirectories(page.getParent());
        Files.writeString(page, render(FileDescriptorSet.parseFrom(descriptors, Rules.registry())));
        System.out.println(page.toAbsolutePath().normalize());
    }

    static String render(FileDescriptorSet files) {
        return files.getFileList().stream()
                .filter(file -> file.getPackage().startsWith("quanhen."))
                .sorted(Comparator.comparing(FileDescriptorProto::getName))
                .map(ContractPage::of)
                .collect(Collectors.joining("", HEAD, ""));
    }
}
