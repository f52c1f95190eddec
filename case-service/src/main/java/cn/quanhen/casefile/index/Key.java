package cn.quanhen.casefile.index;

/**
 * Something that finds a case as a whole. No two kinds meet, nor a kind and a pair of characters: each has its sign.
 *
 * @param kind what it is
 * @param value its plain text
 */
public record Key(Kind kind, String value) {
    enum Kind {
        /** 文号、档号 */
        NUMBER,
        /** The party's name or code. */
        PARTY,
        /** An officer's name or certificate number. */
        OFFICER
    }

    public static Key number(String number) {
        return new Key(Kind.NUMBER, Words.plain(number));
    }

    public static Key party(String nameOrCode) {
        return new Key(Kind.PARTY, Words.plain(nameOrCode));
    }

    public static Key officer(String nameOrCertificate) {
        return new Key(Kind.OFFICER, Words.plain(nameOrCertificate));
    }

    String term() {
        return kind.name() + ":" + value;
    }

    /** Without the value: it may be personal. */
    @Override
    public String toString() {
        return "Key[" + kind + "]";
    }
}
