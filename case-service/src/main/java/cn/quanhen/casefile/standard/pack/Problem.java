package cn.quanhen.casefile.standard.pack;

/**
 * Why a package is refused, and where.
 *
 * @param file the file of the package
 * @param pointer the place in it, RFC 6901
 * @param line the line, from 1
 */
public record Problem(String file, String pointer, int line, String message) {

    @Override
    public String toString() {
        return file + ":" + line + " " + pointer + ": " + message;
    }
}
