package cn.quanhen.signature.signing;

import cn.quanhen.signature.ofd.Box;
import java.util.Optional;

/**
 * Where a picture is to appear.
 *
 * @param page the page's identifier
 * @param boundary of the whole picture, on the page
 * @param clip the part of it that shows; all of it where absent
 */
public record Appearance(String page, Box boundary, Optional<Box> clip) {}
