package cn.quanhen.signature.party;

import cn.quanhen.signature.trust.Authority;
import cn.quanhen.signature.trust.CertificateMaker;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The node's signer for persons, as a bean. */
@Dependent
class PartySigners {

    @Produces
    @Singleton
    PartySigner signer(Authority authority, CertificateMaker certificates) {
        return new PartySigner(authority.root(), authority.sealMaker(), certificates);
    }
}
