// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.matter;

import java.util.List;

/**
 * Something to be handed in (申请材料, R18).
 *
 * @param key identifier, unique in its matter
 * @param name name of the material
 * @param principal whether it is a principal material (主要材料: form, identity, basis of the decision), which can never be
 *     deferred
 * @param required whether it must be handed in at last, whenever {@code when} holds
 * @param deferrable whether it may follow later (可容缺)
 * @param originals how many originals
 * @param copies how many copies
 * @param medium on what it may be handed in
 * @param source who issues it (来源), such as 申请人自备
 * @param certificate kind of electronic certificate that may stand for it (电子证照), or {@code null}
 * @param basis why it is asked (要求依据)
 * @param when JsonLogic over the situation answers that must hold for it to be asked, or {@code null} for always
 * @param reviewPoints what the clerk checks (审查要点, R19, R35); never empty
 * @param note how to fill it in or obtain it, or {@code null}
 * @param exemptBy sources of which one record about the applicant himself stands for the whole material, so that it need not
 *     be handed in (免提交, R77, R96); for {@link SharedSource#CERTIFICATE} that of the kind {@code certificate}. Empty if the
 *     applicant hands it in; a material {@link Medium#SHARED} is exempt by its certificate without saying so
 */
public record Material(
        String key,
        String name,
        boolean principal,
        boolean required,
        boolean deferrable,
        int originals,
        int copies,
        Medium medium,
        String source,
        String certificate,
        String basis,
        Object when,
        List<String> reviewPoints,
        String note,
        List<SharedSource> exemptBy) {

    public Material {
        if (exemptBy == null || exemptBy.isEmpty()) {
            exemptBy = medium == Medium.SHARED ? List.of(SharedSource.CERTIFICATE) : List.of();
        }
    }

    /** On what a material may be handed in (材料形式). */
    public enum Medium {
        PAPER("纸质"),
        ELECTRONIC("电子"),
        PAPER_OR_ELECTRONIC("纸质或电子"),
        /** Not asked from the applicant: it comes from data sharing or an e-certificate (免提交). */
        SHARED("免提交");

        private final String title;

        Medium(String title) {
            this.title = title;
        }

        /** Returns the Chinese name. */
        public String title() {
            return title;
        }
    }
}
