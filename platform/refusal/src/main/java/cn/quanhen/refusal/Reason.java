package cn.quanhen.refusal;

/**
 * Why something was refused: the one table of reasons. A reason's name is what callers find in
 * {@code google.rpc.ErrorInfo.reason}; it never changes its meaning.
 */
public enum Reason {
    // Any service
    /** No valid token came with the call. */
    UNAUTHENTICATED(Kind.UNAUTHENTICATED),
    /** The role does not allow it. */
    ROLE_MISSING(Kind.FORBIDDEN),
    /** It belongs to another agency. */
    OTHER_AGENCY(Kind.FORBIDDEN),
    /** A field of the request breaks its rule. */
    INVALID_REQUEST(Kind.INVALID),
    /** The page token is not of this list. */
    PAGE_TOKEN_INVALID(Kind.INVALID),
    /** The {@code request_id} was used with another content. */
    REQUEST_ID_REUSED(Kind.ALREADY_EXISTS),
    /** A stored record does not hold any more (Art. 27). */
    CHAIN_BROKEN(Kind.DATA_LOSS),
    /** A part that is needed is away. */
    PART_AWAY(Kind.UNAVAILABLE),
    /** A fault of the service. */
    INTERNAL(Kind.INTERNAL),

    // case-service
    /** There is no such case. */
    CASE_NOT_FOUND(Kind.NOT_FOUND),
    /** The case moved on since it was read. */
    CASE_CHANGED(Kind.CONFLICT),
    /** A record that stands is never changed (Art. 27). */
    RECORD_IMMUTABLE(Kind.PRECONDITION),
    /** The record is not there. */
    RECORD_NOT_FOUND(Kind.NOT_FOUND),
    /** It is said to have happened after it was recorded (Art. 3). */
    HAPPENED_IN_FUTURE(Kind.INVALID),
    /** Recorded more than 24 hours late without a reason (Art. 3). */
    LATE_REASON_MISSING(Kind.PRECONDITION),
    /** The phase of the case does not allow the act (Art. 2). */
    WRONG_PHASE(Kind.PRECONDITION),
    /** A volume would be kept for less time than the standard says (Art. 25 第三款). */
    RETENTION_TOO_SHORT(Kind.PRECONDITION),
    /** A volume is to be destroyed before its retention is over (Art. 25, 27). */
    RETENTION_RUNNING(Kind.PRECONDITION),
    /** A volume is to be destroyed that is held (Art. 25, 27). */
    RETENTION_HELD(Kind.PRECONDITION),
    /** A volume is to be destroyed that nobody has appraised (Art. 27). */
    APPRAISAL_MISSING(Kind.PRECONDITION),
    /** The volume was destroyed lawfully; its records tell when and by whom (Art. 27). */
    VOLUME_DISPOSED(Kind.PRECONDITION),
    /** What the act or the document is for is another kind of enforcement (Art. 2). */
    NOT_OF_THIS_KIND(Kind.PRECONDITION),
    /** The procedure of the case does not know the act (处罚法 第五十一条). */
    NOT_OF_THIS_PROCEDURE(Kind.PRECONDITION),
    /** No provision that was violated (处罚法 第五十九条). */
    BASIS_MISSING(Kind.PRECONDITION),
    /** A check digit is wrong. */
    CHECK_DIGIT_WRONG(Kind.INVALID),
    /** Fewer than two officers (处罚法 第四十二条). */
    SECOND_OFFICER_MISSING(Kind.PRECONDITION),
    /** The officers have not shown their certificates (Art. 9 第一项). */
    CERTIFICATES_NOT_SHOWN(Kind.PRECONDITION),
    /** The officer has withdrawn from the case (回避, 处罚法 第四十三条). */
    OFFICER_WITHDRAWN(Kind.PRECONDITION),
    /** Nobody has asked for what is decided (回避, 处罚法 第四十三条). */
    RECUSAL_NOT_ASKED(Kind.PRECONDITION),
    /** No inspection, inquiry or evidence yet (Art. 9). */
    EVIDENCE_MISSING(Kind.PRECONDITION),
    /** The end lies before the start. */
    ENDS_BEFORE_START(Kind.INVALID),
    /** Neither a recording nor a reason for having none (Art. 20). */
    RECORDING_MISSING(Kind.PRECONDITION),
    /** The party was not told its rights (Art. 9 第九项). */
    RIGHTS_NOT_TOLD(Kind.PRECONDITION),
    /** The party's statement was not reviewed (处罚法 第四十五条). */
    REVIEW_MISSING(Kind.PRECONDITION),
    /** A hearing stands in the way: none asked for, or one that was asked for and not held (处罚法 第六十四条). */
    HEARING_MISSING(Kind.PRECONDITION),
    /** Who hosts the hearing has investigated the case (处罚法 第六十四条第四项). */
    HOST_INVESTIGATED(Kind.PRECONDITION),
    /** No proposal of the handler (Art. 10 第一项). */
    PROPOSAL_MISSING(Kind.PRECONDITION),
    /** No legal review (Art. 10 第三项). */
    LEGAL_REVIEW_MISSING(Kind.PRECONDITION),
    /** No approval by the head (Art. 10 第五项). */
    APPROVAL_MISSING(Kind.PRECONDITION),
    /** The dates of the signatures are out of order (Art. 16). */
    SIGNATURE_DATES_OUT_OF_ORDER(Kind.PRECONDITION),
    /** One person acts in two capacities that must be apart (Art. 16). */
    SAME_PERSON(Kind.PRECONDITION),
    /** There is no such document. */
    DOCUMENT_NOT_FOUND(Kind.NOT_FOUND),
    /** The document does not bear the agency's seal (Art. 14). */
    SEAL_MISSING(Kind.PRECONDITION),
    /** The document is in another state than the act needs. */
    DOCUMENT_STATE_WRONG(Kind.PRECONDITION),
    /** The party has not signed the document (Art. 15). */
    PARTY_SIGNATURE_MISSING(Kind.PRECONDITION),
    /** An officer has not signed what they have decided (处罚法 第五十二条第二款). */
    OFFICER_SIGNATURE_MISSING(Kind.PRECONDITION),
    /** Several pages without a riding hand-print (Art. 15). */
    RIDING_PRINT_MISSING(Kind.PRECONDITION),
    /** Left behind without a witness or an explanation (Art. 18 第三款). */
    WITNESS_MISSING(Kind.PRECONDITION),
    /** The way of service lacks what the law asks it to have on record (Art. 18). */
    SERVICE_INCOMPLETE(Kind.PRECONDITION),
    /** The decision has not been served (Art. 11 第一项). */
    SERVICE_MISSING(Kind.PRECONDITION),
    /** The decision has not been performed (Art. 11 第二项). */
    PERFORMANCE_MISSING(Kind.PRECONDITION),
    /** What was decided on the spot was not reported to the agency (处罚法 第五十二条第三款). */
    REPORT_MISSING(Kind.PRECONDITION),
    /** The service does not keep a standard in force on that day (Art. 6). */
    STANDARD_MISSING(Kind.PRECONDITION),
    /** A rule of the case's standard forbids the step, or holds it until somebody overrides it (Art. 6). */
    STANDARD_RULE(Kind.PRECONDITION),
    /** The rule is none that may be overridden, or not by this caller (Art. 6, 16). */
    OVERRIDE_REFUSED(Kind.PRECONDITION),
    /** The document lacks what the law asks it to state (Art. 14). */
    DOCUMENT_INCOMPLETE(Kind.PRECONDITION),
    /** There is no form of that name and version (Art. 13). */
    FORM_UNKNOWN(Kind.NOT_FOUND),
    /** Fields of the document are missing, wrong, or say other than the records; each is named (Art. 14). */
    DOCUMENT_FIELDS_WRONG(Kind.INVALID),
    /** A document of that form stands already; it is voided first (Art. 14). */
    DOCUMENT_STANDS(Kind.PRECONDITION),
    /** The document that comes before it in law has not been drafted (Art. 9). */
    EARLIER_DOCUMENT_MISSING(Kind.PRECONDITION),
    /** The document was voided (Art. 14). */
    DOCUMENT_VOIDED(Kind.PRECONDITION),
    /** The document does not ask for that person's signature (Art. 15). */
    SIGNER_NOT_ASKED(Kind.PRECONDITION),
    /** An alteration without the party's hand-print (Art. 15). */
    HAND_PRINT_MISSING(Kind.PRECONDITION),
    /** A coercive measure stands that has to end first, or at once (强制法 第十九条、第二十七条). */
    MEASURE_STANDS(Kind.PRECONDITION),
    /** The coercive measure has ended already. */
    MEASURE_OVER(Kind.PRECONDITION),
    /** The coercive measure was approved before it was taken, or the head has told already (强制法 第十九条). */
    MEASURE_NOT_REPORTABLE(Kind.PRECONDITION),
    /** What the law protects from being sealed or detained (强制法 第二十三条). */
    PROPERTY_PROTECTED(Kind.PRECONDITION),
    /** Whom the law has told of a coercive measure was not told (强制法 第二十条、第三十条). */
    NOTICE_MISSING(Kind.PRECONDITION),
    /** The period does not allow that extension: too long, too often, too late (强制法 第二十五条、第三十二条). */
    EXTENSION_REFUSED(Kind.PRECONDITION),
    /** The party was not called upon to perform, or the time that it was given still runs (强制法 第三十五条、第三十七条). */
    DEMAND_MISSING(Kind.PRECONDITION),
    /** The law forbids to enforce so, or now (强制法 第三十九条、第四十条、第四十三条、第五十三条). */
    ENFORCEMENT_FORBIDDEN(Kind.PRECONDITION),
    /** An entrusted body opens a case without naming the mandate under which it acts (Art. 32). */
    MANDATE_MISSING(Kind.PRECONDITION),
    /** There is no such mandate. */
    MANDATE_NOT_FOUND(Kind.NOT_FOUND),
    /** The mandate does not cover it: the body, the kind, the matter or the day (Art. 32, 处罚法 第二十条). */
    OUTSIDE_MANDATE(Kind.PRECONDITION),
    /** What the law does not let be entrusted, or not to that body (处罚法 第二十条、第二十一条, 强制法 第十七条). */
    NOT_ENTRUSTABLE(Kind.PRECONDITION),
    /** The agency is not registered with this service. */
    AGENCY_UNKNOWN(Kind.NOT_FOUND),

