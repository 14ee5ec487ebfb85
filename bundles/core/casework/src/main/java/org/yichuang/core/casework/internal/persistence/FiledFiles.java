// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.persistence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.fold.Facts;
import org.yichuang.ports.casework.ActionData;
import org.yichuang.ports.casework.Filing;
import org.yichuang.ports.casework.IntakeData;
import org.yichuang.ports.casework.IssueData;
import org.yichuang.ports.casework.ReviewData;

/**
 * Which uploaded files belong to which cases (材料文件归属): a file that several cases have is only removed with the last of
 * them.
 */
public final class FiledFiles {
    private FiledFiles() {}

    /** Returns the files that an action speaks of. */
    public static Set<String> in(ActionData data) {
        Set<String> files = new LinkedHashSet<>();
        if (data instanceof IntakeData.Draft draft) {
            files.addAll(in(draft.filing()));
        } else if (data instanceof IntakeData.Save save) {
            files.addAll(in(save.filing()));
        } else if (data instanceof IntakeData.AnswerCorrection answer) {
            files.addAll(in(answer.filing()));
        } else if (data instanceof IntakeData.Supply supply) {
            supply.materials().forEach(item -> files.addAll(item.files()));
        } else if (data instanceof IntakeData.AcceptTolerant tolerant) {
            files.add(tolerant.signature());
        } else if (data instanceof ReviewData.Resume resume) {
            files.add(resume.report());
        } else if (data instanceof IssueData.Deliver deliver) {
            files.addAll(Stream.of(deliver.signature(), deliver.mandate())
                    .filter(Objects::nonNull)
                    .toList());
        }
        files.remove(null);
        return files;
    }

    /** Returns the files that came with what registers gave: signed consent and certificates. */
    public static Set<String> in(Facts facts) {
        Set<String> files = new LinkedHashSet<>();
        if (facts.registers() != null) {
            files.add(
                    facts.registers().consent() == null
                            ? null
                            : facts.registers().consent().file());
            facts.registers().proofs().forEach(proof -> files.add(proof.file()));
        }
        files.remove(null);
        return files;
    }

    /** Returns the files by which a case is decided: what was filed, and certificates instead of it. */
    public static List<String> in(CaseRecord record) {
        Stream<String> certificates = record.intake().exemptions().stream()
                .map(exemption -> exemption.proof().file())
                .filter(Objects::nonNull);
        return Stream.concat(in(record.filing()).stream(), certificates).toList();
    }

    /** Returns the files of a filing. */
    public static List<String> in(Filing filing) {
        return filing.materials().stream()
                .flatMap(item -> item.files().stream())
                .toList();
    }

    /**
     * Notes those that a case has not had yet, in the transaction of the action that files them.
     *
     * @param before the case before it, or {@code null} if it is a new one
     */
    public static void note(EntityManager transaction, CaseEntity row, CaseRecord before, Set<String> files) {
        Set<String> added = new LinkedHashSet<>(files);
        if (before != null) {
            in(before.filing()).forEach(added::remove);
            added.removeIf(file -> transaction.find(FiledFile.class, new FiledFile.Key(row.getId(), file)) != null);
        }
        added.forEach(file -> transaction.persist(new FiledFile(row.getId(), file)));
    }

    /** Lets a case have no files any more; returns those that no other case has. */
    @SuppressWarnings("unchecked")
    public static List<String> release(EntityManager transaction, Long caseId) {
        List<String> own = transaction
                .createNativeQuery("select f.file_id from case_file f where f.case_id = ?1 and not exists"
                        + " (select 1 from case_file o where o.file_id = f.file_id and o.case_id <> f.case_id)")
                .setParameter(1, caseId)
                .getResultList();
        transaction
                .createNativeQuery("delete from case_file where case_id = ?1")
                .setParameter(1, caseId)
                .executeUpdate();
        return own;
    }
}
