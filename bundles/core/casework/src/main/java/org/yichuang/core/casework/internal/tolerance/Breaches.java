// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.tolerance;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.yichuang.api.casework.ToleranceState;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.core.casework.internal.persistence.CaseEntity;
import org.yichuang.core.trail.Digests;

/**
 * Who promised materials and did not bring them (容缺失信, R42): one row a case that was breached and not repaired. The number
 * of the applicant does not stand in it, only its digest, keyed with a salt that every installation makes for itself.
 */
public final class Breaches {
    private static final int SALT_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final EntityManagerFactory database;

    /** Keeps them in this database. */
    public Breaches(EntityManagerFactory database) {
        this.database = database;
    }

    /** Tells whether an applicant broke a promise that nobody repaired; a number of {@code null} is nobody's. */
    public boolean isKnown(String idNumber) {
        EntityManager em = database.createEntityManager();
        try {
            byte[] salt = salt(em);
            return idNumber != null
                    && salt != null
                    && !em.createNativeQuery(
                                    "select case_id from case_breach where applicant_digest = ?1 fetch first 1 rows only")
                            .setParameter(1, digest(salt, idNumber))
                            .getResultList()
                            .isEmpty();
        } finally {
            em.close();
        }
    }

    /** Writes what an action changed about it, in the transaction of the action. */
    public static void write(EntityManager transaction, CaseEntity row, CaseRecord before, CaseRecord after) {
        boolean known = before != null && isOpen(before);
        if (isOpen(after) && !known) {
            transaction
                    .createNativeQuery(
                            "insert into case_breach (case_id, applicant_digest, breached_at) values (?1, ?2, ?3)")
                    .setParameter(1, row.getId())
                    .setParameter(
                            2,
                            digest(
                                    saltOrNew(transaction),
                                    after.filing().applicant().idNumber()))
                    .setParameter(3, after.lastHappenedAt().toEpochMilli())
                    .executeUpdate();
        } else if (known && !isOpen(after)) {
            transaction
                    .createNativeQuery("delete from case_breach where case_id = ?1")
                    .setParameter(1, row.getId())
                    .executeUpdate();
        }
    }

    private static boolean isOpen(CaseRecord record) {
        return record.review().tolerance() == ToleranceState.BREACHED
                && record.review().repaired() == null;
    }

    private static String digest(byte[] salt, String idNumber) {
        return Digests.SM3.keyed(salt, idNumber.toUpperCase(Locale.ROOT));
    }

    private static byte[] salt(EntityManager em) {
        List<?> salts =
                em.createNativeQuery("select salt from case_salt where id = 1").getResultList();
        return salts.isEmpty() ? null : HexFormat.of().parseHex((String) salts.get(0));
    }

    /** Two first breaches at once collide at the key of the salt, and one of them is tried again. */
    private static byte[] saltOrNew(EntityManager transaction) {
        byte[] known = salt(transaction);
        if (known != null) {
            return known;
        }
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        transaction
                .createNativeQuery("insert into case_salt (id, salt) values (1, ?1)")
                .setParameter(1, HexFormat.of().formatHex(salt))
                .executeUpdate();
        return salt;
    }
}
