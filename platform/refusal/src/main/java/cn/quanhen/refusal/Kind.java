package cn.quanhen.refusal;

/** What sort of refusal it is: what the caller can do about it. Each kind has one gRPC code. */
public enum Kind {
    /** The request itself is wrong; mend it. */
    INVALID,
    /** Nobody, or nobody known, is calling; sign in. */
    UNAUTHENTICATED,
    /** The caller may not do this; ask somebody who may. */
    FORBIDDEN,
    /** It is not there, or the caller may not know that it is. */
    NOT_FOUND,
    /** It is there already. */
    ALREADY_EXISTS,
    /** The law or the state of the case forbids it now; do first what is missing. */
    PRECONDITION,
    /** Somebody else was quicker; read again and repeat. */
    CONFLICT,
    /** Something is used up: disk, size; make room. */
    EXHAUSTED,
    /** What was stored does not hold any more; call the supervisor. */
    DATA_LOSS,
    /** A part is away; try again later. */
    UNAVAILABLE,
    /** A fault of ours. */
    INTERNAL
}
