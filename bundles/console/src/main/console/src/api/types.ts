// SPDX-License-Identifier: Apache-2.0
// What the platform's records look like in JSON. Enums come by their names; their Chinese titles come from the vocabulary.

export type Role =
  | 'GUIDE'
  | 'WINDOW_CLERK'
  | 'APPROVER'
  | 'DEPARTMENT_HEAD'
  | 'ISSUING_CLERK'
  | 'SUPERVISOR'
  | 'SYSTEM_ADMINISTRATOR'
  | 'AUDIT_ADMINISTRATOR'
  | 'SECURITY_ADMINISTRATOR'
  | 'CHANNEL'
  | 'PLATFORM';

export interface Actor {
  account: string;
  name: string;
  roles: Role[];
  unit: string;
  unitName: string;
  region: string;
  window: string | null;
}

export interface Session {
  csrfToken: string;
  actor: Actor;
  mustChangePassword: boolean;
  expiresAt: string;
}

export type Vocabulary = Record<string, Record<string, string>>;

export interface Items<T> {
  items: T[];
}

// matters

export type Answer = string | string[];
export type Answers = Record<string, Answer>;
export type ApplicantKind =
  | 'NATURAL_PERSON'
  | 'ENTERPRISE'
  | 'INSTITUTION'
  | 'SOCIAL_ORGANISATION'
  | 'STATE_ORGAN'
  | 'OTHER_ORGANISATION';

export interface Limit {
  value: number;
  unit: 'WORKING_DAY' | 'CALENDAR_DAY' | 'HOUR';
}

export interface Agency {
  name: string;
  creditCode: string;
  documentSign: string;
}

export interface Situation {
  key: string;
  question: string;
  multiple: boolean;
  when: unknown;
  options: { value: string; label: string }[];
}

export interface Exclusion {
  when: unknown;
  reason: string;
  advice: string;
}

export interface Material {
  key: string;
  name: string;
  principal: boolean;
  required: boolean;
  deferrable: boolean;
  originals: number;
  copies: number;
  medium: 'PAPER' | 'ELECTRONIC' | 'PAPER_OR_ELECTRONIC' | 'SHARED';
  source: string;
  certificate: string | null;
  basis: string;
  when: unknown;
  reviewPoints: string[];
  note: string | null;
}

export interface MatterDefinition {
  code: string;
  basicCode: string;
  name: string;
  aliases: string[];
  type: string;
  handling: 'INSTANT' | 'PROMISED';
  agency: Agency;
  region: string;
  domains: string[];
  applicants: ApplicantKind[];
  legalBasis: string[];
  conditions: string[];
  statutoryLimit: Limit;
  promisedLimit: Limit;
  promisedLimits: { when: unknown; limit: Limit; note: string | null }[];
  correctionDays: number;
  situations: Situation[];
  exclusions: Exclusion[];
  materials: Material[];
  form: Record<string, unknown>;
  nonAcceptanceGrounds: string[];
  pauses: string[];
  windowAuthorized: boolean;
  fee: { charged: boolean; basis: string | null; items: { name: string; fen: number; unit: string }[]; waivers: string[]; calculatedFrom: string[] | null };
  procedure: {
    phase: string;
    confirmed: boolean;
    supplementLimit: Limit | null;
    joint: { creditCode: string; name: string; duty: string; limit: Limit }[];
    delivery: string[];
    collectionDays: number;
  };
  result: { name: string; kind: string; validYears: number | null; validityNote: string | null; certificate: string | null };
  visits: number;
  questions: { question: string; answer: string }[];
  contact: { address: string; hours: string; phone: string; complaintPhone: string };
}

export interface MatterVersion {
  digest: string;
  definition: MatterDefinition;
  plugin: string;
  storedAt: string;
  offered: boolean;
}

export interface MatterSummary {
  code: string;
  digest: string;
  name: string;
  aliases: string[];
  type: string;
  handling: 'INSTANT' | 'PROMISED';
  agency: Agency;
  domains: string[];
  promisedLimit: Limit;
  promisedTitle: string;
  visits: number;
  charged: boolean;
}

