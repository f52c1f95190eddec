package cn.quanhen.media.recording;

import java.util.UUID;

/** {@code {case}/recordings/{recording}}; also the name of its chain. */
public record RecordingName(String caseName, UUID id) {
    private static final String COLLECTION = "/recordings/";

    /** Takes apart a name whose shape the contract has checked. */
    public static RecordingName parse(String name) {
        int end = name.lastIndexOf(COLLECTION);
        return new RecordingName(name.substring(0, end), UUID.fromString(name.substring(end + COLLECTION.length())));
    }

    @Override
    public String toString() {
        return caseName + COLLECTION + id;
    }
}
