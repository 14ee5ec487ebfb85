// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.perform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.yichuang.api.casework.HandlerState;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.core.casework.internal.checks.FormCheck;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.persistence.FiledFiles;
import org.yichuang.core.casework.internal.transitions.FeeSchedule;
import org.yichuang.core.casework.internal.transitions.MatterRules;
import org.yichuang.core.casework.internal.transitions.OutsideAnswers;
import org.yichuang.core.casework.internal.transitions.Predecessor;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Qualifications;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.accounts.Staff;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.FeeData;
import org.yichuang.ports.casework.FeeTrial;
import org.yichuang.ports.casework.Filing;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.OversightData;
import org.yichuang.ports.casework.ReviewData;
import org.yichuang.ports.casework.ReviewFacet.Payment;
import org.yichuang.ports.catalog.Catalog;
import org.yichuang.ports.catalog.MatterVersion;
import org.yichuang.ports.catalog.WindowDirectory;
import org.yichuang.ports.catalog.WindowView;
import org.yichuang.ports.documents.FileStore;
import org.yichuang.ports.problem.Refusal;

/** Asks everything that has to be asked outside, before the transaction begins (design §3). */
public final class Preparation {
    private final Catalog catalog;
    private final WindowDirectory windows;
    private final FileStore files;
    private final Staff staff;
    private final Qualifications qualifications;
    private final Predicate<String> breaches;
    private final FormCheck forms = new FormCheck();

    private final Registers registers;
    private final Fees fees;

    /**
     * Asks these services.
     *
     * @param breaches tells by an identity number whether that applicant broke a promise which nobody repaired
     */
    public Preparation(
            Catalog catalog,
            WindowDirectory windows,
            FileStore files,
            Staff staff,
            Qualifications qualifications,
            Predicate<String> breaches,
            Registers registers,
            Fees fees) {
        this.registers = registers;
        this.fees = fees;
        this.catalog = catalog;
        this.windows = windows;
        this.files = files;
        this.staff = staff;
        this.qualifications = qualifications;
        this.breaches = breaches;
    }

    /** Returns the rules of the version that a case is pinned to. */
    public MatterRules rules(CaseRecord record) {
        return rules(catalog.version(record.matter().digest()));
    }

    /** Tells whether the plug-in that brought the matter of a case is there (T37). */
    public HandlerState handler(CaseRecord record) {
        return catalog.offered(record.matter().code()).isPresent()
                ? HandlerState.AVAILABLE
                : HandlerState.HANDLER_UNAVAILABLE;
    }

    /**
     * Tells what the fee of a case would be if somebody assessed it now.
     *
     * @throws Refusal if he could not
     */
    public FeeTrial fee(CaseRecord record, Actor actor, Instant now) {
        FeeData.AssessFee said = new FeeData.AssessFee(null);
        ActionRequest request = new ActionRequest("fee-trial", ActionType.ASSESS_FEE, said, null);
        MatterRules rules = rules(record);
        OutsideAnswers answers = answers(List.of(request), rules, record, actor, Optional.empty())
                .get(0);
        FeeSchedule fee = FeeSchedule.of(
                new Admission(record, actor, now).admit(request, rules, answers).attempt());
        return new FeeTrial(fee.lines(), Payment.total(fee.lines()));
    }

    /**
     * Returns the rules for an action that makes a case, or nothing if there are none: those of the version that is offered
     * now, or of the version of the case that a department takes up itself.
     */
    Optional<MatterRules> rules(ActionData first, Optional<Predecessor> linked) {
        if (first instanceof IntakeData.Draft draft) {
            return draft.matter() == null
                    ? Optional.empty()
                    : catalog.offered(draft.matter()).map(this::rules);
        }
        return linked.map(Predecessor::record).map(this::rules);
    }

