package cn.quanhen.signature.signing;

import cn.quanhen.signature.ofd.Box;
import cn.quanhen.signature.v1.Placement;

/** Places as the contract tells them. */
public final class Placements {
    private Placements() {}

    public static Place of(Placement placement) {
        return new Place(
                placement.getPage(),
                new Box(placement.getX(), placement.getY(), placement.getWidth(), placement.getHeight()));
    }
}
