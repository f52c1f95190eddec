package cn.quanhen.casefile.contract;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.CustodyAct;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.VolumeFiled;
import java.util.OptionalInt;

/** What the records of a volume's filing and keeping mean to the rules. */
final class Custodies {
    private static final String FOR_EVER = "永久";

    private Custodies() {}

    static Act act(VolumeFiled filed) {
        return new Act.VolumeFiled(
                filed.getArchiveNumber(), years(filed.getRetention()), Times.day(filed.getFiledOn()));
    }

    static CustodyAct act(RecordContent content) {
        return switch (content.getContentCase()) {
            case RETENTION_HELD -> new CustodyAct.Held();
            case RETENTION_RELEASED ->
                new CustodyAct.Released(content.getRetentionReleased().getHold());
            case DISPOSAL_APPRAISED -> new CustodyAct.Appraised();
            case DISPOSAL_APPROVED ->
                new CustodyAct.Disposed(content.getDisposalApproved().getAppraisal());
            default -> throw new IllegalArgumentException("not about a volume: " + content.getContentCase());
        };
    }

    /** 永久, or a number and 年. */
    private static OptionalInt years(String retention) {
        return retention.equals(FOR_EVER)
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(retention.replace("年", "")));
    }
}
