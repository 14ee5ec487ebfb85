// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.store;

import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.commons.dbutils.QueryRunner;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yichuang.ports.clock.TimeSource;
import org.yichuang.ports.documents.DocumentFormat;
import org.yichuang.ports.documents.DocumentKind;
import org.yichuang.ports.documents.DocumentService;
import org.yichuang.ports.documents.DocumentView;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** The documents of cases (文书): orders as the case service wrote them, bytes as the renderer kept them. */
@Component
public final class CaseDocuments implements DocumentService {

    /** The driver of PostgreSQL holds all rows of an answer. */
    private static final int AT_ONCE = 20;

    private final QueryRunner database;
    private final DocumentContents contents;

    private final TimeSource time;

    /** Works on the platform's database. */
    @Activate
    public CaseDocuments(
            @Reference(target = "(dataSourceName=yichuang)") DataSource dataSource, @Reference TimeSource time) {
        this.database = new QueryRunner(dataSource);
        this.contents = new DocumentContents(dataSource);
        this.time = time;
    }

    @Override
    public List<DocumentView> list(String caseNo) {
        try {
            return database.query(
                    "select id, kind, number, state, ordered_at, digest, fault from case_document"
                            + " where case_no = ? order by seq, id",
                    CaseDocuments::read,
                    caseNo);
        } catch (SQLException failure) {
            throw new IllegalStateException("Can't read the documents of case " + caseNo, failure);
        }
    }

    @Override
    public byte[] content(String caseNo, String id, DocumentFormat format) {
        try {
            return contents.find(caseNo, id, format).orElseThrow(() -> missing(caseNo, id));
        } catch (SQLException failure) {
            throw new IllegalStateException("Can't read document %s of case %s".formatted(id, caseNo), failure);
        }
    }

    @Override
    public void read(Collection<String> names, Reader reader) throws IOException {
        Map<DocumentFormat, List<String>> ids = names.stream()
                .collect(Collectors.groupingBy(DocumentFormat::of, Collectors.mapping(CaseDocuments::id, toList())));
        try {
            for (Map.Entry<DocumentFormat, List<String>> wanted : ids.entrySet()) {
                for (int from = 0; from < wanted.getValue().size(); from += AT_ONCE) {
                    int to = Math.min(wanted.getValue().size(), from + AT_ONCE);
                    contents.read(wanted.getKey(), wanted.getValue().subList(from, to), reader);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Can't read documents", failure);
        }
    }

    private static String id(String name) {
        DocumentFormat format = DocumentFormat.of(name);
        return format == DocumentFormat.PDF
                ? name
                : name.substring(0, name.length() - format.extension().length());
    }

    @Override
    public void erase(String caseNo) {
        try {
            contents.erase(caseNo, time.instant());
        } catch (SQLException failure) {
            throw new IllegalStateException("Can't remove the documents of case " + caseNo, failure);
        }
    }

    private Refusal missing(String caseNo, String id) {
        return list(caseNo).stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .map(document -> document.state() == DocumentView.State.ERASED
                        ? new Refusal(Reason.NOT_FOUND, "ERASED", "个人信息已按期删除：文书不再留存，需要原件的请到档案部门查询")
                        : new Refusal(Reason.CONFLICT, "NOT_RENDERED_YET", "文书正在生成，请稍候再试"))
                .orElseGet(() -> new Refusal(Reason.NOT_FOUND, "DOCUMENT_UNKNOWN", "没有这份文书，请刷新后再试"));
    }

    private static List<DocumentView> read(ResultSet rows) throws SQLException {
        List<DocumentView> documents = new ArrayList<>();
        while (rows.next()) {
            documents.add(new DocumentView(
                    rows.getString(1),
                    DocumentKind.valueOf(rows.getString(2)),
                    rows.getString(3),
                    state(rows.getString(4)),
                    Instant.ofEpochMilli(rows.getLong(5)),
                    rows.getString(6),
                    rows.getString(7)));
        }
        return List.copyOf(documents);
    }

    /** An order that a worker has claimed is still an order to whoever waits for it. */
    private static DocumentView.State state(String column) {
        return switch (column) {
            case "RENDERED" -> DocumentView.State.RENDERED;
            case "FAILED" -> DocumentView.State.FAILED;
            case "ERASED" -> DocumentView.State.ERASED;
            default -> DocumentView.State.ORDERED;
        };
    }
}