export interface Checklist {
  questions: Situation[];
  open: string[];
  exclusions: Exclusion[];
  materials: Material[];
  promisedLimit: Limit;
  limitNote: string | null;
}

export interface MatterProblem {
  plugin: string;
  file: string;
  line: number;
  rule: string;
  severity: 'ERROR' | 'WARNING';
  message: string;
  mend: string;
}

export interface WindowView {
  window: { number: string; name: string; kind: string; region: string; domains: string[] };
  open: boolean;
  kindTitle: string | null;
}

export type StepKind = 'SITUATION' | 'APPLICANT' | 'FORM' | 'MATERIALS' | 'DECISION';

export interface IntakeStep {
  key: string;
  kind: StepKind;
  title: string;
  hint: string | null;
}

// cases

export type CaseState =
  | 'DRAFT'
  | 'PRE_REVIEW'
  | 'RECEIVED'
  | 'AWAITING_CORRECTION'
  | 'AWAITING_CONFIRMATION'
  | 'NOT_ACCEPTED'
  | 'ACCEPTED'
  | 'UNDER_REVIEW'
  | 'DECIDED'
  | 'RESULT_VERIFICATION'
  | 'AWAITING_DELIVERY'
  | 'CLOSED'
  | 'WITHDRAWN'
  | 'LAPSED';

export type Light = 'NONE' | 'GREEN' | 'YELLOW' | 'RED';

export type ActionType =
  | 'DRAFT'
  | 'OPEN_EX_OFFICIO'
  | 'SAVE'
  | 'SUBMIT'
  | 'REGISTER_PARCEL'
  | 'ORDER_PICKUP'
  | 'PASS_PRE_REVIEW'
  | 'SEE_IDENTITY'
  | 'USE_REGISTERS'
  | 'RECEIVE'
  | 'REVIEW'
  | 'REQUEST_CORRECTION'
  | 'ALLOW_CORRECTION'
  | 'ANSWER_CORRECTION'
  | 'REMIND_CORRECTION'
  | 'REQUEST_CONFIRMATION'
  | 'CONFIRM'
  | 'REFUSE'
  | 'ACCEPT'
  | 'ACCEPT_TOLERANT'
  | 'DEEM_ACCEPTED'
  | 'REPAIR_TOLERANCE'
  | 'REMIND_SUPPLEMENT'
  | 'SUPPLY'
  | 'SEND_PAPERS'
  | 'SIGN_PAPERS'
  | 'REFUSE_PAPERS'
  | 'RETURN_PAPERS'
  | 'ASSIGN'
  | 'GIVE_OPINION'
  | 'SIMULATE'
  | 'PAUSE'
  | 'RESUME'
  | 'PROPOSE_EXTENSION'
  | 'DECIDE_EXTENSION'
  | 'OPEN_JOINT'
  | 'ANSWER_JOINT'
  | 'APPROVE'
  | 'REJECT'
  | 'ASSESS_FEE'
  | 'PAY'
  | 'WAIVE_FEE'
  | 'SEND_RESULT'
  | 'RETURN_RESULT'
  | 'NOTIFY'
  | 'DISPATCH'
  | 'CALL_OFF_SHIPMENT'
  | 'TRACK_SHIPMENT'
  | 'REPORT_COURIER'
  | 'DELIVER'
  | 'DELIVER_ONLINE'
  | 'REMIND_COLLECTION'
  | 'ARCHIVE_RESULT'
  | 'WITHDRAW'
  | 'LAPSE'
  | 'CHANGE_FIRST_RESPONSIBLE'
  | 'HAND_OVER'
  | 'URGE'
  | 'SUPERVISE'
  | 'ANSWER_SUPERVISION'
  | 'ALERT'
  | 'RECOUNT'
  | 'REPORT_HANDLER'
  | 'UNMASK'
  | 'READ_PAPERS'
  | 'ERASE';

export interface Action {
  type: ActionType;
  data: unknown;
  happenedAt: string | null;
}

export interface Applicant {
  kind: ApplicantKind;
  name: string;
  idNumber: string;
  phone: string;
  address: string | null;
  representative: string | null;
}

export interface Agent {
  name: string;
  idNumber: string;
  phone: string;
}

export interface MaterialItem {
  material: string;
  originals: number;
  copies: number;
  files: string[];
}

