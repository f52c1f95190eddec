package cn.quanhen.casefile.standard.pack;

/** How a rule acts. */
public sealed interface Effect {

    /** 禁止: the step is refused; the law forbids it. */
    record Block() implements Effect {}

    /** 待批: the step waits for a reasoned override by somebody entitled to give it. */
    record Hold() implements Effect {}

    /**
     * 提示: a red flag of Art. 31 is proposed; a person decides.
     *
     * @param item the item of Art. 31
     */
    record Flag(int item) implements Effect {}

    /** 预警: it is told, and nothing else. */
    record Alarm() implements Effect {}

    /** Whether the step may not be taken as things stand. */
    default boolean stops() {
        return this instanceof Block || this instanceof Hold;
    }

    static Effect read(Cursor at) {
        var text = at.text("effect");
        if (text.matches("flag [1-5]")) {
            return new Flag(text.charAt(5) - '0');
        }
        return switch (text) {
            case "block" -> new Block();
            case "hold" -> new Hold();
            case "alarm" -> new Alarm();
            default -> {
                at.at("effect").wrong("block, hold, alarm or flag 1 to flag 5 is needed");
                yield new Block();
            }
        };
    }
}
