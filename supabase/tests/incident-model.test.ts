import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { article, incident as incidentRow, letter as letterRow, newspaper, question as questionRow } from './cases.ts';
import {
  agencies,
  type Incident,
  nextStep,
  type Outcome,
  openItems,
  people,
  type Result,
  type Status,
  type Step,
  sees,
  stateOf,
  take,
  type Who,
} from './incident-oracle.ts';
import { hours } from './papers.ts';
import { agencyId, day } from './records.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());

/** Ids of what the world holds, in the order in which it came to be. */
interface Ids {
  incident: string;
  items: { id: string; letters: string[] }[];
  questions: string[];
}

// Verifying and closing more often than what ends a walk at once; concluding is a step of its own.
const statuses: readonly Status[] = [
  'verifying',
  'closed',
  'remedied',
  'verifying',
  'correcting',
  'closed',
  'recorded',
  'voided',
];
const results: readonly Result[] = [
  'full_correction',
  'partial_correction',
  'response_printed',
  'takedown',
  'refused',
  'silence',
];
const when = { early: hours(-100), late: hours(-1) };

/** A person and what they would do, its targets as numbers still to be fitted to the world of then. */
const intention = fc.record({
  who: fc.constantFrom(...(Object.keys(people) as Who[])),
  // Mostly the one whose step it is: walks of strangers only would end where they began.
  fitting: fc.integer({ min: 0, max: 3 }),
  deed: often({
    record: 1,
    'edit facts': 1,
    'edit severity': 1,
    comment: 1,
    'void item': 1,
    withdraw: 1,
    'add item': 2,
    ask: 2,
    answer: 2,
    move: 4,
    conclude: 3,
    write: 4,
    send: 3,
    receive: 4,
    'conclusion received': 2,
    result: 5,
    escalate: 3,
    settle: 2,
  }),
  pick: fc.noBias(fc.array(fc.nat(10_000), { minLength: 3, maxLength: 3 })),
  flag: fc.boolean(),
  other: fc.boolean(),
});
type Intention = typeof intention extends fc.Arbitrary<infer T> ? T : never;

/** One of the deeds, each as often as it says. */
function often(weights: Record<Step['do'], number>): fc.Arbitrary<Step['do']> {
  const entries = Object.entries(weights) as [Step['do'], number][];
  return fc.oneof(...entries.map(([deed, weight]) => ({ weight, arbitrary: fc.constant(deed) })));
}

const of = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** The step a person would take in a world, on something of the kind it is for; before there is any, what leads there. */
function stepIn(world: readonly Incident[], { deed, pick, flag, other }: Intention): Step | undefined {
  const [a = 0, b = 0, c = 0] = pick;
  const items = world.flatMap((one, incident) => one.items.map((_, item) => ({ incident, item })));
  const letters = items.flatMap((place) =>
    (world[place.incident]?.items[place.item]?.letters ?? []).map((_, letter) => ({ ...place, letter })),
  );
  const questions = world.flatMap((one, incident) => one.questions.map((_, question) => ({ incident, question })));
  if (world.length === 0 || (deed === 'record' && world.length < 3)) {
    return { do: 'record', owner: of(agencies, a), complete: b % 4 > 0 };
  }
  const incident = a % world.length;
  const status = world[incident]?.status;
  switch (deed) {
    case 'record':
      return undefined;
    case 'edit facts':
    case 'edit severity':
    case 'comment':
    case 'add item':
      return { do: deed, incident };
    case 'ask':
      return { do: 'ask', incident, asked: of(agencies, b) };
    case 'answer':
    case 'withdraw':
      return questions.length > 0 ? { do: deed, ...of(questions, a) } : { do: 'ask', incident, asked: of(agencies, b) };
    case 'move': {
      const to = of(statuses, b);
      return to === status ? undefined : { do: 'move', incident, to, reason: c % 4 > 0 };
    }
    case 'conclude': {
      const as = of(['inaccurate', 'partly', 'inaccurate', 'accurate', 'partly', 'undetermined', null] as const, b);
      return status === 'concluded' ? undefined : { do: 'conclude', incident, as, numbered: c % 8 > 0 };
    }
    case 'void item':
      return items.length > 0 && flag && other ? { do: 'void item', ...of(items, a) } : undefined;
    default: {
      if (items.length === 0) return { do: 'add item', incident };
      if (deed === 'write' || letters.length === 0) {
        return { do: 'write', ...of(items, a), kind: b % 3 ? 'correction' : 'response', encloses: flag, send: other };
      }
      const letter = of(letters, a);
      if (deed === 'receive') return { do: 'receive', ...letter, when: flag ? 'early' : 'late' };
      if (deed === 'result') return { do: 'result', ...letter, result: of(results, b), complete: flag };
      return { do: deed, ...letter };
    }
  }
}