    /**
     * Asks what each action of a request needs to know.
     *
     * @param rules what the matter asks, or {@code null} if it is not offered
     * @param before the case, or {@code null} if there is none yet
     * @param linked the closed case that a new one is about, if it is about one
     */
    List<OutsideAnswers> answers(
            List<ActionRequest> actions,
            MatterRules rules,
            CaseRecord before,
            Actor actor,
            Optional<Predecessor> linked) {
        Filing filing = before == null ? null : before.filing();
        List<OutsideAnswers> answers = new ArrayList<>();
        for (ActionRequest action : actions) {
            Filing filed = filing(action.data(), linked);
            if (filed != null) {
                // Whoever files and goes on in one request is asked about as he files now.
                filing = filed;
            }
            if (filed != null && rules != null) {
                // Primes the rules, so that the catalogue is not asked inside the transaction.
                rules.checklist(filed.answers());
            }
            answers.add(answers(action.data(), filing, rules, before, actor, linked));
        }
        return answers;
    }

    private OutsideAnswers answers(
            ActionData data,
            Filing filing,
            MatterRules rules,
            CaseRecord before,
            Actor actor,
            Optional<Predecessor> linked) {
        Optional<WindowView> window = Optional.empty();
        boolean served = false;
        if (data instanceof IntakeData.Draft draft) {
            window = draft.window() == null && actor.is(Role.CHANNEL)
                    ? anyWindow(rules, actor)
                    : Optional.ofNullable(draft.window()).flatMap(windows::find);
            served = rules != null
                    && window.filter(view -> windows.serves(view.window().number(), rules.matter()))
                            .isPresent();
        }
        return new OutsideAnswers(
                rules != null,
                window,
                served,
                unknownFiles(data, before, actor),
                broke(data, filing),
                Optional.ofNullable(account(data)).flatMap(staff::find),
                rules != null && isQualified(actor, rules.matter()),
                linked,
                data instanceof IntakeData.Submit && filing != null ? registers.identity(filing) : null,
                data instanceof IntakeData.UseRegisters used ? registers.query(used) : Optional.empty(),
                data instanceof FeeData.AssessFee said ? fees.answer(said, rules, before, actor) : null);
    }

    /** What comes in by a portal is taken in at the first open window for the matter (R34). */
    private Optional<WindowView> anyWindow(MatterRules rules, Actor actor) {
        return windows.list().stream()
                .filter(view -> view.open()
                        && rules != null
                        && view.window().region().equals(actor.region())
                        && windows.serves(view.window().number(), rules.matter()))
                .findFirst();
    }

    private boolean isQualified(Actor actor, MatterDefinition matter) {
        return matter.procedure().qualifiedClerks()
                && qualifications.qualified(actor.account(), matter.code(), matter.domains());
    }

    /** Returns the account that a case is to be given to, or {@code null}. */
    private static String account(ActionData data) {
        if (data instanceof ReviewData.Assign assign) {
            return assign.account();
        }
        if (data instanceof OversightData.HandOver handOver) {
            return handOver.account();
        }
        return data instanceof OversightData.ChangeFirstResponsible change ? change.account() : null;
    }

    private MatterRules rules(MatterVersion version) {
        return new MatterRules(
                version,
                answers -> catalog.checklist(version.digest(), answers),
                form -> forms.check(version.digest(), version.definition().form(), form));
    }

    private boolean broke(ActionData data, Filing filing) {
        return data instanceof IntakeData.AcceptTolerant
                && filing != null
                && filing.applicant() != null
                && breaches.test(filing.applicant().idNumber());
    }

    private Set<String> unknownFiles(ActionData data, CaseRecord before, Actor actor) {
        Set<String> unknown = FiledFiles.in(data);
        if (before != null) {
            FiledFiles.in(before.filing()).forEach(unknown::remove);
        }
        unknown.removeIf(file -> isOwn(file, actor));
        return unknown;
    }

    private boolean isOwn(String file, Actor actor) {
        try {
            return files.describe(file).storedBy().equals(actor.account());
        } catch (Refusal unknown) {
            return false;
        }
    }

    private static Filing filing(ActionData data, Optional<Predecessor> linked) {
        if (data instanceof IntakeData.OpenExOfficio) {
            return linked.map(closed -> closed.record().filing()).orElse(null);
        }
        if (data instanceof IntakeData.Draft draft) {
            return draft.filing();
        }
        if (data instanceof IntakeData.Save save) {
            return save.filing();
        }
        return data instanceof IntakeData.AnswerCorrection answer ? answer.filing() : null;
    }
}
