package cn.quanhen.casefile.party;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;

/** The party's code is right to its check digit, so that it is the party that is meant. */
public final class PartyCodes {
    private PartyCodes() {}

    public static void requireCreditCode(String code) {
        require(UnifiedSocialCreditCode.valid(code), "统一社会信用代码校验位不正确（GB 32100）", "party.unified_social_credit_code");
    }

    public static void requireCitizenId(String id) {
        require(CitizenId.valid(id), "公民身份号码校验位不正确（GB 11643）", "party.citizen_id");
    }

    private static void require(boolean valid, String because, String field) {
        if (!valid) {
            throw Refusal.of(Reason.CHECK_DIGIT_WRONG)
                    .article("第八条第一项")
                    .because(because)
                    .remedy("请对照证件核对号码")
                    .fact("field", field);
        }
    }
}
