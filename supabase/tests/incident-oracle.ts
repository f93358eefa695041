// The life of incidents a second time, without the database: who may take which step, what comes of it.
import type { PersonaName } from '../../tests/harness/personas.ts';

export type Status = 'recorded' | 'verifying' | 'concluded' | 'remedied' | 'correcting' | 'closed' | 'voided';
export type Conclusion = 'accurate' | 'partly' | 'inaccurate' | 'undetermined';
export type Result = 'full_correction' | 'partial_correction' | 'response_printed' | 'takedown' | 'refused' | 'silence';
export type Stage =
  | 'draft'
  | 'requested'
  | 'received'
  | 'corrected'
  | 'refused'
  | 'unanswered'
  | 'escalated'
  | 'settled';

export interface Letter {
  kind: 'correction' | 'response';
  encloses: boolean;
  /** Later letters have greater numbers; null = not sent. */
  sent: number | null;
  /** late = an hour ago, so that its time still runs. */
  received: 'early' | 'late' | null;
  conclusionReceived: 'early' | 'late' | null;
  result: Result | null;
  escalated: boolean;
  settled: boolean;
}

export interface Item {
  voided: boolean;
  letters: Letter[];
}

export interface Question {
  asked: string;
  state: 'standing' | 'answered' | 'withdrawn';
}

export interface Incident {
  owner: string;
  status: Status;
  conclusion: Conclusion | null;
  hasCorrectPart: boolean;
  items: Item[];
  questions: Question[];
}

/** Where a person records, reads and keeps records; as data-model.md §1 says of their role. */
interface Reach {
  clerk: readonly string[];
  supervises: readonly string[];
  reads: readonly string[];
}

export const agencies = ['SYT', 'STTTT', 'BTGTU', 'H883', 'H883-P1'] as const;
const clerkOf = (code: string): Reach => ({ clerk: [code], supervises: [], reads: [code] });
export const people = {
  syt: clerkOf('SYT'),
  stttt: clerkOf('STTTT'),
  btg: clerkOf('BTGTU'),
  longxuyen: clerkOf('H883'),
  giamsat: { clerk: [], supervises: agencies, reads: agencies },
  giamsatLongXuyen: { clerk: [], supervises: ['H883', 'H883-P1'], reads: ['H883', 'H883-P1'] },
  quanly: { clerk: [], supervises: [], reads: agencies },
  nghiviec: { clerk: [], supervises: [], reads: [] },
} as const satisfies Partial<Record<PersonaName, Reach>>;
export type Who = keyof typeof people;

const has = (list: readonly string[], code: string) => list.includes(code);
export const sees = (who: Who, { owner, questions }: Incident): boolean =>
  has(people[who].reads, owner) || questions.some(({ asked }) => has(people[who].clerk, asked));
const records = (who: Who, owner: string) => has(people[who].clerk, owner) || has(people[who].supervises, owner);
const keeps = (who: Who, owner: string) => has(people[who].clerk, owner);

export type Step =
  | { do: 'record'; owner: string; complete: boolean }
  | { do: 'edit facts' | 'edit severity' | 'comment' | 'add item'; incident: number }
  | { do: 'ask'; incident: number; asked: string }
  | { do: 'answer' | 'withdraw'; incident: number; question: number }
  | { do: 'move'; incident: number; to: Status; reason: boolean }
  | { do: 'conclude'; incident: number; as: Conclusion | null; numbered: boolean }
  | { do: 'void item'; incident: number; item: number }
  | { do: 'write'; incident: number; item: number; kind: Letter['kind']; encloses: boolean; send: boolean }
  | { do: 'send' | 'conclusion received' | 'escalate' | 'settle'; incident: number; item: number; letter: number }
  | { do: 'receive'; incident: number; item: number; letter: number; when: 'early' | 'late' }
  | { do: 'result'; incident: number; item: number; letter: number; result: Result; complete: boolean };

/** done; nothing = no row was the person's to change; denied = by policy; or the key of the refusal. */
export type Outcome = string;

