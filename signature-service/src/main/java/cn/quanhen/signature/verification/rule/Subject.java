package cn.quanhen.signature.verification.rule;

import cn.quanhen.signature.ofd.OfdDocument;
import cn.quanhen.signature.ofd.OfdPackage;
import cn.quanhen.signature.ofd.SignatureFile;
import cn.quanhen.signature.seal.SealProperties;
import cn.quanhen.signature.seal.SesSignature;
import cn.quanhen.signature.trust.TrustAnchors;
import java.time.Instant;
import java.util.Set;

/**
 * One signature, and all that the rules look at.
 *
 * @param part its Signature.xml
 * @param free the parts that it need not cover: the list of signatures, its own two files, later signatures
 * @param now the moment of the verification
 */
record Subject(
        OfdPackage ofd,
        OfdDocument document,
        String part,
        SignatureFile file,
        SesSignature signature,
        Set<String> free,
        TrustAnchors anchors,
        Instant now) {

    SealProperties sealProperties() {
        return signature.seal().info().properties();
    }
}
