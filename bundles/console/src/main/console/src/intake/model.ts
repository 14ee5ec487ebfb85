// SPDX-License-Identifier: Apache-2.0
// What a clerk enters in an intake, and what follows from it. Pure functions: the pages only show it.
import type {
  Action,
  Agent,
  Answers,
  Applicant,
  CaseState,
  CaseView,
  Checklist,
  CorrectionItem,
  Filing,
  Finding,
  FormData,
  Link,
  Material,
  MatterDefinition,
  Prefilled,
  Proof,
  StoredFile,
} from '../api/types';
import { creditCodeFault, idNumberFault, phoneFault } from '../forms/identity';
import { type Faults, type Schema, check, emptyOf, pruned } from '../forms/schema';

/** A file of a material. */
export type HeldFile = Pick<StoredFile, 'id' | 'name'>;

/** A material as it lies on the counter. */
export interface Held {
  received: boolean;
  originals: number;
  copies: number;
  files: HeldFile[];
}

/** A review point: met, not met, or (undefined) not looked at yet. */
export interface Point {
  passed: boolean | undefined;
  note: string;
}

export interface Delivery {
  method: string;
  recipient: string;
  phone: string;
  address: string;
}

/** What registers said of the applicant (共享数据). */
export interface Shared {
  /** Number of the query that is still to be taken into the case. */
  query: string | null;
  /** Of whom it was asked: it exempts nobody else. */
  holder: string;
  proofs: Record<string, Proof>;
  /** What fields were filled with, by path in the filing. */
  fields: Record<string, Prefilled['fields'][number]>;
}

export interface Entered {
  answers: Answers;
  applicant: Applicant;
  withAgent: boolean;
  agent: Agent;
  form: FormData;
  /** How the applicant wants the result (送达方式). */
  delivery: Delivery;
  /** By material: one for each that the matter may ever ask. */
  held: Record<string, Held>;
  /** By material and index of the point, see {@link pointKey}. */
  points: Record<string, Point>;
  shared: Shared;
}

export const pointKey = (material: string, index: number) => `${material}/${index}`;

/** An intake with nothing entered. */
export function empty(matter: MatterDefinition): Entered {
  return {
    answers: {},
    applicant: { kind: matter.applicants[0], name: '', idNumber: '', phone: '', address: null, representative: null },
    withAgent: false,
    agent: { name: '', idNumber: '', phone: '' },
    form: emptyOf(matter.form as Schema) as FormData,
    delivery: { method: 'COUNTER', recipient: '', phone: '', address: '' },
    held: Object.fromEntries(
      matter.materials.map((material) => [material.key, { received: false, originals: 0, copies: 0, files: [] }]),
    ),
    shared: { query: null, holder: '', proofs: {}, fields: {} },
    points: Object.fromEntries(
      matter.materials.flatMap(({ key, reviewPoints }) =>
        reviewPoints.map((_, i) => [pointKey(key, i), { passed: undefined, note: '' }]),
      ),
    ),
  };
}

/** An intake that goes on from what a case holds. */
export function from(view: CaseView, matter: MatterDefinition): Entered {
  const fresh = empty(matter);
  const { filing } = view;
  return {
    answers: { ...filing.answers },
    applicant: { ...fresh.applicant, ...filing.applicant },
    withAgent: filing.agent !== null,
    agent: { ...fresh.agent, ...filing.agent },
    form: { ...fresh.form, ...structuredClone(filing.form) },
    delivery: deliveryOf(filing),
    held: {
      ...fresh.held,
      ...Object.fromEntries(filing.materials.map((item) => [
        item.material,
        {
          received: true,
          originals: item.originals,
          copies: item.copies,
          files: item.files.map((id, i) => ({ id, name: `附件 ${i + 1}` })),
        },
      ])),
    },
    shared: {
      ...fresh.shared,
      holder: filing.applicant?.idNumber ?? '',
      proofs: Object.fromEntries((view.intake?.exemptions ?? []).map(({ proof }) => [proof.material, proof])),
    },
    points: {
      ...fresh.points,
      // What was not met is what was to be corrected: it is to be looked at anew.
      ...Object.fromEntries(
        view.findings
          .filter(({ passed }) => passed || view.state !== 'AWAITING_CORRECTION')
          .map(({ material, point, passed, note }) => [pointKey(material, point), { passed, note: note ?? '' }]),
      ),
    },
  };
}

