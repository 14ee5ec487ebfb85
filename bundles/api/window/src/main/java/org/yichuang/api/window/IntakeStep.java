// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.window;

/**
 * One step of an intake (收件步骤) as the clerk goes through it.
 *
 * @param key identifier, unique in its intake
 * @param kind what the clerk does in it
 * @param title what the console calls it
 * @param hint one sentence of help, or {@code null}
 */
public record IntakeStep(String key, Kind kind, String title, String hint) {

    /** What a clerk does in a step. */
    public enum Kind {
        /** Answer the questions that tell situations apart (情形引导). */
        SITUATION,
        /** Enter the applicant and the agent (申请人信息). */
        APPLICANT,
        /** Fill in the application form (申请表单). */
        FORM,
        /** Tick, count and upload materials and answer their review points (材料核验). */
        MATERIALS,
        /** Look over everything and accept, ask for correction or refuse (受理决定). */
        DECISION
    }
}