/** Takes a step in the world, or says why not. */
export function take(world: Incident[], who: Who, step: Step, turn: number): Outcome {
  if (step.do === 'record') {
    if (!records(who, step.owner)) return 'denied';
    const { owner, complete } = step;
    world.push({ owner, status: 'recorded', conclusion: null, hasCorrectPart: complete, items: [], questions: [] });
    return 'done';
  }
  const incident = world[step.incident];
  if (!incident) throw new Error('no such incident');
  const over = incident.status === 'closed' || incident.status === 'voided';
  const writes = records(who, incident.owner);

  switch (step.do) {
    case 'comment':
      return writes ? 'done' : 'denied';
    case 'edit facts':
    case 'edit severity':
      if (!writes) return 'nothing';
      if (over) return 'incident_closed';
      if (step.do === 'edit facts' && !['recorded', 'verifying'].includes(incident.status)) return 'facts_frozen';
      return 'done';
    case 'move':
    case 'conclude':
      return writes ? move(incident, who, step) : 'nothing';
    case 'add item':
      if (over) return 'incident_closed';
      if (!writes) return 'denied';
      incident.items.push({ voided: false, letters: [] });
      return 'done';
    case 'ask':
      return ask(incident, writes, over, step.asked);
    case 'answer':
    case 'withdraw':
      return endQuestion(incident, who, writes, over, step);
    case 'void item': {
      const item = at(incident.items, step.item);
      if (!writes) return 'nothing';
      if (over) return 'incident_closed';
      if (item.voided) return 'item_voided';
      if (item.letters.some(({ sent }) => sent !== null)) return 'item_in_letter';
      item.voided = true;
      return 'done';
    }
    default:
      return aboutLetter(incident, who, over, step, turn);
  }
}

function move(incident: Incident, who: Who, step: Extract<Step, { do: 'move' | 'conclude' }>): Outcome {
  const from = incident.status;
  const to = step.do === 'conclude' ? 'concluded' : step.to;
  if (from === 'voided') return 'incident_closed';
  const steps: Record<string, boolean> = {
    'recorded>verifying': true,
    'verifying>concluded': true,
    'recorded>voided': true,
    'remedied>closed': true,
    'correcting>closed': true,
    'concluded>remedied': incident.conclusion === 'accurate',
    'concluded>correcting': incident.conclusion === 'partly' || incident.conclusion === 'inaccurate',
    'concluded>closed': incident.conclusion === 'undetermined',
  };
  const legal = steps[`${from}>${to}`] ?? (to === 'verifying' && incident.conclusion !== null);
  if (!legal) return 'illegal_step';
  if (['remedied', 'correcting', 'closed'].includes(to) && !keeps(who, incident.owner)) return 'owner_only';

  const reason = step.do === 'move' && step.reason;
  if (step.do === 'conclude') {
    const { as } = step;
    if (as === null) return 'conclusion_missing';
    if (as !== 'undetermined' && !step.numbered) return 'conclusion_number_missing';
    const wrong = as === 'partly' || as === 'inaccurate';
    if (wrong && !incident.hasCorrectPart) return 'correct_part_missing';
    incident.conclusion = as;
    for (const question of incident.questions) if (question.state === 'standing') question.state = 'withdrawn';
    const sent = incident.items.some(({ letters }) => letters.some((letter) => letter.sent !== null));
    incident.status = wrong && sent ? 'correcting' : 'concluded';
    return 'done';
  }
  if (to === 'voided' && !reason) return 'void_reason_missing';
  if (to === 'verifying' && from !== 'recorded') {
    if (!reason) return 'reopen_reason_missing';
    incident.conclusion = null;
  }
  if (to === 'remedied' && !reason) return 'remedy_missing';
  if (to === 'closed' && !reason && from === 'concluded') return 'close_reason_missing';
  if (to === 'closed' && !reason && from === 'correcting' && openItems(incident) > 0) return 'items_open';
  incident.status = to;
  return 'done';
}

