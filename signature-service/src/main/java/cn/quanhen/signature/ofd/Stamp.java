package cn.quanhen.signature.ofd;

import java.util.Optional;

/**
 * Where a seal's picture appears, StampAnnot (GB/T 33190 clause 18.2.3).
 *
 * @param page the page's identifier
 * @param boundary of the whole picture, on the page
 * @param clip the part of the picture that shows, within the boundary; all of it where absent
 */
public record Stamp(String id, String page, Box boundary, Optional<Box> clip) {}
