// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.plugins.internal.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.yichuang.api.matter.MatterDefinition;

/** A vendor whose plug-ins are trusted (可信供应商), and what they may define: {@code etc/org.yichuang.plugins.signer-NAME.cfg}. */
@Component(
        service = TrustedSigner.class,
        configurationPid = "org.yichuang.plugins.signer",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = TrustedSigner.Config.class, factory = true)
public final class TrustedSigner {
    private static final String ALL = "*";

    /** What an operator says of a vendor. */
    @ObjectClassDefinition(name = "可信供应商", description = "平台接受其签名插件的供应商。每个供应商一个配置文件。")
    public @interface Config {
        /** Returns who it is. */
        @AttributeDefinition(name = "名称", description = "供应商的名称，写入部署记录。")
        String name();

        /** Returns the file with the certificate. */
        @AttributeDefinition(
                name = "证书",
                description = "X.509 证书文件（PEM 或 DER）：供应商签名用的证书，或者签发它的证书。相对路径从 etc 目录算起，例如 signers/vendor.pem。")
        String certificate();

        /** Returns the departments. */
        @AttributeDefinition(name = "实施主体", description = "可以定义其事项的部门的统一社会信用代码，以逗号分隔；* 表示不限。留空则不得定义事项。")
        String[] agencies() default {};

        /** Returns the places. */
        @AttributeDefinition(name = "行政区划", description = "可以定义其事项的地区的 GB/T 2260 代码，或者其开头几位，以逗号分隔；* 表示不限。")
        String[] regions() default {};
    }

    private final String name;
    private final X509Certificate certificate;
    private final List<String> agencies;
    private final List<String> regions;

    /**
     * Called by the service component runtime.
     *
     * @throws IOException if the file can't be read
     * @throws GeneralSecurityException if there is no certificate in it
     */
    @Activate
    public TrustedSigner(BundleContext context, Config config) throws IOException, GeneralSecurityException {
        this(
                config.name(),
                certificate(Path.of(context.getProperty("karaf.etc")).resolve(config.certificate())),
                values(config.agencies()),
                values(config.regions()));
    }

    TrustedSigner(String name, X509Certificate certificate, List<String> agencies, List<String> regions) {
        this.name = name;
        this.certificate = certificate;
        this.agencies = agencies;
        this.regions = regions;
    }

    /** Returns who it is. */
    public String name() {
        return name;
    }

    /** Tells whether a chain of certificates is this vendor's own, or one that he issued; whether it is still valid is asked apart. */
    boolean signed(List<X509Certificate> chain) {
        return chain.get(0).equals(certificate) || issued(chain);
    }

    /** Tells whether the certificate that he signed with is valid at a moment. */
    static boolean valid(List<X509Certificate> chain, Instant now) {
        var first = chain.get(0);
        return !now.isBefore(first.getNotBefore().toInstant())
                && !now.isAfter(first.getNotAfter().toInstant());
    }

    /** Tells whether plug-ins of this vendor may define a matter. */
    boolean mayDefine(MatterDefinition matter) {
        return (agencies.contains(ALL) || agencies.contains(matter.agency().creditCode()))
                && regions.stream()
                        .anyMatch(
                                region -> region.equals(ALL) || matter.region().startsWith(region));
    }

    private boolean issued(List<X509Certificate> chain) {
        try {
            var own = chain.stream().filter(link -> !link.equals(certificate)).toList();
            var parameters = new PKIXParameters(Set.of(new TrustAnchor(certificate, null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(new Date(chain.get(0).getNotBefore().getTime()));
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(own), parameters);
            return true;
        } catch (GeneralSecurityException anotherOne) {
            return false;
        }
    }

    private static X509Certificate certificate(Path file) throws IOException, GeneralSecurityException {
        try (var in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    /** A .cfg file gives one string where several values are meant. */
    private static List<String> values(String[] configured) {
        return configured == null
                ? List.of()
                : Arrays.stream(configured)
                        .flatMap(value -> Arrays.stream(value.split("[,，、]")))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }
}
