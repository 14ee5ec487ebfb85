// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.gateways.internal;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.yichuang.api.gateway.Answer;
import org.yichuang.api.gateway.CertificateFile;
import org.yichuang.api.gateway.CertificateGateway;
import org.yichuang.api.gateway.ECertificate;
import org.yichuang.api.matter.Material;
import org.yichuang.api.matter.SharedSource;
import org.yichuang.core.gateways.internal.Registers.Given;
import org.yichuang.core.gateways.internal.Registers.Wanted;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.documents.FileStore;
import org.yichuang.ports.prefill.PrefillQuestion;
import org.yichuang.ports.prefill.Proof;
import org.yichuang.ports.prefill.RegisterAnswer.Outcome;
import org.yichuang.ports.problem.Refusal;
import org.yichuang.ports.text.Masked;
import org.yichuang.ports.text.Sha256;

/** Finds the electronic certificates that stand for materials, and keeps their files: a proof is what somebody can look at. */
final class Certificates implements AutoCloseable {
    private final Gateways gateways;
    private final FileStore files;
    private final TimeSource time;
    private final ZoneId zone;
    private final Inquiry inquiry;

    Certificates(Gateways gateways, FileStore files, TimeSource time, ZoneId zone, Duration limit) {
        this.gateways = gateways;
        this.files = files;
        this.time = time;
        this.zone = zone;
        inquiry = new Inquiry("certificates", limit);
    }

    /** Asks, unless no material can be covered by a certificate. */
    void ask(Wanted wanted, Actor actor, Given given) {
        List<Material> materials = wanted.exemptBy(SharedSource.CERTIFICATE);
        CertificateGateway gateway = gateways.certificates;
        if (materials.isEmpty()) {
            return;
        }
        if (gateway == null) {
            given.answer(SharedSource.CERTIFICATE, Outcome.ABSENT, "没有接入，请按纸质材料办理", time.instant());
            return;
        }
        Answer<List<ECertificate>> answer =
                inquiry.ask(() -> gateway.find(wanted.question().idNumber(), null));
        if (!(answer instanceof Answer.Done<List<ECertificate>> done)) {
            given.answer(
                    SharedSource.CERTIFICATE,
                    Outcome.UNAVAILABLE,
                    Registers.fault(answer) + "，请按纸质材料办理，或者稍后再调取",
                    time.instant());
            return;
        }
        int before = given.proofs().size();
        String fault = null;
        for (Material material : materials) {
            Optional<ECertificate> fit = done.value().stream()
                    .filter(certificate -> fits(certificate, material, wanted.question()))
                    .findFirst();
            fault = fit.isEmpty() ? fault : keep(gateway, fit.get(), material, wanted.question(), actor, given);
        }
        conclude(given, given.proofs().size() - before, fault);
    }

    @Override
    public void close() {
        inquiry.close();
    }

    private void conclude(Given given, int found, String fault) {
        Outcome outcome = found > 0 ? Outcome.FOUND : fault == null ? Outcome.NONE : Outcome.UNAVAILABLE;
        String message = found > 0 ? "查到有效证照，免提交 " + found + " 份" : "没有可以代替材料的有效证照，请按纸质材料办理";
        given.answer(
                SharedSource.CERTIFICATE,
                outcome,
                fault == null ? message : message + "（" + fault + "）",
                time.instant());
    }

    private boolean fits(ECertificate certificate, Material material, PrefillQuestion question) {
        LocalDate today = LocalDate.ofInstant(time.instant(), zone);
        return certificate.inForce()
                && material.certificate() != null
                && material.certificate().equals(certificate.name())
                && question.idNumber().equalsIgnoreCase(certificate.holder())
                && question.name().equals(certificate.holderName())
                && (certificate.validUntil() == null
                        || !certificate.validUntil().isBefore(today));
    }

    /** Keeps the file of a certificate; returns why it can't, or {@code null}. */
    private String keep(
            CertificateGateway gateway,
            ECertificate certificate,
            Material material,
            PrefillQuestion question,
            Actor actor,
            Given given) {
        Answer<CertificateFile> answer = inquiry.ask(() -> gateway.content(certificate.identifier()));
        if (!(answer instanceof Answer.Done<CertificateFile> done)) {
            return "《" + certificate.name() + "》的文件取不到：" + Registers.fault(answer);
        }
        Instant at = time.instant();
        byte[] bytes = done.value().bytes();
        try {
            String file = files.store(done.value().name(), new ByteArrayInputStream(bytes), actor)
                    .id();
            given.prove(new Proof(
                    material.key(),
                    SharedSource.CERTIFICATE,
                    certificate.name(),
                    certificate.identifier(),
                    number(certificate, question),
                    certificate.issuer(),
                    certificate.issuedOn(),
                    certificate.validUntil(),
                    Sha256.of(bytes),
                    file,
                    at));
            return null;
        } catch (Refusal refused) {
            return "《" + certificate.name() + "》的文件不能保存：" + refused.getMessage();
        }
    }

    /** The number of an identity card is that of its holder. */
    private static String number(ECertificate certificate, PrefillQuestion question) {
        boolean personal =
                !question.kind().isOrganisation() && question.idNumber().equalsIgnoreCase(certificate.number());
        return personal ? Masked.idNumber(certificate.number()) : certificate.number();
    }
}
