package cn.quanhen.contract;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the authors wrote above each element of a `.proto` file, by its path in the descriptor. */
final class Comments {

    private final Map<List<Integer>, String> leading = new HashMap<>();

    Comments(FileDescriptorProto file) {
        for (var location : file.getSourceCodeInfo().getLocationList()) {
            if (location.hasLeadingComments()) {
                leading.put(location.getPathList(), tidy(location.getLeadingComments()));
            }
        }
    }

    String at(Integer... path) {
        return leading.getOrDefault(List.of(path), "");
    }

    private static String tidy(String comment) {
        return comment.lines()
                .map(String::strip)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