export type FormData = Record<string, unknown>;

export interface Filing {
  answers: Answers;
  applicant: Applicant | null;
  agent: Agent | null;
  form: FormData;
  materials: MaterialItem[];
  delivery: { method: string; recipient: string | null; phone: string | null; address: string | null } | null;
}

export interface Finding {
  material: string;
  point: number;
  passed: boolean;
  note: string | null;
}

/** A review point that the window recorded as met and the department finds not met. */
export interface MisjudgedPoint {
  material: string;
  point: number;
  reason: string;
}

export interface CorrectionItem {
  material: string | null;
  problem: string;
  demand: string;
}

export interface PaperItem {
  name: string;
  originals: number;
  copies: number;
}

export interface Difference {
  field: string;
  expected: string;
  actual: string;
}

export interface Receipt {
  caseNo: string;
  shortNo: string;
  enquiryCode: string;
  state: CaseState;
  version: number;
  sequence: number;
  documents: string[];
}

export interface CaseSummary {
  caseNo: string;
  shortNo: string;
  state: CaseState;
  matter: string;
  matterName: string;
  applicant: string | null;
  agencyName: string;
  window: string;
  assignee: string | null;
  custody: string;
  createdAt: string;
  due: string | null;
  light: Light;
  /** Listed in the queue `ALARM` only. */
  alarms: CaseAlarm[];
}

/** What is late about a case, or a consultation, until its cause has gone (预警). */
export interface CaseAlarm {
  kind: string;
  text: string;
  since: string;
  concerned: string;
  next: string;
}

export interface CasePage {
  items: CaseSummary[];
  next: string | null;
}

export type Queue =
  | 'INTAKE'
  | 'PRE_REVIEW'
  | 'CORRECTION'
  | 'HAND_OVER'
  | 'RETURN'
  | 'CONFIRMATION'
  | 'REVIEW'
  | 'RESULT'
  | 'VERIFICATION'
  | 'DELIVERY'
  | 'JOINT'
  | 'SUPERVISION'
  | 'TRACKED'
  | 'ALARM'
  | 'OVERDUE'
  | 'DUE_SOON'
  | 'ALL';

export interface QueueCount {
  queue: Queue;
  count: number;
  overdue: number;
}

export interface Clock {
  state: string;
  limit: Limit | null;
  startedAt: string | null;
  due: string | null;
  warning: string | null;
  stoppedAt: string | null;
  light: Light;
  provisional: boolean;
}

export interface ClockEntry {
  kind: string;
  reason: string | null;
  effectiveAt: string;
  recordedAt: string;
  actionId: string;
  amount: number;
}

export interface ClockReading {
  state: string;
  limit: Limit;
  used: number;
  remaining: number;
  deadline: {
    due: string | null;
    warning: string | null;
    provisional: boolean;
    calendar: string;
    days: { date: string; counted: boolean; reason: string }[];
  };
}

export interface ClockExplanation {
  clock: string;
  department: string | null;
  run: number;
  limit: Limit;
  ledger: ClockEntry[];
  reading: ClockReading;
}

/** A step of a case, as whoever answers for it is told. */
export interface LiabilityStep {
  sequence: number;
  action: string;
  name: string;
  unitName: string;
  happenedAt: string;
}

/** Who answers for what in a case (责任划分). */
export interface Liability {
  caseNo: string;
  matter: string;
  version: string;
  agencyName: string;
  points: { material: string; number: number; text: string; findings: { step: LiabilityStep; passed: boolean }[] }[];
  departures: { step: LiabilityStep; party: string; reason: string }[];
}

export interface Hop {
  pouch: string;
  items: PaperItem[];
  fromName: string;
  fromUnit: string;
  sentAt: string;
  toName: string | null;
  toUnit: string | null;
  signedAt: string | null;
  refusal: string | null;
}

export interface NextStep {
  action: ActionType;
  transition: string;
  blocked: string[];
}

export interface HistoryEntry {
  sequence: number;
  action: ActionType;
  account: string;
  name: string;
  unitName: string;
  window: string | null;
  happenedAt: string;
  recordedAt: string;
  summary: string;
}

