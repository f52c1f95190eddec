package cn.quanhen.verify.report;

/**
 * One thing that was checked.
 *
 * @param id its stable name, for scripts
 * @param result how it ended
 * @param chinese what was found and what it means
 * @param english the same
 */
public record Check(String id, Result result, String chinese, String english) {
    /** One that holds. */
    public static Check holds(String id, String chinese, String english) {
        return new Check(id, Result.HOLDS, chinese, english);
    }

    /** One that does not hold. */
    public static Check fails(String id, String chinese, String english) {
        return new Check(id, Result.FAILS, chinese, english);
    }

    /** One that could not be made. */
    public static Check unknown(String id, String chinese, String english) {
        return new Check(id, Result.UNKNOWN, chinese, english);
    }
}
