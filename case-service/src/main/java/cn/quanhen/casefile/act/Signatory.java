package cn.quanhen.casefile.act;

/**
 * Somebody whose signature a document asks for (Art. 15–18).
 *
 * @param capacity as the document names it, for instance 被询问人
 * @param name empty where it is not known before the signature
 * @param certificateNumber 执法证号; empty for others than officers
 * @param riding whether a riding hand-print over several pages goes with the signature
 * @param handPrints at how many alterations a hand-print goes with the signature
 */
public record Signatory(String capacity, String name, String certificateNumber, boolean riding, int handPrints) {

    /** Whether it is this person, in this capacity where one is told. */
    public boolean is(String person, String inCapacity) {
        return (name.isEmpty() || name.equals(person)) && (inCapacity.isEmpty() || inCapacity.equals(capacity));
    }

    @Override
    public String toString() {
        return "Signatory[" + capacity + "]";
    }
}
