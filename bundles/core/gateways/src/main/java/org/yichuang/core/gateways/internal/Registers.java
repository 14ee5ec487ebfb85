// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.gateways.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yichuang.api.gateway.Answer;
import org.yichuang.api.gateway.SharedDataGateway;
import org.yichuang.api.gateway.SharedEnterprise;
import org.yichuang.api.gateway.SharedPerson;
import org.yichuang.api.matter.Material;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.api.matter.SharedItem;
import org.yichuang.api.matter.SharedSource;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.documents.FileStore;
import org.yichuang.ports.prefill.PrefillField;
import org.yichuang.ports.prefill.PrefillQuestion;
import org.yichuang.ports.prefill.Proof;
import org.yichuang.ports.prefill.RegisterAnswer;
import org.yichuang.ports.prefill.RegisterAnswer.Outcome;
import org.yichuang.ports.prefill.RegisterQuery;
import org.yichuang.ports.text.Sha256;

/** Asks every register that knows something of an applicant, each by itself: one that is down takes nothing from the others. */
final class Registers implements AutoCloseable {
    private final Gateways gateways;
    private final TimeSource time;
    private final Inquiry sharedData;
    private final Certificates certificates;

    Registers(Gateways gateways, FileStore files, TimeSource time, ZoneId zone, Duration limit) {
        this.gateways = gateways;
        this.time = time;
        sharedData = new Inquiry("shareddata", limit);
        certificates = new Certificates(gateways, files, time, zone, limit);
    }

    /** What is wanted: of whom, for which matter, and what he is asked to hand in. */
    record Wanted(PrefillQuestion question, MatterDefinition matter, List<Material> materials) {

        /** Returns the materials that a source can stand for. */
        List<Material> exemptBy(SharedSource source) {
            return materials.stream()
                    .filter(material -> material.exemptBy().contains(source))
                    .toList();
        }
    }

    /** What registers gave. */
    record Given(List<RegisterAnswer> answers, List<PrefillField> fields, List<Proof> proofs) {
        Given() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void answer(SharedSource source, Outcome outcome, String message, Instant at) {
            answers.add(new RegisterAnswer(source, outcome, source.title() + "：" + message, at));
        }

        /** A certificate says more than a record: the first proof of a material stays. */
        void prove(Proof proof) {
            if (proofs.stream().noneMatch(known -> known.material().equals(proof.material()))) {
                proofs.add(proof);
            }
        }

        RegisterQuery in(RegisterQuery begun) {
            return new RegisterQuery(
                    begun.number(),
                    begun.askedAt(),
                    begun.account(),
                    begun.name(),
                    begun.unitName(),
                    begun.region(),
                    begun.matter(),
                    begun.matterName(),
                    begun.caseNo(),
                    begun.holder(),
                    begun.holderDigest(),
                    begun.consent(),
                    answers,
                    proofs);
        }
    }

    /** Asks. */
    Given ask(Wanted wanted, Actor actor) {
        Given given = new Given();
        SharedSource source =
                wanted.question().kind().isOrganisation() ? SharedSource.ENTERPRISE : SharedSource.POPULATION;
        Optional<Record> found = record(wanted.question(), source, given);
        boolean somebodyElse = given.answers().stream().anyMatch(answer -> answer.outcome() == Outcome.MISMATCH);
        if (!somebodyElse) {
            certificates.ask(wanted, actor, given);
        }
        found.ifPresent(known -> use(known, source, wanted, given));
        return given;
    }

    @Override
    public void close() {
        sharedData.close();
        certificates.close();
    }

