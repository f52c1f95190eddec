package cn.quanhen.refusal;

import java.util.Optional;

/** Knows failures of a part that is used, and says what they mean to the caller. */
public interface KnownFault {

    /** What the failure means; empty where it is none of this part's. */
    Optional<Refusal> refusal(Throwable failure);
}
