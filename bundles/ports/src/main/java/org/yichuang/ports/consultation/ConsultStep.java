// SPDX-License-Identifier: Apache-2.0
package org.yichuang.ports.consultation;

/** What can be done to a consultation (咨询办理步骤, R30, R31), in the order in which it is offered. */
public enum ConsultStep {
    /** Answers: who answers for it while it is open, the department once it was handed on. */
    ANSWER("答复"),
    /** Hands it on to a department (T44). */
    TRANSFER("转办部门"),
    /** The department gives it back to its first responsible: it is not what it can answer. */
    GIVE_BACK("退回"),
    /** The asker was told. */
    CLOSE("告知办结"),
    /** Somebody of the hall becomes the first responsible of what a machine wrote down. */
    CLAIM("认领"),
    /** Tells the asker by short message once more. */
    TELL_AGAIN("再次短信告知"),
    /** Urges the department that is late. */
    URGE("催办"),
    /** Gives it to another clerk. */
    HAND_OVER("移交他人"),
    /** Takes over what a colleague left whose account is disabled. */
    TAKE_OVER("接手");

    private final String title;

    ConsultStep(String title) {
        this.title = title;
    }

    /** Returns the Chinese name. */
    public String title() {
        return title;
    }
}