export interface Confirmation {
  question: string | null;
  requestedBy: string;
  requestedAt: string;
  agreed: boolean | null;
  opinion: string | null;
  answeredBy: string | null;
  answeredAt: string | null;
}

/** How a case came in, who answers for it, who confirmed it. */
/** A closed case, and what is to be done about it. */
export interface Link {
  caseNo: string;
  kind: 'CORRECTION' | 'REVOCATION';
}

export interface IntakeFacet {
  firstResponsible: string | null;
  clerk: string | null;
  /** The closed case that this one corrects or revokes. */
  link: Link | null;
  /** Why the department took it up itself; `null` if somebody has applied. */
  exOfficio: string | null;
  submittedAt: string | null;
  parcel: { trackingNo: string; sender: string; registeredAt: string } | null;
  confirmations: Confirmation[];
  secondCorrection: string | null;
  remindedAt: string | null;
  deemed: boolean;
  lapse: string | null;
  identity: { state: string; at: string } | null;
  exemptions: Exemption[];
}

/** A material that need not be handed in: by which query, allowed how, and what covers it. */
export interface Exemption {
  query: string;
  holderDigest: string;
  consent: string | null;
  proof: Proof;
}

/** Why a material need not be handed in (免提交依据). */
export interface Proof {
  material: string;
  source: 'POPULATION' | 'ENTERPRISE' | 'CERTIFICATE';
  name: string;
  identifier: string | null;
  number: string | null;
  issuer: string | null;
  issuedOn: string | null;
  validUntil: string | null;
  digest: string;
  file: string | null;
  obtainedAt: string;
}

/** What registers gave (共享数据). */
export interface Prefilled {
  query: string;
  answers: { source: Proof['source']; outcome: string; message: string; at: string }[];
  fields: { path: string; value: string; source: Proof['source']; at: string }[];
  proofs: Proof[];
}

export interface Opinion {
  account: string;
  name: string;
  at: string;
  agree: boolean;
  text: string;
}

export interface PauseInterval {
  reason: string;
  detail: string;
  by: string;
  from: string;
  expectedEnd: string;
  to: string | null;
  conclusion: string | null;
  report: string | null;
}

export interface JointTask {
  department: string;
  name: string;
  question: string;
  openedBy: string;
  openedAt: string;
  due: string;
  agreed: boolean | null;
  opinion: string | null;
  answeredBy: string | null;
  answeredAt: string | null;
}

/** One line of a fee: amounts in fen. */
export interface FeeLine {
  name: string;
  quantity: number;
  unit: string;
  fen: number;
  amount: number;
  basis: string | null;
}

/** What a fee would be if it were assessed now. */
export interface FeeTrial {
  lines: FeeLine[];
  fen: number;
}

/** Tolerance, pauses, extension, fee and joint opinions. */
export interface ReviewFacet {
  tolerance: string;
  missing: string[];
  remindedAt: string | null;
  suppliedAt: string | null;
  repaired: string | null;
  simulated: Opinion | null;
  pauses: PauseInterval[];
  extension: {
    days: number;
    reason: string;
    proposedBy: string;
    proposedAt: string;
    granted: boolean | null;
    decidedBy: string | null;
    decidedAt: string | null;
    note: string | null;
  } | null;
  payment: {
    state: string;
    order: string | null;
    fen: number;
    lines: FeeLine[];
    pushedAt: string | null;
    paidAt: string | null;
    transaction: string | null;
    waiver: string | null;
  };
  joint: JointTask[];
}

/** Papers, parcels and oversight. */
export interface IssueFacet {
  papers: { name: string; originals: number; copies: number; holder: string }[];
  shipments: {
    id: string;
    kind: 'RESULT' | 'ORIGINALS' | 'INTAKE';
    ordered: boolean;
    recipient: string;
    phone: string;
    address: string;
    trackingNo: string | null;
    items: PaperItem[];
    sentAt: string;
    state: string | null;
    detail: string | null;
    at: string | null;
    callingOff: boolean;
    /** When the courier refused to be called off. */
    keptAt?: string;
    /** Where it was, the oldest first. */
    track?: { at: string; text: string }[];
  }[];
  remindedAt: string | null;
  reminders: number;
  handOut: { way: string; receiver: string; agent: boolean; at: string; by: string; place: string } | null;
  orders: {
    text: string;
    by: string;
    at: string;
    answerBy: string | null;
    answer: string | null;
    answeredBy: string | null;
    answeredAt: string | null;
  }[];
  alerts: { kind: string; text: string; at: string }[];
  endedAt?: string;
  /** When the plug-in of the matter was last seen, once it has been gone for long (T37). */
  handlerGoneAt?: string;
  erasedAt?: string;
}

