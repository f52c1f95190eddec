package cn.quanhen.media.upload;

import cn.quanhen.identity.Access;
import cn.quanhen.identity.Caller;
import cn.quanhen.identity.Role;

/** Who uploads: officers, custodians and systems of the agency that handles the case (Art. 24, 25). */
final class Uploaders {
    private Uploaders() {}

    static void require(Caller caller, String resource) {
        Access.requireWriter(caller, resource, Role.OFFICER, Role.CUSTODIAN, Role.THIRD_PARTY);
    }
}
