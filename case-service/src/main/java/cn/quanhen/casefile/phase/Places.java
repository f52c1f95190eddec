package cn.quanhen.casefile.phase;

import java.util.BitSet;

/** Places in a case's chain; immutable. A bit a place, so that one more costs little in a long case too. */
public final class Places {
    static final Places NONE = new Places(new BitSet());

    private final BitSet bits;

    private Places(BitSet bits) {
        this.bits = bits;
    }

    Places with(long sequence) {
        BitSet more = (BitSet) bits.clone();
        more.set(Math.toIntExact(sequence));
        return new Places(more);
    }

    boolean has(long sequence) {
        return bits.get(Math.toIntExact(sequence));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Places places && bits.equals(places.bits);
    }

    @Override
    public int hashCode() {
        return bits.hashCode();
    }

    @Override
    public String toString() {
        return bits.toString();
    }
}