    /** Finds what a register knows; under another name it tells nothing, so that nobody can be looked up by his number. */
    private Optional<Record> record(PrefillQuestion question, SharedSource source, Given given) {
        SharedDataGateway gateway = gateways.sharedData;
        if (gateway == null) {
            given.answer(source, Outcome.ABSENT, "没有接入，请按纸质材料办理", time.instant());
            return Optional.empty();
        }
        Answer<Optional<Record>> answer = sharedData.ask(() -> source == SharedSource.ENTERPRISE
                ? gateway.enterprise(question.idNumber()).map(found -> found.map(Record.class::cast))
                : gateway.person(question.idNumber()).map(found -> found.map(Record.class::cast)));
        Instant at = time.instant();
        if (!(answer instanceof Answer.Done<Optional<Record>> done)) {
            given.answer(source, Outcome.UNAVAILABLE, fault(answer) + "，请按纸质材料办理，或者稍后再调取", at);
            return Optional.empty();
        }
        if (done.value().isEmpty()) {
            given.answer(source, Outcome.NONE, "没有这个号码，请核对证件号码，或者按纸质材料办理", at);
        } else if (!question.name().equals(name(done.value().get()))) {
            given.answer(source, Outcome.MISMATCH, "姓名（名称）与号码不一致，没有取回任何信息，请核对后再调取", at);
            return Optional.empty();
        } else {
            given.answer(source, Outcome.FOUND, "已查到，请与申请人核对", at);
        }
        return done.value();
    }

    private void use(Record known, SharedSource source, Wanted wanted, Given given) {
        Instant at = time.instant();
        Map<SharedItem, String> items = items(known);
        field(given, "/applicant/address", items.get(address(source)), source, at);
        field(given, "/applicant/representative", items.get(SharedItem.ENTERPRISE_REPRESENTATIVE), source, at);
        if (wanted.matter().form().get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, schema) -> {
                Object key = schema instanceof Map<?, ?> rules ? rules.get(SharedItem.KEYWORD) : null;
                SharedItem.find(key).ifPresent(item -> field(given, "/form/" + name, items.get(item), source, at));
            });
        }
        String digest = Sha256.of(Json.write(known));
        wanted.exemptBy(source)
                .forEach(material -> given.prove(new Proof(
                        material.key(), source, source.title(), null, null, null, null, null, digest, null, at)));
    }

    private static SharedItem address(SharedSource source) {
        return source == SharedSource.ENTERPRISE ? SharedItem.ENTERPRISE_ADDRESS : SharedItem.PERSON_ADDRESS;
    }

    private static void field(Given given, String path, String value, SharedSource source, Instant at) {
        if (value != null && !value.isBlank()) {
            given.fields().add(new PrefillField(path, value, source, at));
        }
    }

    private static String name(Record known) {
        return known instanceof SharedPerson person ? person.name() : ((SharedEnterprise) known).name();
    }

    private static Map<SharedItem, String> items(Record known) {
        Map<SharedItem, String> items = new EnumMap<>(SharedItem.class);
        if (known instanceof SharedPerson person) {
            items.put(SharedItem.PERSON_NAME, person.name());
            items.put(SharedItem.PERSON_ADDRESS, person.address());
            items.put(SharedItem.PERSON_BIRTHDAY, text(person.birthday()));
        } else if (known instanceof SharedEnterprise enterprise) {
            items.put(SharedItem.ENTERPRISE_NAME, enterprise.name());
            items.put(SharedItem.ENTERPRISE_TYPE, enterprise.type());
            items.put(SharedItem.ENTERPRISE_REPRESENTATIVE, enterprise.representative());
            items.put(SharedItem.ENTERPRISE_ADDRESS, enterprise.address());
            items.put(SharedItem.ENTERPRISE_CAPITAL, enterprise.capital());
            items.put(SharedItem.ENTERPRISE_ESTABLISHED, text(enterprise.established()));
            items.put(SharedItem.ENTERPRISE_SCOPE, enterprise.scope());
        }
        return items;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    /** Says why there is no answer. */
    static String fault(Answer<?> answer) {
        return answer instanceof Answer.Refused<?> refused ? refused.reason() : ((Answer.Later<?>) answer).fault();
    }
}
