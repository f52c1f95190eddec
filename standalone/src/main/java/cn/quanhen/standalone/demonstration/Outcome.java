package cn.quanhen.standalone.demonstration;

import cn.quanhen.audit.v1.Receipt;
import cn.quanhen.casefile.v1.Document;
import cn.quanhen.casefile.v1.VolumeFiled;
import cn.quanhen.media.v1.Recording;
import java.util.List;

/**
 * What came of the demonstration.
 *
 * @param caseName the case
 * @param video of the inspection
 * @param resumedFrom the byte from which the video's upload went on
 * @param inquiryRecord signed by the party
 * @param decision sealed and issued
 * @param refusals of the three forbidden things, in their order
 * @param volume as filed
 * @param receipt of the last act, verified
 */
public record Outcome(
        String caseName,
        Recording video,
        long resumedFrom,
        Document inquiryRecord,
        Document decision,
        List<Refused> refusals,
        VolumeFiled volume,
        Receipt receipt) {}