/** An intake about a case that is closed (更正、撤销): who applied and for what is known, the papers are brought anew. */
export function about(closed: CaseView, matter: MatterDefinition): Entered {
  const { held, points, shared } = empty(matter);
  return { ...from(closed, matter), held, points, shared };
}

function deliveryOf({ delivery }: Filing): Delivery {
  return {
    method: delivery?.method ?? 'COUNTER',
    recipient: delivery?.recipient ?? '',
    phone: delivery?.phone ?? '',
    address: delivery?.address ?? '',
  };
}

/** What is filed: nothing of a material that is not asked any more, nothing that was left empty. */
export function filingOf(entered: Entered, checklist: Checklist): Filing {
  const { applicant } = entered;
  const known = Boolean(applicant.name || applicant.idNumber || applicant.phone);
  return {
    answers: entered.answers,
    applicant: known
      ? {
          ...trimmed(applicant),
          idNumber: applicant.idNumber.trim().toUpperCase(),
          address: applicant.address?.trim() || null,
          representative: (isOrganisation(applicant) && applicant.representative?.trim()) || null,
        }
      : null,
    agent: entered.withAgent ? { ...trimmed(entered.agent), idNumber: entered.agent.idNumber.trim().toUpperCase() } : null,
    form: pruned(entered.form),
    materials: checklist.materials
      .filter((material) => entered.held[material.key].received)
      .map((material) => {
        const { originals, copies, files } = entered.held[material.key];
        return { material: material.key, originals, copies, files: files.map((file) => file.id) };
      }),
    delivery: entered.delivery.method === 'COURIER' ? trimmed(entered.delivery) : { method: entered.delivery.method, recipient: null, phone: null, address: null },
  };
}

/** Tells whether there is anything of a material to look at: handed in, or had from a register. */
export function isThere(entered: Entered, material: Material): boolean {
  return material.medium === 'SHARED' || entered.held[material.key].received || proofOf(entered, material.key) !== null;
}

/** A finding for every review point of every material asked; what was not looked at, or is gone again, is not met. */
export function findingsOf(entered: Entered, checklist: Checklist, unseen: string): Finding[] {
  return checklist.materials.flatMap((material) =>
    material.reviewPoints.map((_, point) => {
      const { passed: said, note } = entered.points[pointKey(material.key, point)];
      const passed = isThere(entered, material) ? said : undefined;
      return { material: material.key, point, passed: passed === true, note: passed ? null : note.trim() || (passed === undefined ? unseen : null) };
    }),
  );
}

/** What is wrong with the applicant, the agent and the delivery, by path in the filing. */
export function personFaults(entered: Entered): Faults {
  const { applicant, agent } = entered;
  const organisation = isOrganisation(applicant);
  const faults: Record<string, string | null> = {
    '/applicant/name': applicant.name.trim() ? null : `请填写${organisation ? '单位名称' : '姓名'}。`,
    '/applicant/idNumber': organisation ? creditCodeFault(applicant.idNumber) : idNumberFault(applicant.idNumber),
    '/applicant/phone': phoneFault(applicant.phone),
    '/applicant/representative': !organisation || applicant.representative?.trim() ? null : '请填写法定代表人（负责人）。',
  };
  if (entered.withAgent) {
    faults['/agent/name'] = agent.name.trim() ? null : '请填写代理人姓名。';
    faults['/agent/idNumber'] = idNumberFault(agent.idNumber);
    faults['/agent/phone'] = phoneFault(agent.phone);
  }
  if (entered.delivery.method === 'COURIER') {
    faults['/delivery/recipient'] = entered.delivery.recipient.trim() ? null : '请填写收件人。';
    faults['/delivery/phone'] = phoneFault(entered.delivery.phone);
    faults['/delivery/address'] = entered.delivery.address.trim() ? null : '请填写收件地址。';
  }
  return Object.fromEntries(Object.entries(faults).filter((fault): fault is [string, string] => fault[1] !== null));
}

/** What is wrong with the form, by path in the filing. */
export function formFaults(entered: Entered, matter: MatterDefinition): Faults {
  const faults = check(matter.form as Schema, entered.form);
  return Object.fromEntries(Object.entries(faults).map(([path, message]) => [`/form${path}`, message]));
}

