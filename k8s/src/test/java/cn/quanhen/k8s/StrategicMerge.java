package cn.quanhen.k8s;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Kubernetes' strategic merge: maps merge, lists of named things merge by their key, all else is replaced. What is new
 * in a list stands before what was there, as kustomize has it.
 */
final class StrategicMerge {

    private static final Map<String, String> KEYS = Map.of(
            "containers", "name",
            "initContainers", "name",
            "env", "name",
            "volumes", "name",
            "volumeMounts", "mountPath",
            "ports", "containerPort");

    private StrategicMerge() {}

    static Map<String, Object> merge(Map<String, Object> base, Map<String, Object> patch) {
        var merged = new LinkedHashMap<>(base);
        patch.forEach((key, value) -> merged.put(key, merge(key, base.get(key), value)));
        return merged;
    }

    @SuppressWarnings("unchecked")
    private static Object merge(String key, Object base, Object patch) {
        if (patch == null) {
            throw new IllegalArgumentException("a patch that deletes is not supported: " + key);
        }
        if (base instanceof Map && patch instanceof Map) {
            return merge((Map<String, Object>) base, (Map<String, Object>) patch);
        }
        if (base instanceof List && patch instanceof List && KEYS.containsKey(key)) {
            return mergeByKey(KEYS.get(key), (List<Map<String, Object>>) base, (List<Map<String, Object>>) patch);
        }
        return patch;
    }

    private static List<Map<String, Object>> mergeByKey(
            String key, List<Map<String, Object>> base, List<Map<String, Object>> patch) {
        var kept = new ArrayList<>(base);
        var added = new ArrayList<Map<String, Object>>();
        for (Map<String, Object> element : patch) {
            int place = indexOf(kept, key, element.get(key));
            if (place < 0) {
                added.add(element);
            } else {
                kept.set(place, merge(kept.get(place), element));
            }
        }
        added.addAll(kept);
        return added;
    }

    private static int indexOf(List<Map<String, Object>> list, String key, Object value) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).get(key).equals(value)) {
                return i;
            }
        }
        return -1;
    }
}
