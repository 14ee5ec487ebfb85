// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.plugins.internal.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.zip.ZipFile;
import javax.security.auth.x500.X500Principal;
import jdk.security.jarsigner.JarSigner;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Somebody with a key and a certificate, who signs as {@code jarsigner} does.
 *
 * @param chain the own certificate, then that of who issued it
 */
record Vendor(KeyPair keys, List<X509Certificate> chain) {
    static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    /** Somebody with a certificate that he issued himself. */
    static Vendor named(String name) throws GeneralSecurityException, OperatorCreationException, IOException {
        return issued(name, null, NOW.plus(Duration.ofDays(365)));
    }

    /** Somebody with a certificate that this one issued. */
    Vendor issues(String name, Instant until) throws GeneralSecurityException, OperatorCreationException, IOException {
        return issued(name, this, until);
    }

    X509Certificate certificate() {
        return chain.get(0);
    }

    Path sign(Path kar) throws IOException {
        var signed = Files.createTempFile(kar.getParent(), "signed", ".kar");
        var path = cast(chain);
        try (var zip = new ZipFile(kar.toFile());
                var out = Files.newOutputStream(signed)) {
            new JarSigner.Builder(keys.getPrivate(), path).build().sign(zip, out);
        }
        return signed;
    }

    private static java.security.cert.CertPath cast(List<X509Certificate> chain) {
        try {
            return CertificateFactory.getInstance("X.509").generateCertPath(chain);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Vendor issued(String name, Vendor issuer, Instant until)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var keys = generator.generateKeyPair();
        var subject = new X500Principal("CN=" + name);
        var builder = new JcaX509v3CertificateBuilder(
                issuer == null ? subject : issuer.certificate().getSubjectX500Principal(),
                BigInteger.valueOf(System.nanoTime()),
                Date.from(NOW.minus(Duration.ofDays(30))),
                Date.from(until),
                subject,
                keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(issuer == null));
        var signer = new JcaContentSignerBuilder("SHA256withECDSA")
                .build(issuer == null ? keys.getPrivate() : issuer.keys().getPrivate());
        var chain = new ArrayList<X509Certificate>();
        chain.add(new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
        if (issuer != null) {
            chain.addAll(issuer.chain());
        }
        return new Vendor(keys, List.copyOf(chain));
    }
}
