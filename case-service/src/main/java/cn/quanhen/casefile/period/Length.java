package cn.quanhen.casefile.period;

/** How long, for instance 5 working days. */
public record Length(int amount, Unit unit) {

    public Length {
        if (amount < 1) {
            throw new IllegalArgumentException("a length of " + amount + " is none");
        }
    }

    /** As an officer reads it. */
    public String title() {
        return amount + unit.title();
    }
}
