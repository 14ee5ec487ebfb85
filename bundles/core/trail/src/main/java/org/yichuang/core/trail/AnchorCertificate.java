// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.trail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/** The certificate with whose key anchors are signed (锚签名证书): X.509 with an SM2 key (GB/T 20518). */
public final class AnchorCertificate {
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";
    private static final int LINE = 64;

    private final byte[] encoded;
    private final Certificate certificate;
    private final ECPublicKeyParameters key;

    private AnchorCertificate(byte[] encoded) {
        this.encoded = encoded.clone();
        try {
            certificate = Certificate.getInstance(encoded);
            AsymmetricKeyParameter found = PublicKeyFactory.createKey(certificate.getSubjectPublicKeyInfo());
            if (!(found instanceof ECPublicKeyParameters elliptic)) {
                throw new UnreadableException("the certificate has no SM2 key", null);
            }
            key = elliptic;
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException broken) {
            throw new UnreadableException("not an X.509 certificate", broken);
        }
    }

    /**
     * Reads a certificate.
     *
     * @param encoded its bytes, as PEM or DER
     * @throws UnreadableException if it is none, or has no SM2 key
     */
    public static AnchorCertificate of(byte[] encoded) {
        String text = new String(encoded, StandardCharsets.ISO_8859_1);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            return new AnchorCertificate(encoded);
        }
        try {
            return new AnchorCertificate(Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end)));
        } catch (IllegalArgumentException broken) {
            throw new UnreadableException("not an X.509 certificate in PEM", broken);
        }
    }

    /** Returns its SM3 fingerprint, by which anchors name it. */
    public String fingerprint() {
        return HexFormat.of().formatHex(Digests.SM3.digest(encoded));
    }

    /** Returns who it names. */
    public String subject() {
        return certificate.getSubject().toString();
    }

    /** Returns from when to when it is valid, for people. */
    public String validity() {
        Instant from = certificate.getStartDate().getDate().toInstant();
        Instant to = certificate.getEndDate().getDate().toInstant();
        return from + " – " + to;
    }

    /** Returns it as PEM. */
    public String pem() {
        String body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(encoded);
        return BEGIN + "\n" + body + "\n" + END + "\n";
    }

    /** Tells whether a text was signed with its key (SM2 with SM3); {@code signature} is in Base64. */
    public boolean verifies(String text, String signature) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        SM2Signer signer = new SM2Signer();
        signer.init(false, key);
        signer.update(bytes, 0, bytes.length);
        try {
            return signer.verifySignature(Base64.getDecoder().decode(signature));
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }
}