/** Mostly the owner's clerk, and of answers the asked agency's. */
function actorOf(world: readonly Incident[], step: Step, { who, fitting }: Intention): Who {
  const clerks: Partial<Record<string, Who>> = { SYT: 'syt', STTTT: 'stttt', BTGTU: 'btg', H883: 'longxuyen' };
  const incident = step.do === 'record' ? undefined : world[step.incident];
  const theirs = step.do === 'answer' ? incident?.questions[step.question]?.asked : incident?.owner;
  const agency = step.do === 'record' ? step.owner : theirs;
  // Of the ward below Long Xuyên there is no clerk in this world.
  return fitting > 0 ? (clerks[agency ?? ''] ?? 'giamsat') : who;
}

const everything = { title: true, work: true, false_part: true, correct_part: true };
const reasons: Partial<Record<Status, Row>> = {
  closed: { close_reason: 'Lý do khép lại' },
  verifying: { reopen_reason: 'Lý do mở lại' },
  voided: { void_reason: 'Lý do hủy' },
  remedied: { remedy: 'Đã khắc phục' },
};

/** The same step on the database: as done, nothing, denied, or the refusal's key. */
class Actor {
  readonly ids: Ids[] = [];
  readonly #session: Session;
  readonly #newspaper: unknown;

  constructor(session: Session, paper: unknown) {
    this.#session = session;
    this.#newspaper = paper;
  }

  async take(who: Who, step: Step, turn: number, stored: readonly Incident[]): Promise<Outcome> {
    await this.#session.become(who);
    await this.#session.rows('savepoint step');
    try {
      const rows = await this.#try(step, turn, stored);
      await this.#session.rows('release savepoint step');
      return rows > 0 ? 'done' : 'nothing';
    } catch (error) {
      await this.#session.rows('rollback to savepoint step');
      const { code, message, constraint } = error as { code?: string; message: string; constraint?: string };
      if (code === '42501') return 'denied';
      return constraint ?? message;
    }
  }

