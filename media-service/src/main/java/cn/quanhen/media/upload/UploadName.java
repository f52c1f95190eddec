package cn.quanhen.media.upload;

import java.util.UUID;

/** {@code {case}/uploads/{upload}} */
record UploadName(String caseName, UUID id) {
    private static final String COLLECTION = "/uploads/";

    /** Takes apart a name whose shape the contract has checked. */
    static UploadName parse(String name) {
        int end = name.lastIndexOf(COLLECTION);
        return new UploadName(name.substring(0, end), UUID.fromString(name.substring(end + COLLECTION.length())));
    }

    @Override
    public String toString() {
        return caseName + COLLECTION + id;
    }
}
