// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.trail.keys;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;
import org.bouncycastle.util.BigIntegers;
import org.yichuang.core.security.secrets.OwnerOnlyFile;
import org.yichuang.core.security.secrets.RandomPassword;
import org.yichuang.core.trail.AnchorCertificate;
import org.yichuang.core.trail.AnchorKey;
import org.yichuang.core.trail.MacKey;

/**
 * The keystore of the trail (留痕密钥库): a PKCS#12 file with two SM2 keys. {@code anchor} signs anchors; of {@code mac} only
 * the secret number is used, as key of the codes, because such files hold no other secrets everywhere.
 *
 * @param path where it is
 * @param password the file with its password
 */
record Keystore(Path path, Path password) {
    private static final String ANCHOR = "anchor";
    private static final String MAC = "mac";
    private static final int KEY_BYTES = 32;
    private static final int PASSWORD_LENGTH = 40;
    // What slows the guessing of a person's password down is wasted on 40 random characters.
    private static final int ITERATIONS = 2_000;
    private static final int VALID_DAYS = 20 * 365;
    // Never registered: other bundles keep the providers that they have.
    private static final Provider PROVIDER = new BouncyCastleProvider();

    /** What is in it. */
    record Keys(MacKey mac, AnchorKey anchor) {}

    boolean exists() {
        return Files.exists(path);
    }

    /** Reads the keys; whatever keeps that from being done is thrown. */
    Keys read() throws IOException, GeneralSecurityException {
        char[] secret =
                Files.readString(password, StandardCharsets.UTF_8).strip().toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12", PROVIDER);
        try (InputStream file = Files.newInputStream(path)) {
            store.load(file, secret);
        }
        AnchorCertificate certificate = AnchorCertificate.of(certificate(store).getEncoded());
        AnchorKey anchor = new AnchorKey(key(store, ANCHOR, secret).getEncoded(), certificate);
        BigInteger number = ((ECPrivateKey) key(store, MAC, secret)).getS();
        return new Keys(new MacKey(BigIntegers.asUnsignedByteArray(KEY_BYTES, number)), anchor);
    }

    /** Makes new keys, with a certificate that they issue to themselves; nothing may be there yet. */
    void create(Instant now) throws IOException, GeneralSecurityException {
        char[] secret = RandomPassword.ofLength(PASSWORD_LENGTH).toCharArray();
        byte[] bytes;
        try {
            PKCS12PfxPduBuilder store = new PKCS12PfxPduBuilder();
            for (String alias : new String[] {ANCHOR, MAC}) {
                add(store, alias, secret, now);
            }
            var code = new JcePKCS12MacCalculatorBuilder(NISTObjectIdentifiers.id_sha256)
                    .setProvider(PROVIDER)
                    .setIterationCount(ITERATIONS);
            bytes = store.build(code, secret).getEncoded();
        } catch (PKCSException | OperatorCreationException failure) {
            throw new GeneralSecurityException("cannot make a keystore", failure);
        }
        // The password first: a keystore without one would be lost, a password without one is replaced.
        new OwnerOnlyFile(password).write(new String(secret) + System.lineSeparator());
        new OwnerOnlyFile(path).write(ByteBuffer.wrap(bytes));
    }

    private static void add(PKCS12PfxPduBuilder store, String alias, char[] secret, Instant now)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        KeyPair pair = pair();
        ASN1Encodable name = new DERBMPString(alias);
        ASN1Encodable link = new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic());
        var encryptor = new JcePKCSPBEOutputEncryptorBuilder(NISTObjectIdentifiers.id_aes256_CBC)
                .setProvider(PROVIDER)
                .setIterationCount(ITERATIONS);
        store.addData(new JcaPKCS12SafeBagBuilder(issued(alias, pair, now))
                .addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_friendlyName, name)
                .addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_localKeyId, link)
                .build());
        store.addData(new JcaPKCS12SafeBagBuilder(pair.getPrivate(), encryptor.build(secret))
                .addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_friendlyName, name)
                .addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_localKeyId, link)
                .build());
    }

    private static Certificate certificate(KeyStore store) throws GeneralSecurityException {
        Certificate found = store.getCertificate(ANCHOR);
        if (found == null) {
            throw new GeneralSecurityException("no certificate \"" + ANCHOR + "\" in it");
        }
        return found;
    }

    private static PrivateKey key(KeyStore store, String alias, char[] secret) throws GeneralSecurityException {
        if (store.getKey(alias, secret) instanceof ECPrivateKey key) {
            return key;
        }
        throw new GeneralSecurityException("no SM2 key \"" + alias + "\" in it");
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
        generator.initialize(new ECGenParameterSpec("sm2p256v1"), new SecureRandom());
        return generator.generateKeyPair();
    }

    private static X509Certificate issued(String alias, KeyPair pair, Instant now) throws GeneralSecurityException {
        X500Name name = new X500Name("CN=Yichuang trail " + alias + " " + now.truncatedTo(ChronoUnit.SECONDS));
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.valueOf(now.toEpochMilli()),
                    Date.from(now.minus(1, ChronoUnit.DAYS)),
                    Date.from(now.plus(VALID_DAYS, ChronoUnit.DAYS)),
                    name,
                    pair.getPublic());
            var signer = new JcaContentSignerBuilder("SM3withSM2")
                    .setProvider(PROVIDER)
                    .build(pair.getPrivate());
            return new JcaX509CertificateConverter().setProvider(PROVIDER).getCertificate(builder.build(signer));
        } catch (OperatorCreationException failure) {
            throw new GeneralSecurityException("cannot sign a certificate", failure);
        }
    }
}
