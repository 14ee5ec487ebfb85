// SPDX-License-Identifier: Apache-2.0
import { computed, reactive, ref, shallowRef, watch } from 'vue';
import { Intent, caseOf, unmasked } from '../api/cases';
import { checklistOf, offered, stepsOf, version } from '../api/matters';
import { Problem } from '../api/http';
import type { Action, CaseView, Checklist, IntakeStep, Link, MatterVersion, Receipt } from '../api/types';
import type { Faults } from '../forms/schema';
import {
  type Begun,
  type Entered,
  type Place,
  about,
  corrections,
  deferred,
  empty,
  filed,
  filingOf,
  filingPath,
  findingsOf,
  formFaults,
  from,
  obstacles,
  pendingQuery,
  personFaults,
  undecidable,
} from './model';
import { titleOf } from '../session';

const pause = 150;

/**
 * Opens an intake: a new one, one about a case that is closed, or that of a case that was saved or is to be corrected. What
 * was entered, what the platform asks for, what was sent.
 */
export async function openIntake(code: string, window: string, caseNo: string | null, link: Link | null = null) {
  const view = caseNo === null ? null : await inFull(caseNo, '继续办理收件');
  const closed = link && !view ? await inFull(link.caseNo, `办理${titleOf('Link.Kind', link.kind)}申请`) : null;
  const matter = await (view ? version(view.matterDigest) : offered(code));
  const { definition } = matter;
  const place = { matter: definition.code, window: view?.window ?? window, channel: view?.channel ?? 'COUNTER', link: view ? view.intake.link : link };
  const steps = await stepsOf(place.window, definition.code);
  const entered = view ? from(view, definition) : closed ? about(closed, definition) : empty(definition);
  return make(matter, steps, place, view, entered, await checklistOf(matter.digest, entered.answers));
}

/** The step that a field belongs to, as {@link make}'s `left` names it. */
const stepOf = (path: string) => (path.startsWith('/form') ? '/form' : '/applicant');

/** A clerk can go on only with what the applicant has really given; the trail says why it was read. */
async function inFull(caseNo: string, reason: string): Promise<CaseView> {
  const view = await caseOf(caseNo);
  return view.masked ? unmasked(caseNo, reason) : view;
}

function make(
  matter: MatterVersion,
  steps: IntakeStep[],
  place: Place,
  view: CaseView | null,
  begin: Entered,
  first: Checklist,
) {
  const { definition } = matter;
  const entered: Entered = reactive(begin);
  const begun = shallowRef<Begun | null>(view && { caseNo: view.caseNo, state: view.state, version: view.version });
  const checklist = shallowRef(first);
  const counting = ref(false);
  const checklistFailure = ref<unknown>(null);
  const left = reactive(new Set<string>());
  const serverFaults = ref<Faults>({});
  const saved = ref(snapshot());
  const intent = new Intent();
  const where = reactive(place);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;

  function snapshot(): string {
    return JSON.stringify(entered);
  }

  watch(() => entered.answers, recount);

  /** Asks the platform again; the clerk may be faster than the network, only the last answer counts. */
  function recount() {
    clearTimeout(timer);
    running?.abort();
    counting.value = true;
    timer = setTimeout(async () => {
      const mine = (running = new AbortController());
      try {
        checklist.value = await checklistOf(matter.digest, entered.answers, mine.signal);
        checklistFailure.value = null;
      } catch (reason) {
        if (!mine.signal.aborted) checklistFailure.value = reason;
      } finally {
        if (mine === running) counting.value = false;
      }
    }, pause);
  }

  const ownFaults = computed<Faults>(() => ({ ...personFaults(entered), ...formFaults(entered, definition) }));

  /** Faults of the fields that were left already, and those that the platform found. */
  const faults = computed<Faults>(() => ({
    ...serverFaults.value,
    ...Object.fromEntries(Object.entries(ownFaults.value).filter(([path]) => left.has(path) || left.has('*') || left.has(stepOf(path)))),
  }));

  /** From now on the field says itself what is wrong with it; what the platform said of the old content is past. */
  function leave(path: string) {
    left.add(path);
    const { [path]: _, ...others } = serverFaults.value;
    serverFaults.value = others;
  }

  /** What registers said is in the case now, and is not sent again. */
  function taken() {
    const unchanged = saved.value === snapshot();
    entered.shared.query = null;
    if (unchanged) saved.value = snapshot();
  }

  /** Sends what was entered, with what is decided on it, in one request. */
  async function send(decision: Action[], unseen: string | null): Promise<Receipt> {
    serverFaults.value = {};
    const before = snapshot();
    const filing = filingOf(entered, checklist.value);
    const findings = unseen === null ? null : findingsOf(entered, checklist.value, unseen);
    const actions = [...filed(begun.value, where, filing, findings, pendingQuery(entered), decision), ...decision];
    try {
      const receipt = await intent.perform(begun.value?.caseNo ?? null, actions, begun.value?.version);
      begun.value = receipt;
      saved.value = before;
      taken();
      return receipt;
    } catch (reason) {
      if (reason instanceof Problem) {
        serverFaults.value = Object.fromEntries(reason.faults.map((fault) => [filingPath(fault.path), `${fault.message}${fault.mend ?? ''}`]));
      }
      throw reason;
    }
  }

  return reactive({
    matter,
    steps,
    window: place.window,
    entered,
    begun,
    checklist,
    counting,
    checklistFailure,
    recount,
    faults,
    left,
    leave,
    dirty: computed(() => snapshot() !== saved.value),
    obstacles: computed(() => obstacles(entered, checklist.value, definition)),
    corrections: computed(() => corrections(entered, checklist.value, definition)),
    undecidable: computed(() => undecidable(entered, checklist.value)),
    deferred: computed(() => deferred(entered, checklist.value, definition)),
    place: where,
    send,
  });
}
