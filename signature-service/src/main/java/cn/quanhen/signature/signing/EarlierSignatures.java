package cn.quanhen.signature.signing;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import cn.quanhen.signature.verification.rule.Report;
import cn.quanhen.signature.verification.rule.Verifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Nothing is put on a document whose earlier signatures do not hold. */
@ApplicationScoped
public class EarlierSignatures {
    private final Verifier verifier;

    EarlierSignatures(Verifier verifier) {
        this.verifier = verifier;
    }

    /** Refuses ({@code EARLIER_SIGNATURE_BROKEN}) where one does not; a document without signatures passes. */
    public void requireWhole(byte[] ofd, Instant now) {
        var report = verifier.verify(ofd, now);
        if (!report.signatures().isEmpty() && !report.valid()) {
            throw Refusal.of(Reason.EARLIER_SIGNATURE_BROKEN)
                    .article("第二十七条")
                    .because("文件已有的签名或印章已失效：" + firstDefect(report))
                    .remedy("请查明文件被谁改动，用未被改动的版本办理");
        }
    }

    private static String firstDefect(Report report) {
        return report.signatures().stream()
                .flatMap(signature -> signature.findings().stream())
                .map(finding -> finding.detail())
                .filter(detail -> !detail.isEmpty())
                .findFirst()
                .orElse("有部件不在保护范围内");
    }
}
