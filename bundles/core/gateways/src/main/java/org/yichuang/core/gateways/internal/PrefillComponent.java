// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.gateways.internal;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.catalog.Catalog;
import org.yichuang.ports.catalog.MatterVersion;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.clock.WorkCalendar;
import org.yichuang.ports.documents.FileStore;
import org.yichuang.ports.prefill.PrefillQuestion;
import org.yichuang.ports.prefill.PrefillService;
import org.yichuang.ports.prefill.Prefilled;
import org.yichuang.ports.prefill.QueryPage;
import org.yichuang.ports.prefill.RegisterQuery;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;
import org.yichuang.ports.text.Masked;

/** Asks registers for the counter: who may, with whose consent, is written down before anybody is asked. */
@Component
public final class PrefillComponent implements PrefillService {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final DateTimeFormatter NUMBER = DateTimeFormatter.ofPattern("'Q'yyyyMMddHHmmssSSS");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final QueryTable queries;
    private final Catalog catalog;
    private final QuestionCheck check;
    private final Registers registers;
    private final TimeSource time;
    private final ZoneId zone;

    /** Called by the service component runtime. */
    @Activate
    public PrefillComponent(
            @Reference Gateways gateways,
            @Reference(target = "(dataSourceName=yichuang)") DataSource dataSource,
            @Reference Catalog catalog,
            @Reference FileStore files,
            @Reference TimeSource time,
            @Reference WorkCalendar calendar) {
        this(gateways, dataSource, catalog, files, time, calendar.zone(), LIMIT);
    }

    PrefillComponent(
            Gateways gateways,
            DataSource dataSource,
            Catalog catalog,
            FileStore files,
            TimeSource time,
            ZoneId zone,
            Duration limit) {
        queries = new QueryTable(dataSource);
        this.catalog = catalog;
        check = new QuestionCheck(files);
        registers = new Registers(gateways, files, time, zone, limit);
        this.time = time;
        this.zone = zone;
    }

    /** Ends asking. */
    @Deactivate
    void close() {
        registers.close();
    }

    @Override
    public Prefilled ask(PrefillQuestion said, Actor actor) {
        PrefillQuestion question = check.complete(said, actor);
        MatterVersion version = catalog.offered(question.matter())
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "MATTER_NOT_OFFERED", "该事项目前不能申办：请在事项目录中重新选择事项"));
        Registers.Wanted wanted = new Registers.Wanted(
                question,
                version.definition(),
                catalog.checklist(version.digest(), question.answers()).materials());
        RegisterQuery begun = begin(question, version.definition(), actor);
        queries.insert(begun);
        Registers.Given given = registers.ask(wanted, actor);
        queries.complete(given.in(begun));
        return new Prefilled(begun.number(), given.answers(), given.fields(), given.proofs());
    }

    @Override
    public Optional<RegisterQuery> find(String number) {
        return queries.find(number);
    }

    @Override
    public QueryPage list(String caseNo, String after, int limit, Actor actor) {
        if (!actor.is(Role.AUDIT_ADMINISTRATOR) && !actor.is(Role.SUPERVISOR)) {
            throw new Refusal(Reason.FORBIDDEN, "FORBIDDEN", "您的岗位不能查看共享数据查询记录：请由审计管理员或督查人员查看");
        }
        String region = actor.is(Role.AUDIT_ADMINISTRATOR) ? null : actor.region();
        List<RegisterQuery> found = queries.list(region, caseNo, after, limit + 1);
        boolean more = found.size() > limit;
        List<RegisterQuery> page = more ? found.subList(0, limit) : found;
        return new QueryPage(List.copyOf(page), more ? page.get(limit - 1).number() : null);
    }

    /** Returns name and number as a record keeps them; those of organisations are public. */
    private static String holder(PrefillQuestion question) {
        return question.kind().isOrganisation()
                ? question.name() + " " + question.idNumber()
                : Masked.name(question.name()) + " " + Masked.idNumber(question.idNumber());
    }

    private RegisterQuery begin(PrefillQuestion question, MatterDefinition matter, Actor actor) {
        Instant now = time.instant();
        byte[] tail = new byte[3];
        RANDOM.nextBytes(tail);
        // Numbers are in the order of time, so that the newest can be listed first by the key alone.
        String number = NUMBER.format(now.atZone(zone)) + HexFormat.of().formatHex(tail);
        return new RegisterQuery(
                number,
                now,
                actor.account(),
                actor.name(),
                actor.unitName(),
                actor.region(),
                matter.code(),
                matter.name(),
                question.caseNo(),
                holder(question),
                RegisterQuery.digest(number, question.idNumber()),
                question.consent(),
                List.of(),
                List.of());
    }
}
