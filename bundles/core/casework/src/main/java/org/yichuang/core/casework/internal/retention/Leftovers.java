// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.retention;

import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.yichuang.core.casework.internal.json.Json;
import org.yichuang.core.casework.internal.persistence.Transactions;
import org.yichuang.ports.documents.DocumentService;
import org.yichuang.ports.documents.FileStore;

/**
 * What lies outside the cases' own tables and still has to be removed after an erasure (待清除的文件与文书): noted with the
 * erasure, done after it, and after a crash done again.
 */
final class Leftovers {
    private static final int BATCH = 100;

    private final Transactions transactions;
    private final FileStore files;
    private final DocumentService documents;

    Leftovers(EntityManagerFactory database, FileStore files, DocumentService documents) {
        transactions = new Transactions(database);
        this.files = files;
        this.documents = documents;
    }

    /** Notes what is left of a case, in the transaction of its erasure. */
    static void note(EntityManager transaction, String caseNo, List<String> files) {
        transaction
                .createNativeQuery("insert into case_leftover (case_no, files) values (?1, ?2)")
                .setParameter(1, caseNo)
                .setParameter(2, Json.write(files))
                .executeUpdate();
    }

    /** Removes all that is left. */
    void remove() {
        List<?> open = open();
        while (!open.isEmpty()) {
            for (Object row : open) {
                Object[] columns = (Object[]) row;
                remove((String) columns[0], (String) columns[1]);
            }
            open = open();
        }
    }

    private List<?> open() {
        return transactions.run(em -> em.createNativeQuery(
                        "select case_no, files from case_leftover order by case_no fetch first " + BATCH + " rows only")
                .getResultList());
    }

    private void remove(String caseNo, String text) {
        for (String file : Json.read(text, String[].class)) {
            files.erase(file);
        }
        documents.erase(caseNo);
        transactions.run(em -> em.createNativeQuery("delete from case_leftover where case_no = ?1")
                .setParameter(1, caseNo)
                .executeUpdate());
    }
}