    // media-service
    /** There is no such upload. */
    UPLOAD_NOT_FOUND(Kind.NOT_FOUND),
    /** The write does not begin where the upload stands; the right offset is a fact. */
    UPLOAD_OFFSET_MISMATCH(Kind.PRECONDITION),
    /** More bytes than were declared. */
    UPLOAD_TOO_LONG(Kind.INVALID),
    /** Bytes are missing yet. */
    UPLOAD_INCOMPLETE(Kind.PRECONDITION),
    /** Somebody else writes or finishes it right now. */
    UPLOAD_BUSY(Kind.CONFLICT),
    /** The line broke, or nothing came on it for too long; what was written stays. */
    UPLOAD_LINE_LOST(Kind.UNAVAILABLE),
    /** It became a recording already. */
    UPLOAD_FINISHED(Kind.PRECONDITION),
    /** The bytes are not those that were declared; both digests are facts. */
    DIGEST_MISMATCH(Kind.PRECONDITION),
    /** No room for more bytes; what was acknowledged stays. */
    DISK_FULL(Kind.EXHAUSTED),
    /** There is no such recording. */
    RECORDING_NOT_FOUND(Kind.NOT_FOUND),
    /** The range asked for does not lie within the recording. */
    RANGE_INVALID(Kind.INVALID),
    /** Bytes in custody are not those that were stored (Art. 27). */
    OBJECT_CORRUPT(Kind.DATA_LOSS),

