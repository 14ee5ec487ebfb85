// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.trail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;

/** The secret key with which anchors are signed (锚签名密钥), and its certificate. */
public final class AnchorKey {
    /** SM2 with SM3, GM/T 0006. */
    public static final String SIGNATURE = "1.2.156.10197.1.501";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final ECPrivateKeyParameters key;
    private final AnchorCertificate certificate;

    /**
     * Takes a key.
     *
     * @param pkcs8 the SM2 key, in PKCS#8
     * @param certificate its certificate
     * @throws UnreadableException if that is no such key, or the certificate is of another one
     */
    public AnchorKey(byte[] pkcs8, AnchorCertificate certificate) {
        this.certificate = certificate;
        try {
            AsymmetricKeyParameter found = PrivateKeyFactory.createKey(pkcs8);
            if (!(found instanceof ECPrivateKeyParameters elliptic)) {
                throw new UnreadableException("the key that signs anchors is no SM2 key", null);
            }
            key = elliptic;
        } catch (IOException broken) {
            throw new UnreadableException("the key that signs anchors is no SM2 key", broken);
        }
        if (!certificate.verifies("", sign(""))) {
            throw new UnreadableException("the certificate of the anchors belongs to another key", null);
        }
    }

    /** Returns its certificate. */
    public AnchorCertificate certificate() {
        return certificate;
    }

    /** Signs a text; the signature is in Base64. */
    public String sign(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        SM2Signer signer = new SM2Signer();
        signer.init(true, new ParametersWithRandom(key, RANDOM));
        signer.update(bytes, 0, bytes.length);
        try {
            return Base64.getEncoder().encodeToString(signer.generateSignature());
        } catch (CryptoException impossible) {
            throw new IllegalStateException("an SM2 key signs", impossible);
        }
    }
}
