// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.gateways.internal;

import java.util.List;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.casework.Retained;
import org.yichuang.ports.casework.RetainedPages;
import org.yichuang.ports.prefill.Consent;
import org.yichuang.ports.prefill.RegisterQuery;

/**
 * Erases whom registers were asked about, when the retention that began with the question is over: who asked which of them for
 * what stays on record.
 */
@Component
public final class QueryRetention implements Retained {
    private static final String ERASED = "已按期删除";

    private final QueryTable queries;

    /** Called by the service component runtime. */
    @Activate
    public QueryRetention(@Reference(target = "(dataSourceName=yichuang)") DataSource dataSource) {
        queries = new QueryTable(dataSource);
    }

    @Override
    public String title() {
        return "共享数据查询记录";
    }

    @Override
    public int erase(Terms terms, Actor by) {
        return new Pages(terms).eraseAll();
    }

    /** Queries, by the moment in which they were asked. */
    private final class Pages implements RetainedPages<RegisterQuery, RuntimeException> {
        private final Terms terms;

        private Pages(Terms terms) {
            this.terms = terms;
        }

        @Override
        public List<RegisterQuery> read(Place after) {
            return queries.asked(after.since(), after.number(), terms.latest().toEpochMilli(), SIZE);
        }

        @Override
        public Place place(RegisterQuery query) {
            return new Place(query.askedAt().toEpochMilli(), query.number());
        }

        @Override
        public boolean erase(RegisterQuery query) {
            if (!terms.isOver(query.matter(), query.askedAt())) {
                return false;
            }
            queries.erase(left(query));
            return true;
        }
    }

    private static RegisterQuery left(RegisterQuery query) {
        return new RegisterQuery(
                query.number(),
                query.askedAt(),
                query.account(),
                query.name(),
                query.unitName(),
                query.region(),
                query.matter(),
                query.matterName(),
                query.caseNo(),
                ERASED,
                "",
                new Consent(query.consent().way(), null),
                query.answers(),
                List.of());
    }
}
