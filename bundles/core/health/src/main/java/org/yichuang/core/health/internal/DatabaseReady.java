// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.health.internal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.yichuang.ports.database.DatabaseService;

/**
 * Ready: the database is there and answers. It is there only after its migration. A configured database that was
 * refused while the one before goes on is a warning: the platform still serves people.
 */
@Component(property = {"hc.name=database", "hc.tags=ready"})
public final class DatabaseReady implements HealthCheck {
    private static final int PATIENCE_SECONDS = 2;

    @Reference(
            target = "(dataSourceName=yichuang)",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC)
    volatile DataSource database;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile DatabaseService service;

    @Override
    public Result execute() {
        DataSource current = database;
        DatabaseService operated = service;
        String fault = operated == null ? null : operated.fault();
        if (current == null) {
            return new Result(
                    Result.Status.TEMPORARILY_UNAVAILABLE,
                    fault == null ? "the database is not up or still migrates" : fault);
        }
        Result result = ask(current);
        return result.isOk() && fault != null ? new Result(Result.Status.WARN, fault) : result;
    }

    private static Result ask(DataSource current) {
        try (Connection connection = current.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS)
                    ? new Result(Result.Status.OK, "answers")
                    : new Result(Result.Status.CRITICAL, "the database does not answer within 2 s");
        } catch (SQLException broken) {
            return new Result(Result.Status.CRITICAL, "the database gives no connection", broken);
        }
    }
}
