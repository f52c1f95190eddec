package cn.quanhen.casefile.document;

/**
 * What is wrong with a field of a document.
 *
 * @param path JSON Pointer
 * @param title its name in Chinese
 * @param what what is wrong and what to do, in Chinese
 */
record FieldFault(String path, String title, String what) {

    /** As a person reads it: 违法事实（/facts）没有填写，请填写. */
    String sentence() {
        return title + "（" + path + "）" + what;
    }
}