function ask(incident: Incident, writes: boolean, over: boolean, asked: string): Outcome {
  if (over) return 'incident_closed';
  if (incident.status !== 'recorded' && incident.status !== 'verifying') return 'not_verifying';
  if (!writes) return 'denied';
  if (asked === incident.owner) return 'verification_requests_of_another';
  if (incident.questions.some((question) => question.asked === asked && question.state === 'standing')) {
    return 'verification_requests_one_standing';
  }
  incident.questions.push({ asked, state: 'standing' });
  incident.status = 'verifying';
  return 'done';
}

function endQuestion(
  incident: Incident,
  who: Who,
  writes: boolean,
  over: boolean,
  step: Extract<Step, { do: 'answer' | 'withdraw' }>,
): Outcome {
  const question = at(incident.questions, step.question);
  const isAsked = has(people[who].clerk, question.asked);
  if (!writes && !isAsked) return 'nothing';
  if (over) return 'incident_closed';
  if (question.state !== 'standing') return 'request_over';
  if (step.do === 'withdraw' && !writes) return 'only_the_answer';
  if (step.do === 'answer' && !isAsked) return 'answer_of_another';
  question.state = step.do === 'answer' ? 'answered' : 'withdrawn';
  return 'done';
}

function aboutLetter(
  incident: Incident,
  who: Who,
  over: boolean,
  step: Extract<Step, { item: number }>,
  turn: number,
): Outcome {
  const item = at(incident.items, step.item);
  const isNew = step.do === 'write';
  if (!isNew && !records(who, incident.owner)) return 'nothing';
  if (over) return 'incident_closed';
  if (item.voided) return 'item_voided';
  if (incident.status === 'recorded') return 'letter_too_early';
  if (incident.conclusion === 'accurate' || incident.conclusion === 'undetermined') return 'letter_not_called_for';
  // A conclusion in writing exists of what is found wrong, wholly or in part.
  const concluded = incident.conclusion !== null;

  if (step.do === 'write') {
    const { kind, encloses, send } = step;
    if (encloses && send && !concluded) return 'no_conclusion_yet';
    if (!keeps(who, incident.owner)) return 'denied';
    if (item.letters.some((letter) => letter.kind === kind && letter.result === null))
      return 'correction_requests_one_open';
    const fresh = { received: null, conclusionReceived: null, result: null, escalated: false, settled: false };
    item.letters.push({ kind, encloses, sent: send ? turn : null, ...fresh });
    if (send) begins(incident);
    return 'done';
  }
  if (step.do === 'void item') throw new Error('not about a letter');

  const letter = at(item.letters, step.letter);
  if (letter.settled) return 'letter_settled';
  const owner = keeps(who, incident.owner);
  switch (step.do) {
    case 'send':
      if (letter.sent !== null) return 'done';
      if (!owner) return 'owner_only';
      if (letter.encloses && !concluded) return 'no_conclusion_yet';
      letter.sent = turn;
      begins(incident);
      return 'done';
    case 'receive': {
      if (letter.received === step.when) return 'done';
      if (!owner) return 'owner_only';
      if (letter.result !== null) return 'letter_step_back';
      if (letter.sent === null) return 'correction_requests_received';
      letter.received = step.when;
      if (letter.encloses && letter.kind === 'correction') letter.conclusionReceived ??= step.when;
      return 'done';
    }
    case 'conclusion received':
      if (letter.conclusionReceived === 'early') return 'done';
      if (!owner) return 'owner_only';
      if (letter.result !== null) return 'letter_step_back';
      if (!concluded) return 'no_conclusion_yet';
      if (letter.kind !== 'correction' || letter.received === null) return 'correction_requests_conclusion_received';
      letter.conclusionReceived = 'early';
      return 'done';
    case 'result': {
      const { result } = step;
      if (!owner) return 'owner_only';
      if (result === 'silence' && clock(letter) === 'late') return 'silence_before_deadline';
      if (result === 'full_correction' && !step.complete) return 'correction_incomplete';
      const ofKind =
        letter.kind === 'correction'
          ? result !== 'response_printed'
          : result !== 'full_correction' && result !== 'partial_correction';
      if (!ofKind) return 'correction_requests_result_of_kind';
      if (letter.received === null) return 'correction_requests_result_received';
      letter.result = result;
      return 'done';
    }
    case 'escalate':
      if (letter.escalated) return 'done';
      if (letter.result === null) return 'correction_requests_escalation';
      if (!['partial_correction', 'refused', 'silence'].includes(letter.result)) return 'nothing_to_escalate';
      letter.escalated = true;
      return 'done';
    case 'settle':
      if (!owner) return 'owner_only';
      if (letter.result === null) return 'settled_without_result';
      letter.settled = true;
      return 'done';
  }
}