/** What is to be done before anything can be decided, a refusal included: who applies, and in which situation; `null` if it is done. */
export function undecidable(entered: Entered, checklist: Checklist): string | null {
  if (checklist.open.length) return '请先回答全部情形，再作决定。';
  return Object.keys(personFaults(entered)).length ? '请先填好申请人信息，再作决定。' : null;
}

/** Everything about the materials that has to be put right, in the words of a correction notice (一次性告知). */
export function materialGaps(entered: Entered, checklist: Checklist): CorrectionItem[] {
  return checklist.materials.flatMap((material) => gapsOf(material, entered));
}

function gapsOf(material: Material, entered: Entered): CorrectionItem[] {
  const absent = proofOf(entered, material.key) ? null : absence(material, entered.held[material.key]);
  if (absent) {
    const asked = material.required || entered.held[material.key].received;
    return asked ? [{ material: material.key, problem: absent, demand: `提交${material.name}${asCounted(material)}` }] : [];
  }
  const failed = material.reviewPoints.flatMap((text, i) => {
    const { passed, note } = entered.points[pointKey(material.key, i)];
    return passed === false ? [`“${text}”不符合${note.trim() ? `：${note.trim()}` : ''}`] : [];
  });
  return failed.length
    ? [{ material: material.key, problem: failed.join('；'), demand: `更正后重新提交${material.name}${asCounted(material)}` }]
    : [];
}

/** Why a material does not count as handed in, or `null`; paper counts by its copies, an electronic material by its file. */
function absence(material: Material, held: Held): string | null {
  if (material.medium === 'SHARED') return null;
  if (!held.received) return '未提交';
  const paper = held.originals >= material.originals && held.copies >= material.copies && held.originals + held.copies > 0;
  const electronic = held.files.length > 0;
  if (material.medium === 'ELECTRONIC') return electronic ? null : '没有上传电子文件';
  if (paper || (electronic && material.medium === 'PAPER_OR_ELECTRONIC')) return null;
  return '份数不足';
}

function asCounted({ originals, copies }: Material): string {
  const said = [originals && `原件 ${originals} 份`, copies && `复印件 ${copies} 份`].filter(Boolean);
  return said.length ? `（${said.join('，')}）` : '';
}

/** Everything that is to be put right, the form included. */
export function corrections(entered: Entered, checklist: Checklist, matter: MatterDefinition): CorrectionItem[] {
  const form = Object.values(formFaults(entered, matter));
  const ofForm = form.length ? [{ material: null, problem: `申请表单填写不全或有误：${form.join('')}`, demand: '补充、更正申请表单' }] : [];
  return [...materialGaps(entered, checklist), ...ofForm];
}

/** One thing in the way of acceptance; `path` leads to the field, as in the faults of the platform. */
export interface Obstacle {
  path: string;
  message: string;
}

/** Why the application can't be accepted yet; empty if it can. */
export function obstacles(entered: Entered, checklist: Checklist, matter: MatterDefinition): Obstacle[] {
  const open = checklist.questions.filter((question) => checklist.open.includes(question.key));
  return [
    ...checklist.exclusions.map((exclusion) => ({ path: '/answers', message: `不属于本窗口办理：${exclusion.reason}` })),
    ...open.map((question) => ({ path: `/answers/${question.key}`, message: `情形尚未回答：${question.question}` })),
    ...inFields('申请人信息', personFaults(entered)),
    ...inFields('申请表单', formFaults(entered, matter)),
    ...materialGaps(entered, checklist).map((gap) => ({ path: `/materials/${gap.material}`, message: `${nameOf(gap, checklist)}：${gap.problem}` })),
    ...unanswered(entered, checklist).map((material) => ({ path: `/materials/${material.key}`, message: `${material.name}：审查要点尚未全部核对` })),
  ];
}

function inFields(title: string, faults: Faults): Obstacle[] {
  return Object.entries(faults).map(([path, message]) => ({ path, message: `${title}：${message}` }));
}

/** The materials that may follow later (容缺): all that are missing, if each may and nothing else is in the way; else none. */
export function deferred(entered: Entered, checklist: Checklist, matter: MatterDefinition): Material[] {
  const missing = materialGaps(entered, checklist).map((gap) => checklist.materials.find(({ key }) => key === gap.material)!);
  const tolerable = missing.every((material) => material.deferrable && !entered.held[material.key].received);
  return tolerable && obstacles(entered, checklist, matter).length === missing.length ? missing : [];
}

