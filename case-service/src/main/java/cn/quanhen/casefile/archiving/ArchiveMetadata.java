package cn.quanhen.casefile.archiving;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.quanhen.casefile.archiving.bag.BagEntry;
import cn.quanhen.casefile.archiving.bag.BagLine;
import cn.quanhen.casefile.v1.VolumeItem;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The metadata of a volume under the names of the elements of DA/T 46—2009: the volume, then each of its documents. */
final class ArchiveMetadata {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ArchiveMetadata() {}

    static BagEntry of(FiledVolume volume, List<Version> versions, List<BagLine> payload) {
        var lines = payload.stream().collect(Collectors.toMap(BagLine::path, Function.identity()));
        var last = versions.stream()
                .filter(version -> version.number() == version.last())
                .collect(Collectors.toMap(Version::document, Function.identity()));
        var metadata = volume(volume);
        var items = metadata.putArray("文件");
        volume.filed().getItemsList().stream()
                .filter(item -> last.containsKey(item.getSource()))
                .forEach(item -> items.add(document(volume, item, last.get(item.getSource()), lines)));
        return new BagEntry("metadata/da-t-46.json", (metadata.toPrettyString() + "\n").getBytes(UTF_8));
    }

    private static ObjectNode volume(FiledVolume volume) {
        var filed = volume.filed();
        var number = filed.getArchiveNumber();
        var metadata = NODES.objectNode();
        metadata.put("聚合层次", "案卷");
        metadata.put("立档单位名称", volume.agency());
        metadata.put("档号", number);
        metadata.put("全宗号", number.substring(0, number.indexOf('-')));
        metadata.put("类别号", number.substring(number.indexOf('-') + 1, number.indexOf('·')));
        metadata.put("年度", filed.getFiledOn().substring(0, 4));
        metadata.put("保管期限", filed.getRetention());
        metadata.put("题名", volume.opening().getTitle());
        metadata.put("责任者", volume.agency());
        metadata.put("日期", filed.getFiledOn());
        return metadata;
    }

    private static ObjectNode document(
            FiledVolume volume, VolumeItem item, Version version, Map<String, BagLine> lines) {
        var line = lines.get(version.path());
        var metadata = NODES.objectNode();
        metadata.put("聚合层次", "件");
        metadata.put("电子文件号", item.getSource());
        metadata.put("档号", volume.filed().getArchiveNumber());
        metadata.put("文档序号", item.getPosition());
        metadata.put("页号", item.getPage());
        metadata.put("题名", item.getTitle());
        metadata.put("文件编号", item.getNumber());
        metadata.put("责任者", item.getResponsible());
        metadata.put("日期", item.getDated());
        metadata.put("格式信息", "OFD（GB/T 33190）");
        metadata.put("计算机文件名", line.path());
        metadata.put("计算机文件大小", line.size());
        metadata.put("附注", item.getNote());
        return metadata;
    }
}