/** What has to be asked for an action that has no page of its own. */
export interface ActionForm {
  action: ActionType;
  fields: ActionField[];
}

export interface ActionField {
  name: string;
  title: string;
  kind: 'TEXT' | 'NUMBER' | 'BOOLEAN' | 'INSTANT' | 'CONSTANT' | 'RECORD';
  several: boolean;
  input: 'PLAIN' | 'LONG_TEXT' | 'DATE' | 'ACCOUNT' | 'FILE' | 'MATERIAL' | 'REVIEW_POINTS' | 'CHOICE';
  optional: boolean;
  vocabulary: string | null;
  fields: ActionField[];
}

export interface CaseView {
  caseNo: string;
  shortNo: string;
  enquiryCode: string | null;
  version: number;
  state: CaseState;
  matter: string;
  matterDigest: string;
  matterName: string;
  agency: string;
  agencyName: string;
  region: string;
  window: string;
  channel: string;
  filing: Filing;
  checklist: Checklist;
  findings: Finding[];
  correction: {
    items: CorrectionItem[];
    way: string;
    notifiedAt: string;
    deadline: string;
    answeredAt: string | null;
  } | null;
  refusal: { ground: string; reason: string; remedy: string } | null;
  acceptedBy: string | null;
  acceptedAt: string | null;
  assignee: string | null;
  opinions: { account: string; name: string; at: string; agree: boolean; text: string }[];
  decision: {
    outcome: 'APPROVED' | 'REJECTED';
    account: string;
    name: string;
    at: string;
    reason: string;
    legalBasis: string | null;
    remedy: string | null;
    atWindow: boolean;
  } | null;
  result: {
    name: string;
    number: string;
    validUntil: string | null;
    fields: { name: string; value: string }[];
    differences: Difference[];
  } | null;
  custody: string;
  hops: Hop[];
  delivery: string;
  handler: string;
  interop: string;
  clock: Clock;
  clocks: Record<string, Clock>;
  intake: IntakeFacet;
  review: ReviewFacet;
  issue: IssueFacet;
  paymentEntry: PaymentEntry | null;
  /** The cases that correct or revoke this one. */
  linkedBy: (Link & { state: CaseState })[];
  history: HistoryEntry[];
  next: NextStep[];
  masked: boolean;
}

export interface DocumentView {
  id: string;
  kind: string;
  number: string;
  state: 'ORDERED' | 'RENDERED' | 'FAILED' | 'ERASED';
  orderedAt: string;
  digest: string | null;
  fault: string | null;
}

/** Where a fee can be paid; the payment service has not said so yet while it is null. */
export interface PaymentEntry {
  order: string;
  fen: number;
  address: string | null;
  qrText: string | null;
}

export interface Progress {
  caseNo: string;
  matterName: string;
  agencyName: string;
  state: CaseState;
  due: string | null;
  payment: PaymentEntry | null;
  parcels: { kind: string; trackingNo: string | null; state: string | null; at: string }[];
  steps: { title: string; at: string }[];
}

export interface StoredFile {
  id: string;
  digest: string;
  name: string;
  mediaType: string;
  size: number;
  storedBy: string;
  storedAt: string;
}

// administration

export interface Account {
  login: string;
  name: string;
  roles: Role[];
  unit: string;
  unitName: string;
  region: string;
  window: string | null;
  enabled: boolean;
  lockedUntil: string | null;
  mustChangePassword: boolean;
}

export interface TrailReport {
  cases: number;
  actions: number;
  documents: number;
  faults: { caseNo: string; sequence: number; message: string }[];
  notices: string[];
}

