// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.read;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.TypedQuery;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.persistence.CaseEntity;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.casework.IssueEntry;
import org.yichuang.ports.casework.IssueFacet.HandOut;
import org.yichuang.ports.casework.IssuePage;
import org.yichuang.ports.casework.IssueQuery;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** The register of what was issued (出件登记, R65): a question asked to the cases, oldest first. */
public final class IssueRegister {
    private static final int PAGE = 100;
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,16})-(\\d{1,18})");

    private final EntityManagerFactory database;
    private final ZoneId zone;

    /**
     * Reads from this database.
     *
     * @param zone in which days begin and end
     */
    public IssueRegister(EntityManagerFactory database, ZoneId zone) {
        this.database = database;
        this.zone = zone;
    }

    /** Lists what an actor may see of it. */
    public IssuePage list(IssueQuery query, Actor actor) {
        if (query.limit() < 1 || query.limit() > PAGE) {
            throw new Refusal(Reason.INVALID, "LIMIT_INVALID", "每页件数不正确：请填写 1 至 " + PAGE);
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        String where = where(query, actor, parameters);
        EntityManager em = database.createEntityManager();
        try {
            TypedQuery<CaseEntity> cases = em.createQuery(
                    "select c from CaseEntity c where " + where + " order by c.issuedAt, c.id", CaseEntity.class);
            parameters.forEach(cases::setParameter);
            List<CaseEntity> rows = cases.setMaxResults(query.limit() + 1).getResultList();
            List<CaseEntity> page = rows.subList(0, Math.min(rows.size(), query.limit()));
            return new IssuePage(
                    page.stream().map(row -> entry(row.toRecord())).toList(),
                    rows.size() > query.limit() ? cursor(page.get(page.size() - 1)) : null);
        } finally {
            em.close();
        }
    }

    private String where(IssueQuery query, Actor actor, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder("c.issuedAt is not null");
        Reader reader = (condition, name, value) -> {
            where.append(" and ").append(condition);
            parameters.put(name, value);
        };
        if (actor.region() != null) {
            reader.only("c.region = :region", "region", actor.region());
        }
        if (!Visibility.isOfHall(actor)) {
            boolean department = actor.is(Role.APPROVER) || actor.is(Role.DEPARTMENT_HEAD);
            reader.only("c.agency = :agency", "agency", department ? actor.unit() : "");
        }
        if (query.window() != null) {
            reader.only("c.window = :window", "window", query.window());
        }
        if (query.text() != null) {
            CaseNumber number = CaseNumber.of(query.text())
                    .orElseThrow(() -> new Refusal(Reason.INVALID, "NUMBER_INVALID", "不是办件编号：请填写办件编号、编号后六位或流水号"));
            reader.only(
                    "c." + number.attribute() + " = :number",
                    "number",
                    query.text().strip());
        }
        if (query.day() != null) {
            reader.only("c.issuedAt >= :since", "since", start(query.day()));
            reader.only("c.issuedAt < :until", "until", start(query.day().plusDays(1)));
        }
        if (query.after() != null) {
            Matcher parts = CURSOR.matcher(query.after());
            if (!parts.matches()) {
                throw new Refusal(Reason.INVALID, "CURSOR_INVALID", "翻页位置不正确：请从第一页重新查询");
            }
            reader.only("c.issuedAt >= :at", "at", Long.parseLong(parts.group(1)));
            reader.only("(c.issuedAt > :at or c.id > :id)", "id", Long.parseLong(parts.group(2)));
        }
        return where.toString();
    }

    private long start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    private static String cursor(CaseEntity row) {
        return row.toRecord().issue().handOut().at().toEpochMilli() + "-" + row.getId();
    }

    private static IssueEntry entry(CaseRecord record) {
        HandOut handOut = record.issue().handOut();
        return new IssueEntry(
                record.caseNo(),
                record.opening().shortNo(),
                record.matter().name(),
                record.matter().agencyName(),
                record.result().name(),
                record.result().number(),
                handOut.way(),
                Masking.person(handOut.receiver()),
                handOut.agent(),
                handOut.at(),
                handOut.by(),
                handOut.place());
    }

    /** Adds a condition and its parameter. */
    private interface Reader {
        void only(String condition, String name, Object value);
    }
}
