package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Block;
import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.LocalDate;
import java.util.List;

/**
 * What somebody holds in an approval (Art. 16).
 *
 * @param signedBy one person, or the two officers in charge
 * @param signedOn 签字日期
 */
public record Opinion(String opinion, List<String> signedBy, LocalDate signedOn) {
    public Opinion {
        signedBy = List.copyOf(signedBy);
    }

    /**
     * @param what the opinion's name, for instance 审核意见
     * @throws IllegalArgumentException where Art. 16 misses something
     */
    static void require(Opinion given, String role, String what) {
        Required.told(given, role + "的" + what + "和签字（办法第十六条）");
        Required.text(given.opinion, role + "的" + what + "（办法第十六条）");
        Required.atLeast(1, given.signedBy, role + "（办法第十六条）");
        Required.told(given.signedOn, role + "的签字日期（办法第十六条）");
    }

    List<Block.SignedLine> signatures(String role) {
        return signedBy.stream()
                .map(name -> Signatures.dated(role, name, signedOn))
                .toList();
    }

    @Override
    public String toString() {
        return Redacted.of(this);
    }
}
