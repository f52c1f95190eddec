package cn.quanhen.casefile.archiving;

import cn.quanhen.casefile.record.Cases;
import cn.quanhen.requests.Requests;
import java.time.Clock;

/** The disposal of volumes in the years when their retention is over. */
public final class LaterDisposal {
    private LaterDisposal() {}

    public static DisposeVolume at(Clock clock, Cases cases, Requests requests) {
        return new DisposeVolume(cases, requests, clock);
    }
}
