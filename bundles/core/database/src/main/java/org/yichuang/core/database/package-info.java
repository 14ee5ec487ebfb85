// SPDX-License-Identifier: Apache-2.0
/**
 * The one database of the platform (数据库): its pool, its tables and the one migration hook.
 *
 * <p>The pool is made from {@code etc/org.yichuang.core.database.cfg} and appears as a
 * {@code javax.sql.DataSource} service only after the migration of this bundle has run, so whoever holds the service
 * finds every table in place. The service carries {@code dialect}, {@code dataSourceName=yichuang} and
 * {@code osgi.jndi.service.name=yichuang}. It is used in two ways:
 *
 * <ul>
 *   <li>plain JDBC, by constructor injection:
 *       <pre>{@code @Reference(target = "(dataSourceName=yichuang)") DataSource dataSource}</pre>
 *   <li>JPA, in {@code META-INF/persistence.xml}:
 *       <pre>{@code <persistence-unit name="…" transaction-type="RESOURCE_LOCAL">
 *   <non-jta-data-source>osgi:service/javax.sql.DataSource/(osgi.jndi.service.name=yichuang)</non-jta-data-source>}</pre>
 * </ul>
 *
 * <p>Tables of every core bundle are Liquibase changelogs in {@code changelog/} of this package, one file a bundle,
 * listed in {@code changelog/master.yaml}. Types are those that Derby and PostgreSQL both know: {@code bigint},
 * {@code int}, {@code smallint}, {@code boolean}, {@code varchar(n)}, {@code clob}, {@code blob}; {@code date} and
 * {@code timestamp} are not used: instants are milliseconds in a {@code bigint}. Names are lower case, at most 63 characters and no SQL keyword.
 * A changeset that has been released is never edited, a new one is added.
 *
 * <p>The bundle exports nothing (design §7).
 */
package org.yichuang.core.database;