    // signature-service
    /** There is no such seal. */
    SEAL_NOT_FOUND(Kind.NOT_FOUND),
    /** The seal or its certificate is not valid at this moment (Art. 14). */
    SEAL_NOT_IN_FORCE(Kind.PRECONDITION),
    /** The file is no OFD file, or one that two programs could read in two ways. */
    OFD_UNREADABLE(Kind.INVALID),
    /** The place of a seal or signature does not lie on the page. */
    PLACEMENT_OUTSIDE_PAGE(Kind.INVALID),
    /** The picture of a signature or hand-print is no whole PNG (Art. 15). */
    PICTURE_UNREADABLE(Kind.INVALID),
    /** A signature or seal that the document bears already does not hold any more (Art. 27). */
    EARLIER_SIGNATURE_BROKEN(Kind.PRECONDITION),
    /** A signature that the document bears already allows no other after it. */
    SIGNATURES_CLOSED(Kind.PRECONDITION),

    // audit-service
    /** The log does not hold that record. */
    ENTRY_NOT_FOUND(Kind.NOT_FOUND),
    /** No checkpoint that the city has cosigned covers it yet. */
    NOT_COSIGNED_YET(Kind.UNAVAILABLE),
    /** No checkpoint has been published yet. */
    NO_CHECKPOINT_YET(Kind.UNAVAILABLE),
    /** The tree asked for is larger than the one under the published checkpoint; its size is a fact. */
    BEYOND_CHECKPOINT(Kind.PRECONDITION),
    /** The index does not lie within the tree. */
    INDEX_OUTSIDE_TREE(Kind.INVALID),
    /** The older tree is larger than the newer one. */
    SIZES_OUT_OF_ORDER(Kind.INVALID),
    /** The file is no bundle, or not one as a county writes it; what is wrong is told. */
    BUNDLE_MALFORMED(Kind.INVALID),
    /** The bundle is damaged or cut short: its digest does not hold. */
    BUNDLE_DAMAGED(Kind.INVALID),
    /** The bundle is of a log that the city does not witness. */
    BUNDLE_OF_UNKNOWN_LOG(Kind.PRECONDITION),
    /** The bundle's entries do not give the root that its checkpoint names (Art. 27). */
    BUNDLE_INCONSISTENT(Kind.DATA_LOSS),
    /** The bundle says other than what the city holds already; the index is a fact (Art. 27). */
    BUNDLE_CONTRADICTS(Kind.DATA_LOSS),
    /** The bundle, or all that wait for those before them, are larger than the city keeps. */
    BUNDLE_TOO_LARGE(Kind.EXHAUSTED),
    /** There is no checkpoint after that size to export yet. */
    NOTHING_TO_EXPORT(Kind.PRECONDITION),
    /** The cosignature is not the witness's, or not on a checkpoint of this log. */
    COSIGNATURE_INVALID(Kind.INVALID),
    /** Supervision is asked of the city; this node is a county's (Art. 30). */
    NOT_THE_CITY(Kind.PRECONDITION),
    /** The city holds no verified entry of that chain. */
    TRACE_NOT_FOUND(Kind.NOT_FOUND),
    /** There is no alarm of that number. */
    ALARM_NOT_FOUND(Kind.NOT_FOUND),
    /** The alarm is over already. */
    ALARM_OVER(Kind.PRECONDITION),
    /** The alarm ends by itself, once what it tells of is over. */
    ALARM_ENDS_BY_ITSELF(Kind.PRECONDITION);

    private final Kind kind;

    Reason(Kind kind) {
        this.kind = kind;
    }

    /** What the caller can do about it. */
    public Kind kind() {
        return kind;
    }
}
