// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.gateways.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.yichuang.ports.accounts.Actor;
import org.yichuang.ports.accounts.Role;
import org.yichuang.ports.documents.FileStore;
import org.yichuang.ports.prefill.Consent;
import org.yichuang.ports.prefill.PrefillQuestion;
import org.yichuang.ports.problem.Fault;
import org.yichuang.ports.problem.Reason;
import org.yichuang.ports.problem.Refusal;

/** Refuses questions that may not be asked, before anything is asked or written. */
final class QuestionCheck {
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{18}");
    private static final int NAME_LENGTH = 100;
    private static final int CASE_NO_LENGTH = 64;

    private final FileStore files;

    QuestionCheck(FileStore files) {
        this.files = files;
    }

    /** Returns the question with what was left out filled in. */
    PrefillQuestion complete(PrefillQuestion said, Actor actor) {
        if (!actor.is(Role.WINDOW_CLERK)) {
            throw new Refusal(Reason.FORBIDDEN, "FORBIDDEN", "您的岗位不能调取共享数据：请由综窗受理人员在收件时调取");
        }
        require(isText(said.matter()), "/matter", "FIELD_MISSING", "没有写明事项", "请先选择事项");
        require(
                said.caseNo() == null || said.caseNo().length() <= CASE_NO_LENGTH,
                "/caseNo",
                "FIELD_INVALID",
                "办件编号过长",
                "请核对办件编号");
        consent(said.consent(), actor);
        require(said.kind() != null, "/kind", "APPLICANT_INVALID", "没有写明申请人类型", "请先选择申请人类型");
        boolean named = isText(said.name())
                && said.name().length() <= NAME_LENGTH
                && said.name().chars().noneMatch(Character::isISOControl);
        require(named, "/name", "APPLICANT_INVALID", "没有写明申请人姓名（名称），或者过长", "请填写全称");
        String number = said.idNumber() == null ? "" : said.idNumber().strip().toUpperCase(Locale.ROOT);
        require(NUMBER.matcher(number).matches(), "/idNumber", "APPLICANT_INVALID", "证件号码应为 18 位", "请照证件填写");
        return new PrefillQuestion(
                said.matter().strip(),
                said.answers() == null ? Map.of() : said.answers(),
                said.kind(),
                said.name().strip(),
                number,
                isText(said.caseNo()) ? said.caseNo().strip() : null,
                said.consent());
    }

    private void consent(Consent consent, Actor actor) {
        boolean given = consent != null
                && consent.way() != null
                && (consent.way() == Consent.Way.WRITTEN || consent.file() != null);
        require(given, "/consent", "CONSENT_MISSING", "没有登记申请人的授权", "请先取得书面授权，或者请申请人在签名板上签名并上传");
        require(
                consent.file() == null || isOwn(consent.file(), actor),
                "/consent/file",
                "FILE_UNKNOWN",
                "授权文件不存在或不是由您上传",
                "请重新上传后再提交");
    }

    private boolean isOwn(String file, Actor actor) {
        try {
            return files.describe(file).storedBy().equals(actor.account());
        } catch (Refusal unknown) {
            return false;
        }
    }

    private static boolean isText(String text) {
        return text != null && !text.isBlank();
    }

    private static void require(boolean holds, String path, String code, String message, String mend) {
        if (!holds) {
            throw new Refusal(
                    Reason.INVALID, code, message + "：" + mend, List.of(new Fault(path, code, message, mend)));
        }
    }
}
