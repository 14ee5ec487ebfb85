// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.persistence.EntityManagerFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.core.database.rounds.Rounds;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.ActionRequest;
import org.yichuang.ports.casework.ActionType;
import org.yichuang.ports.casework.CaseService;
import org.yichuang.ports.casework.OversightData;
import org.yichuang.ports.casework.Receipt;
import org.yichuang.ports.casework.Retained;
import org.yichuang.ports.casework.RetentionService;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.clock.WorkCalendar;
import org.yichuang.ports.documents.DocumentService;
import org.yichuang.ports.documents.FileStore;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/**
 * Erases personal data after retention (个人信息到期删除). By itself it does so only where the operator has said that it may:
 * what an agency has to archive first is not known here, and nothing that is erased comes back.
 */
@Component(immediate = true, configurationPid = "org.yichuang.core.casework.retention")
@Designate(ocd = RetentionComponent.Config.class)
public final class RetentionComponent implements RetentionService {

    /** What an operator can set. */
    @ObjectClassDefinition(
            name = "Retention 保管期限",
            description = "How long cases are kept after their end before the personal data in them is erased.")
    public @interface Config {
        /** Years for all matters that are not named. */
        @AttributeDefinition(
                name = "Years 年数",
                description = "How many years a case is kept after its end; the shortest term of archives is 10.")
        int years() default 10;

        /** Other terms. */
        @AttributeDefinition(
                name = "Matters 事项",
                description = "Matters with another term, each as CODE=30 or CODE=permanent.")
        String[] matters() default {};

        /** Whether it is done without an order. */
        @AttributeDefinition(
                name = "Automatic 自动删除",
                description = "Whether the platform erases every night what is due; else somebody has to order it.")
        boolean automatic() default false;

        /** At which hour of the night. */
        @AttributeDefinition(name = "Hour 时刻", description = "Hour of the day, 0 to 23, at which it does so.")
        int hour() default 2;
    }

    private static final Logger LOG = LoggerFactory.getLogger(RetentionComponent.class);
    private static final Set<Role> MAY_SEE = EnumSet.of(Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR);
    private static final int BATCH = 200;
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final CaseService cases;
    private final TimeSource time;
    private final RetentionPolicy policy;
    private final DueCases due;
    private final Leftovers leftovers;

    private final List<Retained> beside = new CopyOnWriteArrayList<>();
    private final Rounds rounds;

    /** Called by the service component runtime. */
    @Activate
    public RetentionComponent(
            Config config,
            @Reference(target = "(osgi.unit.name=org.yichuang.core.casework)") EntityManagerFactory database,
            @Reference CaseService cases,
            @Reference FileStore files,
            @Reference DocumentService documents,
            @Reference TimeSource time,
            @Reference WorkCalendar calendar) {
        this.cases = cases;
        this.time = time;
        policy = RetentionPolicy.of(config.years(), List.of(config.matters()), calendar.zone());
        due = new DueCases(database, policy);
        leftovers = new Leftovers(database, files, documents);
        rounds = new Rounds("retention", FIRST, EVERY, () -> round(config));
    }

    /** Erases this as well from now on. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addBeside(Retained one) {
        beside.add(one);
    }

    void removeBeside(Retained one) {
        beside.remove(one);
    }

    /** Lets the running erasure end. */
    @Deactivate
    void close() {
        rounds.close();
    }

    @Override
    public List<Due> due(int limit, Actor actor) {
        require(isOperator(actor) || actor.roles().stream().anyMatch(MAY_SEE::contains));
        return due.find(limit, time.instant()).stream().map(DueCases.Found::due).toList();
    }

    @Override
    public Receipt erase(String caseNo, Actor actor) {
        requireOrder(actor);
        DueCases.Found found = due.find(caseNo)
                .orElseThrow(() -> new Refusal(
                        Reason.CONFLICT, "NOT_TO_ERASE", "没有可以删除的办件“" + caseNo + "”：办件没有结束、永久保管、个人信息已经删除，或者编号不正确"));
        Receipt receipt = erase(found, actor);
        leftovers.remove();
        return receipt;
    }

    @Override
    public Outcome eraseDue(Actor actor) {
        requireOrder(actor);
        return eraseAll(actor);
    }

    private Outcome eraseAll(Actor actor) {
        List<Kept> kept = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        int erased = 0;
        List<DueCases.Found> found = find(seen);
        while (!found.isEmpty()) {
            for (DueCases.Found one : found) {
                seen.add(one.due().caseNo());
                try {
                    erase(one, actor);
                    erased++;
                } catch (RuntimeException failure) {
                    // A case that can't be erased never stops the others.
                    LOG.warn("Case {} is not erased: {}", one.due().caseNo(), failure.toString());
                    kept.add(new Kept(
                            one.due().caseNo(), failure instanceof Refusal ? failure.getMessage() : "办件内容有误，详见平台日志"));
                }
            }
            found = find(seen);
        }
        leftovers.remove();
        int besideErased = eraseBeside(actor, kept);
        return new Outcome(erased, besideErased, List.copyOf(kept));
    }

    private int eraseBeside(Actor actor, List<Kept> kept) {
        int erased = 0;
        for (Retained one : beside) {
            try {
                erased += one.erase(policy.beside(time.instant()), actor);
            } catch (RuntimeException failure) {
                LOG.warn("{} can't be erased just now, it is tried again: {}", one.title(), failure.toString());
                kept.add(new Kept(one.title(), "没有全部删除，下次到期删除时继续；原因详见平台日志"));
            }
        }
        return erased;
    }

    /** Returns what is due and was not tried yet: those that stay stand before the others. */
    private List<DueCases.Found> find(Set<String> tried) {
        return due.find(BATCH + tried.size(), time.instant()).stream()
                .filter(one -> !tried.contains(one.due().caseNo()))
                .toList();
    }

    private Receipt erase(DueCases.Found found, Actor actor) {
        String caseNo = found.due().caseNo();
        OversightData.Erase said =
                new OversightData.Erase(found.due().retainedUntil().toString(), actor.account());
        return cases.perform(
                caseNo,
                List.of(new ActionRequest("erase-" + caseNo + "-" + time.millis(), ActionType.ERASE, said, null)),
                Actor.platform(found.region()));
    }

    private void round(Config config) {
        leftovers.remove();
        Instant now = time.instant();
        if (config.automatic() && now.atZone(policy.zone()).getHour() == config.hour()) {
            eraseAll(Actor.platform(null));
        }
    }

    private static void requireOrder(Actor actor) {
        require(isOperator(actor) || actor.is(Role.SECURITY_ADMINISTRATOR));
    }

    private static void require(boolean may) {
        if (!may) {
            throw new Refusal(Reason.FORBIDDEN, "FORBIDDEN", "您的岗位不能办理个人信息到期删除：请由安全管理员办理");
        }
    }

    private static boolean isOperator(Actor actor) {
        return actor.region() == null && actor.is(Role.SUPERVISOR);
    }
}
