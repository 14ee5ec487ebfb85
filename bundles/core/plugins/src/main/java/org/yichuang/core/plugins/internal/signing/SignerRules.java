// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.plugins.internal.signing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.problem.Fault;

/** Whose plug-ins are taken, and what each vendor may define (design §5, Trusted). */
@Component(service = SignerRules.class, configurationPid = "org.yichuang.core.plugins")
@Designate(ocd = SignerRules.Config.class)
public final class SignerRules {

    /** How far vendors are trusted. */
    @ObjectClassDefinition(name = "Plugins 插件", description = "Whose plug-ins are taken.")
    public @interface Config {
        /** Tells whether only signed ones are taken. */
        @AttributeDefinition(
                name = "Production 生产模式",
                description = "Takes plug-ins of the signers listed in etc only; other ones are refused.")
        boolean production() default false;
    }

    private final TimeSource time;
    private volatile boolean production;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<TrustedSigner> trusted = List.of();

    /** Called by the service component runtime. */
    @Activate
    public SignerRules(@Reference TimeSource time, Config config) {
        this(time, config.production(), List.of());
    }

    /** Called when the configuration changes; nothing that uses this is stopped for it. */
    @Modified
    void configure(Config config) {
        production = config.production();
    }

    /**
     * Judges by what is given.
     *
     * @param production whether only plug-ins of trusted vendors are taken
     */
    public SignerRules(TimeSource time, boolean production, List<TrustedSigner> trusted) {
        this.time = time;
        this.production = production;
        this.trusted = trusted;
    }

    /**
     * What is known of who signed a plug-in.
     *
     * @param signer the vendor's name, or {@code null} if nobody known signed it
     * @param faults why it is not taken; empty if it is
     */
    public record Verdict(String signer, List<Fault> faults) {}

    /**
     * Judges a plug-in by its signature. A broken signature, and a matter that is not its signer's, are refused in every mode.
     *
     * @param matters what it defines; asked for only where a known vendor signed
     */
    public Verdict judge(KarSignature signature, Supplier<List<MatterDefinition>> matters) {
        if (signature.fault() != null) {
            return refused(fault("SIGNATURE_BROKEN", signature.fault(), "请供应商重新签名，并核对文件摘要"));
        }
        if (signature.chains().isEmpty()) {
            return production
                    ? refused(fault("SIGNATURE_MISSING", "插件没有签名，生产模式只接受已签名的插件", "请供应商用 jarsigner 签名"))
                    : new Verdict(null, List.of());
        }
        Optional<TrustedSigner> signer = signature.chains().stream()
                .flatMap(chain -> trusted.stream().filter(one -> one.signed(chain)))
                .findFirst();
        if (signer.isEmpty()) {
            var subject =
                    signature.chains().get(0).get(0).getSubjectX500Principal().getName();
            return production
                    ? refused(fault(
                            "SIGNER_UNKNOWN",
                            "签名人 " + subject + " 不在可信供应商之列",
                            "核实后由系统管理员在 etc/org.yichuang.plugins.signer-名称.cfg 中登记其证书"))
                    : new Verdict(null, List.of());
        }
        return of(signer.get(), signature, matters.get(), time.instant());
    }

    private static Verdict of(
            TrustedSigner signer, KarSignature signature, List<MatterDefinition> matters, Instant now) {
        var faults = new ArrayList<Fault>();
        if (signature.chains().stream().filter(signer::signed).noneMatch(chain -> TrustedSigner.valid(chain, now))) {
            faults.add(fault("SIGNER_EXPIRED", "签名证书不在有效期内", "请供应商用有效的证书重新签名"));
        }
        matters.stream()
                .filter(matter -> !signer.mayDefine(matter))
                .map(matter -> fault(
                        "SIGNER_SCOPE",
                        "供应商 " + signer.name() + " 无权定义事项 " + matter.code() + " " + matter.name() + "（"
                                + matter.agency().name() + "，" + matter.region() + "）",
                        "核实后由系统管理员在该供应商的登记中加入实施主体和行政区划，或者请供应商去掉该事项"))
                .forEach(faults::add);
        return new Verdict(signer.name(), List.copyOf(faults));
    }

    private static Verdict refused(Fault fault) {
        return new Verdict(null, List.of(fault));
    }

    private static Fault fault(String code, String message, String mend) {
        return new Fault("", code, message, mend);
    }
}