  #try(step: Step, turn: number, stored: readonly Incident[]): Promise<number> {
    if (step.do === 'record') {
      const row = incidentRow({ agency_id: agencyId(step.owner), ...(step.complete ? {} : { correct_part: null }) });
      return this.#insert('incidents', row, (id) => this.ids.push({ incident: id, items: [], questions: [] }));
    }
    const ids = of(this.ids, step.incident);
    switch (step.do) {
      case 'edit facts':
        return this.#update('incidents', ids.incident, { sources: `Nguồn ${turn}` });
      case 'edit severity':
        return this.#update('incidents', ids.incident, {
          severity: turn % 2 ? 'sensitive' : 'normal',
          tone: turn % 2 ? 'critical' : 'positive',
        });
      case 'comment':
        return this.#insert('incident_events', {
          id: randomUUID(),
          incident_id: ids.incident,
          kind: 'comment',
          body: 'Ý kiến',
        });
      case 'add item': {
        const row = article(ids.incident, this.#newspaper);
        return this.#insert('press_items', row, (id) => ids.items.push({ id, letters: [] }));
      }
      case 'ask': {
        const row = questionRow(ids.incident, { asked_agency_id: agencyId(step.asked) });
        return this.#insert('verification_requests', row, (id) => ids.questions.push(id));
      }
      case 'answer':
        return this.#update('verification_requests', of(ids.questions, step.question), { answer: `Trả lời ${turn}` });
      case 'withdraw':
        return this.#update('verification_requests', of(ids.questions, step.question), {
          withdraw_reason: 'Không cần nữa',
        });
      case 'move':
        return this.#update('incidents', ids.incident, {
          status: step.to,
          ...(step.reason && !(step.to === 'verifying' && of(stored, step.incident).status === 'recorded')
            ? reasons[step.to]
            : {}),
        });
      case 'conclude':
        return this.#update('incidents', ids.incident, {
          status: 'concluded',
          conclusion: step.as,
          conclusion_text: `Kết luận ${turn}`,
          ...(step.numbered ? { conclusion_number: `${turn}/KL`, conclusion_date: day(-8) } : {}),
        });
      case 'void item':
        return this.#update('press_items', of(ids.items, step.item).id, { void_reason: 'Ghi nhầm bài' });
      case 'write': {
        const item = of(ids.items, step.item);
        const row = letterRow(ids.incident, item.id, {
          kind: step.kind,
          encloses_conclusion: step.encloses,
          sent_at: step.send ? sentAt(turn) : null,
        });
        return this.#insert('correction_requests', row, (id) => item.letters.push(id));
      }
      default:
        return this.#changeLetter(ids, step, turn, stored);
    }
  }

  #changeLetter(
    ids: Ids,
    step: Extract<Step, { letter: number }>,
    turn: number,
    stored: readonly Incident[],
  ): Promise<number> {
    const id = of(of(ids.items, step.item).letters, step.letter);
    const known = stored[step.incident]?.items[step.item]?.letters[step.letter];
    const change = (): Row => {
      switch (step.do) {
        case 'send':
          return { sent_at: known?.sent == null ? sentAt(turn) : sentAt(known.sent) };
        case 'receive':
          return { received_at: when[step.when] };
        case 'conclusion received':
          return { conclusion_received_at: when.early };
        case 'result':
          return {
            result: step.result,
            // Each time a moment of its own, so that the owner's steps are never without a change.
            result_at: new Date(hours(-0.9).getTime() + turn),
            result_note: 'Ghi chú',
            checklist: step.complete ? everything : { ...everything, title: false },
          };
        case 'escalate':
          return { escalated_to: 'Sở thử', escalation_number: '9/THU', escalation_date: day(0) };
        case 'settle':
          return { settlement_note: 'Đã xong' };
      }
    };
    return this.#update('correction_requests', id, change());
  }

  async #insert(table: string, row: Row, done: (id: string) => unknown = () => undefined): Promise<number> {
    const columns = Object.keys(row);
    const places = columns.map((_, i) => `$${i + 1}`).join(', ');
    const text = `insert into public.${table} (${columns.join(', ')}) values (${places})`;
    const count = await this.#session.count(text, Object.values(row));
    done(String(row.id));
    return count;
  }

  #update(table: string, id: string, change: Row): Promise<number> {
    const sets = Object.keys(change).map((column, i) => `${column} = $${i + 2}`);
    return this.#session.count(`update public.${table} set ${sets.join(', ')} where id = $1`, [
      id,
      ...Object.values(change),
    ]);
  }
}

const sixDaysAgo = hours(-144).getTime();
const sentAt = (turn: number) => new Date(sixDaysAgo + turn * 60_000);

