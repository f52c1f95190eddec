package cn.quanhen.standalone.demonstration;

import cn.quanhen.casefile.v1.Document;
import cn.quanhen.media.v1.Recording;
import java.util.List;

/**
 * What the investigation found.
 *
 * @param evidence the places of the records that prove the facts
 * @param video of the inspection
 * @param resumedFrom the byte from which the video's upload went on
 * @param inquiryRecord signed by the party
 */
record Findings(List<Long> evidence, Recording video, long resumedFrom, Document inquiryRecord) {}
