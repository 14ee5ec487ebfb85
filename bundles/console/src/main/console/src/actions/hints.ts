// SPDX-License-Identifier: Apache-2.0
// What whoever opens a dialog has to know before he fills it in: what follows from it, or what it answers to.
import type { ActionType, CaseView, MatterDefinition } from '../api/types';
import { yuan } from '../format';

type Hint = string | ((view: CaseView, matter: MatterDefinition) => string | null);

const hints: Partial<Record<ActionType, Hint>> = {
  REGISTER_PARCEL: '请按邮件内实际收到的份数清点；预审结果会告知申请人。',
  ORDER_PICKUP: ({ filing: { applicant } }) =>
    `${applicant?.address ? `申请人登记的地址：${applicant.address}。` : ''}快递上门取件，费用由政务服务中心承担；邮包送到窗口后，由窗口拆包清点。`,
  CALL_OFF_SHIPMENT: '快递揽收之前可以取消；快递确认取消之后，材料回到窗口。已经揽收的取消不了，继续寄送。',
  ALLOW_CORRECTION: '一个办件只能告知一次补正。准许再次告知的理由会记入责任认定。',
  REQUEST_CONFIRMATION: '部门答复之前不能受理；部门逾期没有答复的，督查人员会收到预警。',
  CONFIRM: ({ intake }) => intake.confirmations.find((one) => !one.answeredAt)?.question ?? null,
  REFUSE_PAPERS: '文件袋退回移交人。请写明哪一件、差多少。',
  RETURN_PAPERS: '当面退还的填写领取人，政务专递寄回的填写收件人和地址，已经自行交寄的填写运单号，三者填一。请按实际退还的份数清点。',
  SIMULATE: '模拟审批只供内部参考，不得据此出证；材料补齐之前不能作出决定。',
  REPAIR_TOLERANCE: '恢复之后，申请人可以再次适用容缺受理。理由会留痕。',
  PAUSE: '特别程序期间不计入办理时限，平台会告知申请人；超过预计结束日没有恢复的，督查人员会收到预警。',
  RESUME: '时限从现在起继续计算，平台会告知申请人。',
  PROPOSE_EXTENSION: '只能延长一次，最多 10 个工作日，由部门负责人批准后告知申请人。',
  DECIDE_EXTENSION: ({ review: { extension } }) =>
    extension && `${extension.proposedBy} 申请延长 ${extension.days} 个工作日：${extension.reason}`,
  OPEN_JOINT: '全部联办部门答复之后才能作出决定。',
  ANSWER_JOINT: ({ review }) =>
    review.joint
      .filter((task) => !task.answeredAt)
      .map((task) => `${task.name}：${task.question}`)
      .join('；') || null,
  ASSESS_FEE: (_, { fee }) =>
    `${fee.calculatedFrom ? '由部门的计费程序' : '按收费标准'}算出下列金额，通知申请人缴费。缴清或者减免之前不能准予，期间不计入承诺时限。`,
  WAIVE_FEE: ({ review: { payment } }) => `${payment.lines.length ? `应缴 ${yuan(payment.fen)}` : '费用还没有核定'}。减免之后不再收取。`,
  DISPATCH: ({ filing: { delivery } }) => {
    const wish = delivery && [delivery.recipient, delivery.phone, delivery.address].filter(Boolean).join('，');
    return `${wish ? `申请时登记：${wish}。` : ''}请与申请人核对后填写；政务专递上门取件，签收后自动办结，退回的可以重新寄送。自行交寄的填写运单号，由出件窗口按快递单登记物流回报。`;
  },
  REPORT_COURIER: '政务专递会自动回报。自行交寄的，按快递单登记；预约揽收的邮包到了窗口还没有回报的，登记“已签收”。',
  DELIVER_ONLINE: '申请人已从提交申请的渠道取得结果的，在这里登记。',
  ARCHIVE_RESULT: '多次催领仍无人领取的，结果归档保存，申请人以后仍可凭身份证明领取。',
  CHANGE_FIRST_RESPONSIBLE: ({ intake, history }) => {
    const now = history.find((entry) => entry.account === intake.firstResponsible);
    return intake.firstResponsible ? `现在的首问责任人：${now?.name ?? intake.firstResponsible}。` : null;
  },
  HAND_OVER: '由接办人继续办理；窗口的办件转到接办人的窗口，列入他的队列。',
  URGE: '每件一天只能催办一次。',
  SUPERVISE: '承办部门须在答复期限前答复，逾期自动预警。',
  ANSWER_SUPERVISION: ({ issue }) => issue.orders.find((order) => order.answerBy && !order.answeredAt)?.text ?? null,
};

/** What is said at the top of the dialog of an action, or `null`. */
export function hintOf(action: ActionType, view: CaseView, matter: MatterDefinition): string | null {
  const hint = hints[action] ?? null;
  return typeof hint === 'function' ? hint(view, matter) : hint;
}