/** A verification of a day or of everything, and how far it is. */
export interface Verification {
  number: number;
  day: string | null;
  state: 'RUNNING' | 'FINISHED' | 'CANCELLED';
  askedBy: string;
  askedAt: string;
  endedAt: string | null;
  total: number;
  report: TrailReport;
}

export interface Plugin {
  id: string;
  version: string;
  bundleId: number;
  state: string;
  digest: string;
  installedAt: string;
}

export interface Qualification {
  scope: 'MATTER' | 'DOMAIN';
  code: string;
  validUntil: string;
}

export type MessageState = 'WAITING' | 'SENT' | 'DONE' | 'PARKED';

export interface GatewayView {
  kind: string;
  installed: boolean;
  resting: boolean;
  waiting: number;
  failing: number;
  sent: number;
  parked: number;
}

export interface WaitingMessage {
  id: string;
  caseNo: string;
  topic: string;
  state: MessageState;
  writtenAt: string;
  readyAt: string;
  attempts: number;
  fault: string | null;
}

export interface CalendarYear {
  year: number;
  notice: string;
  /** Days off with the name of the holiday, by `yyyy-MM-dd`. */
  holidays: Record<string, string>;
  makeUpDays: Record<string, string>;
}

export interface CalendarVersion {
  version: string;
  state: 'PROPOSED' | 'ACTIVE' | 'SUPERSEDED' | 'WITHDRAWN';
  content: CalendarYear;
  digest: string;
  proposedBy: string;
  proposedAt: string;
  confirmedBy: string | null;
  confirmedAt: string | null;
}

export interface CalendarVersions {
  current: string;
  items: CalendarVersion[];
}

export interface CalendarChange {
  number: number;
  calendar: string;
  since: string;
  looked: number;
  changed: number;
  finishedAt: string | null;
}

export interface Recounted {
  caseNo: string;
  clock: string;
  department: string | null;
  before: string | null;
  after: string | null;
}

// what was issued

export interface IssueEntry {
  caseNo: string;
  shortNo: string;
  matterName: string;
  agencyName: string;
  result: string;
  resultNumber: string;
  way: string;
  receiver: string;
  agent: boolean;
  issuedAt: string;
  issuedBy: string;
  place: string;
}

// consultations

export type ConsultQueue = 'MINE' | 'UNCLAIMED' | 'HANDED_OVER' | 'DEPARTMENT' | 'UNIT' | 'LATE' | 'DUE_SOON' | 'ALL';

export interface ConsultCount {
  queue: ConsultQueue;
  count: number;
  overdue: number;
}

export type ConsultStep = 'ANSWER' | 'TRANSFER' | 'GIVE_BACK' | 'CLOSE' | 'CLAIM' | 'TELL_AGAIN' | 'URGE' | 'HAND_OVER' | 'TAKE_OVER';

export interface Consultation {
  number: string;
  state: 'OPEN' | 'TRANSFERRED' | 'ANSWERED' | 'CLOSED';
  channel: string;
  asker: string | null;
  phone: string | null;
  matter: string | null;
  matterName: string | null;
  question: string;
  answer: string | null;
  answeredBy: string | null;
  answeredAt: string | null;
  /** Nobody where a machine wrote it down and nobody has claimed it. */
  firstResponsible: string | null;
  firstResponsibleName: string | null;
  firstResponsibleUnit: string;
  /** Whether that account is disabled; not in lists. */
  firstResponsibleAbsent: boolean;
  askedBy: string;
  askedByName: string;
  department: string | null;
  departmentName: string | null;
  askedAt: string;
  due: string | null;
  light: Light;
  urgedAt: string | null;
  alarms: CaseAlarm[];
  norms: string[];
  /** Whether the asker left a number that short messages reach. */
  reachable: boolean;
  message: { state: string; at: string; times: number; left: number } | null;
  history: { title: string; account: string; name: string; unitName: string; at: string; text: string }[];
  slip: DocumentView | null;
  /** What this account may do now, and what stands in the way; empty in lists. */
  next: { step: ConsultStep; blocked: string[] }[];
}

export interface ServiceNorm {
  code: string;
  group: string;
  text: string;
}

export interface Question {
  channel: string;
  asker: string | null;
  phone: string | null;
  matter: string | null;
  text: string;
  answer: string | null;
}
