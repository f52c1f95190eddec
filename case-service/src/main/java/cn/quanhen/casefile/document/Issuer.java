package cn.quanhen.casefile.document;

import cn.quanhen.casefile.agency.Agencies;
import cn.quanhen.casefile.phase.CaseFile;

/** In whose name the documents of a case go out: the principal's, where the case is led under a mandate (Art. 32). */
final class Issuer {
    private Issuer() {}

    /** Its resource name. */
    static String of(String caseName, CaseFile file) {
        return file.mandate().map(mandate -> mandate.principal()).orElseGet(() -> Agencies.owner(caseName));
    }
}