/** Where everything stands, as the model tells it. */
function told(world: readonly Incident[]) {
  return world.map((incident) => ({
    status: incident.status,
    conclusion: incident.conclusion,
    next_step: nextStep(incident),
    open: openItems(incident),
    items: incident.items.map(stateOf),
    questions: incident.questions.map(({ state }) => state),
    asked: [...new Set(incident.questions.map(({ asked }) => asked))].sort(),
  }));
}

async function held(session: Session, ids: readonly Ids[]) {
  await session.become('operator');
  const { world } = await session.row(
    `select coalesce(json_agg(json_build_object(
        'status', i.status, 'conclusion', i.conclusion, 'next_step', i.next_step, 'open', i.open_item_count,
        'items', (select coalesce(json_agg(p.correction_state order by array_position($2::uuid[], p.id)), '[]') from public.press_items p where p.incident_id = i.id),
        'questions', (select coalesce(json_agg(case when v.answered_at is not null then 'answered' when v.withdrawn_at is not null then 'withdrawn' else 'standing' end
          order by array_position($3::uuid[], v.id)), '[]') from public.verification_requests v where v.incident_id = i.id),
        'asked', (select coalesce(json_agg(a.code order by a.code collate "C"), '[]') from public.agencies a where a.id = any (i.asked_agency_ids))
      ) order by array_position($1::uuid[], i.id)), '[]') as world
     from public.incidents i where i.id = any ($1::uuid[])`,
    [
      ids.map(({ incident }) => incident),
      ids.flatMap(({ items }) => items.map(({ id }) => id)),
      ids.flatMap(({ questions }) => questions),
    ],
  );
  return world;
}

async function visibleTo(session: Session, who: Who, ids: readonly Ids[]): Promise<boolean[]> {
  await session.become(who);
  const rows = await session.rows('select id from public.incidents where id = any ($1::uuid[])', [
    ids.map(({ incident }) => incident),
  ]);
  const seen = new Set(rows.map(({ id }) => id));
  return ids.map(({ incident }) => seen.has(incident));
}

/** Every step must have succeeded somewhere. */
const deeds = ['record', 'ask', 'answer', 'conclude', 'write', 'send', 'receive', 'result', 'escalate', 'settle'];

test('random people take random steps, and the database and the rules never disagree', {
  timeout: 180_000,
}, async () => {
  const outcomes = new Map<string, number>();
  let steps = 0;
  const missing = () => deeds.filter((deed) => !outcomes.has(`${deed}: done`));
  // The walks get everywhere. Chance may leave the rarest step out of thirty of them: then there are thirty more.
  for (let batch = 0; batch === 0 || (batch < 5 && missing().length > 0); batch += 1) {
    await fc.assert(
      fc.asyncProperty(fc.array(intention, { minLength: 120, maxLength: 120, size: 'max' }), async (intentions) => {
        await database.rolledBack(async (session) => {
          const actor = new Actor(session, await newspaper(session, 'online'));
          const world: Incident[] = [];
          for (const [turn, each] of intentions.entries()) {
            const step = stepIn(world, each);
            if (!step) continue;
            const who = actorOf(world, step, each);
            const before = structuredClone(world);
            const law = take(world, who, step, turn);
            const answer = await actor.take(who, step, turn, before);
            expect({ who, step, answer, before }).toEqual({ who, step, answer: law, before });
            expect(await held(session, actor.ids), JSON.stringify({ who, step })).toEqual(told(world));
            expect(await visibleTo(session, each.who, actor.ids)).toEqual(world.map((one) => sees(each.who, one)));
            steps += 1;
            outcomes.set(`${step.do}: ${law}`, (outcomes.get(`${step.do}: ${law}`) ?? 0) + 1);
          }
        });
      }),
      { numRuns: 30, endOnFailure: true },
    );
  }
  process.stdout.write(`incident model: ${steps} steps, ${outcomes.size} kinds of outcome, no disagreement\n`);
  expect(missing()).toEqual([]);
  expect(steps).toBeGreaterThan(2000);
});