/** Materials with a review point that nobody has looked at; an optional one that was not handed in has none. */
function unanswered(entered: Entered, checklist: Checklist): Material[] {
  return checklist.materials
    .filter((material) => isThere(entered, material))
    .filter((material) => material.reviewPoints.some((_, i) => entered.points[pointKey(material.key, i)].passed === undefined));
}

/** What covers a material, as long as the applicant is the one that registers were asked about. */
export function proofOf({ shared, applicant }: Entered, material: string): Proof | null {
  return shared.holder === applicant.idNumber.trim().toUpperCase() ? (shared.proofs[material] ?? null) : null;
}

/** Takes over what registers gave: empty fields are filled, what the clerk has written stays. */
export function useShared(entered: Entered, given: Prefilled): void {
  entered.shared = {
    query: given.query,
    holder: entered.applicant.idNumber.trim().toUpperCase(),
    proofs: Object.fromEntries(given.proofs.map((proof) => [proof.material, proof])),
    fields: Object.fromEntries(given.fields.map((field) => [field.path, field])),
  };
  for (const { path, value } of given.fields) if (!valueAt(entered, path)) fill(entered, path, value);
}

/** What stands in a field that registers can fill. */
export function valueAt(entered: Entered, path: string): unknown {
  return partOf(entered, path)[nameIn(path)];
}

/** Writes what a register says into a field. */
export function fill(entered: Entered, path: string, value: string): void {
  partOf(entered, path)[nameIn(path)] = value;
}

function partOf(entered: Entered, path: string): Record<string, unknown> {
  return path.startsWith('/form/') ? entered.form : (entered.applicant as unknown as Record<string, unknown>);
}

const nameIn = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** The query that is still to be taken into the case; none if the applicant is another one by now. */
export function pendingQuery({ shared, applicant }: Entered): string | null {
  return shared.holder === applicant.idNumber.trim().toUpperCase() ? shared.query : null;
}

export function nameOf(item: CorrectionItem, checklist: Checklist): string {
  return checklist.materials.find((material) => material.key === item.material)?.name ?? '申请表单';
}

export function isOrganisation(applicant: Pick<Applicant, 'kind'>): boolean {
  return applicant.kind !== 'NATURAL_PERSON';
}

/** The case that an intake is about; none before its first save. */
export interface Begun {
  caseNo: string;
  state: CaseState;
  version: number;
}

/** Where an application comes in, for what, and about which closed case, if it is to correct or revoke one. */
export interface Place {
  matter: string;
  window: string;
  channel: string;
  link: Link | null;
}

/** The actions that bring what was entered to the platform, before what is decided on it. */
export function filed(
  begun: Begun | null,
  place: Place,
  filing: Filing,
  findings: Finding[] | null,
  query: string | null = null,
  decision: Action[] = [],
): Action[] {
  const used = query ? [action('USE_REGISTERS', { query })] : [];
  const received = findings ? [action('RECEIVE', { findings })] : [];
  if (!begun) return [action('DRAFT', { ...place, filing }), ...used, ...received];
  if (begun.state === 'AWAITING_CORRECTION') return [action('ANSWER_CORRECTION', { filing, findings: findings ?? [] }), ...used];
  // What came in online or by post stays as it was filed; only what was found about it is new. What is corrected or refused has not passed.
  const fails = decision.some(({ type }) => type === 'REQUEST_CORRECTION' || type === 'REFUSE');
  const passes = begun.state === 'PRE_REVIEW' && !fails;
  if (begun.state === 'PRE_REVIEW' || begun.state === 'RECEIVED') return [...used, ...(findings ? [action(passes ? 'PASS_PRE_REVIEW' : 'REVIEW', { findings })] : [])];
  return [action('SAVE', { filing }), ...used, ...received];
}

export function action(type: Action['type'], data: unknown): Action {
  return { type, data, happenedAt: null };
}

function trimmed<T extends object>(record: T): T {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]),
  ) as T;
}

/** The path inside the filing that a fault of the platform points to, whatever was around it in the request. */
export function filingPath(path: string): string {
  return path.replace(/^.*\/filing(?=\/|$)/, '');
}
