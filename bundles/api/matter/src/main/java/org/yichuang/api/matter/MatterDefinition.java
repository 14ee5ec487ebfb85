// SPDX-License-Identifier: Apache-2.0
package org.yichuang.api.matter;

import java.util.List;
import java.util.Map;

/**
 * One version of a matter (事项), complete and immutable: a situation decides materials, limits and who may decide (R16).
 *
 * <p>Rules are JsonLogic trees over the answers to {@link #situations()}; the same rule is read by server and page.
 * Lists are never {@code null}.
 *
 * @param code implementation code (实施编码, GB/T 39554.1): 31 characters, unique on the platform
 * @param basicCode basic code (基本编码), 12 digits
 * @param name name by which the matter is published (业务办理项名称, R24)
 * @param aliases other names people search by
 * @param type kind of power (事项类型, GB/T 39046 A.1)
 * @param handling instant or promised (办件类型, R22)
 * @param agency the department that decides (实施主体)
 * @param region GB/T 2260 code of the place it is decided in, 6 digits
 * @param domains window areas that offer it (分领域窗口), such as 交通运输 (R3, R6)
 * @param applicants who may apply (服务对象); never empty
 * @param legalBasis laws it rests on (设定依据); never empty
 * @param conditions conditions for acceptance (受理条件)
 * @param statutoryLimit limit set by law (法定时限)
 * @param promisedLimit limit promised to applicants (承诺时限) where no rule of {@link #promisedLimits()} holds
 * @param promisedLimits promised limits of single situations; the first whose rule holds is taken
 * @param correctionDays working days an applicant has to answer a correction notice (补正期限), at least 1
 * @param situations questions that tell situations apart (情形)
 * @param exclusions situations in which the matter can't be applied for here
 * @param materials what is to be handed in (申请材料), in the order it is asked
 * @param form JSON Schema (2020-12) of the application form; an {@code object} schema
 * @param nonAcceptanceGrounds reasons for which a clerk may refuse to accept (不予受理情形, R40)
 * @param pauses procedures whose time does not count (特别程序, R55)
 * @param windowAuthorized whether the window may decide an instant matter itself (窗口授权, R23)
 * @param fee what it costs (收费标准, R27)
 * @param result what the applicant gets (办理结果)
 * @param visits how often the applicant has to come (到办事现场次数)
 * @param questions frequent questions with their answers (常见问题, R19)
 * @param contact where and when to ask (咨询方式)
 * @param procedure how it is handled (办理程序); never {@code null}
 */
public record MatterDefinition(
        String code,
        String basicCode,
        String name,
        List<String> aliases,
        MatterType type,
        HandlingClass handling,
        Agency agency,
        String region,
        List<String> domains,
        List<ApplicantKind> applicants,
        List<String> legalBasis,
        List<String> conditions,
        Limit statutoryLimit,
        Limit promisedLimit,
        List<LimitRule> promisedLimits,
        int correctionDays,
        List<Situation> situations,
        List<Exclusion> exclusions,
        List<Material> materials,
        Map<String, Object> form,
        List<String> nonAcceptanceGrounds,
        List<PauseReason> pauses,
        boolean windowAuthorized,
        Fee fee,
        Result result,
        int visits,
        List<Faq> questions,
        Contact contact,
        Procedure procedure) {

    public MatterDefinition {
        procedure = procedure == null ? Procedure.USUAL : procedure;
    }
}