function begins(incident: Incident): void {
  if (incident.status === 'concluded') incident.status = 'correcting';
}

/** Which receipt the letter's time runs from; null = it does not run. */
const clock = (letter: Letter) => (letter.kind === 'correction' ? letter.conclusionReceived : letter.received);

export function stageOf(letter: Letter): Stage {
  if (letter.settled) return 'settled';
  if (letter.escalated) return 'escalated';
  if (letter.result === 'refused') return 'refused';
  if (letter.result === 'silence') return 'unanswered';
  if (letter.result) return 'corrected';
  if (letter.received) return 'received';
  return letter.sent === null ? 'draft' : 'requested';
}

/** The stage of the letter sent last among those not settled. */
export function stateOf({ letters }: Item): Exclude<Stage, 'draft'> | 'none' {
  const sent = letters.filter((letter) => letter.sent !== null).sort((a, b) => (b.sent ?? 0) - (a.sent ?? 0));
  const last = sent.find((letter) => !letter.settled) ?? sent[0];
  return last ? (stageOf(last) as Exclude<Stage, 'draft'>) : 'none';
}

const outcomes: readonly string[] = ['corrected', 'refused', 'settled'];
export function openItems({ items }: Incident): number {
  return items.filter((item) => !item.voided && !outcomes.includes(stateOf(item))).length;
}

/** What is next, and of several the most pressing. */
export function nextStep(incident: Incident): string | null {
  switch (incident.status) {
    case 'recorded':
      return 'verify';
    case 'verifying':
      return incident.questions.some(({ state }) => state === 'standing') ? 'await_answers' : 'conclude';
    case 'concluded':
      return { accurate: 'remedy', undetermined: 'decide', partly: 'send_letters', inaccurate: 'send_letters' }[
        incident.conclusion ?? 'partly'
      ];
    case 'remedied':
      return 'close';
    case 'correcting':
      return mostPressing(incident.items.filter(({ voided }) => !voided)) ?? 'close';
    default:
      return null;
  }
}

/** Overdue waits come first, then waits whose time runs, then what is ours, then waits without a time. */
function mostPressing(items: Item[]): string | undefined {
  const order = [
    'await_outcome early',
    'await_outcome late',
    'send_letters',
    'record_receipt',
    'follow_up',
    'await_outcome',
    'await_authority',
  ];
  const open = items.flatMap((item) => {
    const state = stateOf(item);
    if (state === 'none') return ['send_letters'];
    if (state === 'requested') return ['record_receipt'];
    if (state === 'escalated') return ['await_authority'];
    if (state === 'received') {
      return item.letters
        .filter((letter) => stageOf(letter) === 'received')
        .map((letter) => ['await_outcome', clock(letter)].filter(Boolean).join(' '));
    }
    const unsettled = item.letters.some(
      ({ settled, escalated, result }) =>
        !settled && !escalated && (result === 'partial_correction' || result === 'refused'),
    );
    return state === 'unanswered' || unsettled ? ['follow_up'] : [];
  });
  return open.sort((a, b) => order.indexOf(a) - order.indexOf(b))[0]?.split(' ')[0];
}

function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new Error(`nothing at ${index}`);
  return value;
}
