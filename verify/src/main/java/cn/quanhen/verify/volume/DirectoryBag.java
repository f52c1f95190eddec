package cn.quanhen.verify.volume;

import cn.quanhen.verify.report.CannotTell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A bag that was unpacked. */
final class DirectoryBag {
    private DirectoryBag() {}

    static BagFiles open(Path base) {
        BagFiles files = new BagFiles(() -> {});
        try {
            var unused = Files.walkFileTree(base, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = name(base, file);
                    if (!attributes.isRegularFile()) {
                        throw new RefusedBag("不是普通文件（符号链接等）：" + name, "a link, or no regular file: " + name);
                    }
                    files.put(name, new BagFile(attributes.size(), () -> Files.newInputStream(file)));
                    return FileVisitResult.CONTINUE;
                }
            });
            return files;
        } catch (IOException | UncheckedIOException e) {
            throw new CannotTell(
                    "package-unreadable", "读不到目录：" + e.getMessage(), "cannot read the directory: " + e.getMessage());
        }
    }

    private static String name(Path base, Path file) {
        return StreamSupport.stream(base.relativize(file).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }
}
