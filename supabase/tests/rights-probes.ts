import {
  at,
  type KnownIds,
  type Persona,
  type PersonaName,
  personaNames,
  personas,
  type Role,
} from '../../tests/harness/personas.ts';
import type { RestAnswer, RestClient } from '../../tests/harness/rest-client.ts';
import type { Session } from '../../tests/harness/session.ts';
import type { TestDatabase } from '../../tests/harness/test-database.ts';
import { matrix, type RowKind, type Subject, type Verb, verbs } from './rights-matrix.ts';
import { type RowAccess, rowAccess, type Whereabouts } from './rights-rows.ts';

/** allowed; filtered = no error, and no row seen or changed; refused = an error, by its code. */
export type Outcome = 'allowed' | 'filtered' | `refused ${string}` | `${number} rows`;

export interface Probe {
  table: string;
  name: string;
  expected: Outcome;
  run(database: ProbedDatabase): Promise<Outcome>;
}

/** A database with one client a person, kept so that tokens are signed once. */
export class ProbedDatabase {
  readonly database: TestDatabase;
  readonly #clients = new Map<PersonaName, RestClient>();

  constructor(database: TestDatabase) {
    this.database = database;
  }

  rest(name: PersonaName): RestClient {
    const client = this.#clients.get(name) ?? this.database.rest(name);
    this.#clients.set(name, client);
    return client;
  }
}

export function rightsProbes(known: KnownIds): Probe[] {
  return matrix.flatMap((subject) => subjectProbes(subject, personaNames, verbs, known));
}

/** What some people try with the rows of a subject. */
export function subjectProbes(
  subject: Subject,
  names: readonly PersonaName[],
  tried: readonly Verb[],
  known: KnownIds,
): Probe[] {
  return names.flatMap((name) =>
    subject.kinds.flatMap((kind) =>
      whereabouts(name, kind).flatMap((where) => tried.map((verb) => probe(subject, name, kind, where, verb, known))),
    ),
  );
}

function whereabouts(name: PersonaName, kind: RowKind): Whereabouts[] {
  const persona: Persona = personas[name];
  switch (kind) {
    case 'mine':
      return name === 'nobody' ? [] : [{ person: persona.email }];
    case 'strangers':
      return [{ person: 'dongnghiep.syt@phatngon.example' }];
    case 'anyones':
      return [{ person: '' }];
    case 'asked':
      return persona.places.own.map((agency) => ({ agency }));
    default:
      return persona.places[kind].map((agency) => ({ agency }));
  }
}

function probe(
  subject: Subject,
  name: PersonaName,
  kind: RowKind,
  where: Whereabouts,
  verb: Verb,
  known: KnownIds,
): Probe {
  const { role, who } = personas[name];
  const atRoot = personas[name].places.own.some((code) => code === 'UBND-TINH');
  const allowed =
    (subject.rights[verb]?.[role]?.includes(kind) ?? false) && (atRoot || !subject.atRootOnly?.includes(verb));
  const access = rowAccess(subject, where, known);
  const does = { select: 'see', insert: 'add', update: 'change', delete: 'delete' }[verb];
  const whose = 'agency' in where ? `${phrase[kind]} (${where.agency})` : phrase[kind];
  return {
    table: subject.table,
    name: `${who} may ${allowed ? '' : 'not '}${does} ${subject.what} ${whose}`.trim(),
    expected: allowed ? 'allowed' : denial(subject, role, verb),
    run: (probed) =>
      subject.table === 'storage.objects'
        ? probed.database.rolledBack((session) => tryStorage(session, name, verb, access))
        : tryRest(probed.rest(name), subject.table, verb, access),
  };
}

function denial({ granted, grantedToNobody = [], refusedByTrigger }: Subject, role: Role, verb: Verb): Outcome {
  if (refusedByTrigger?.[verb] === role) return 'refused PT403';
  const isGranted = (role === 'nobody' ? grantedToNobody : granted).includes(verb);
  return isGranted && verb !== 'insert' ? 'filtered' : 'refused 42501';
}

const phrase: Record<RowKind, string> = {
  own: 'of their own agency',
  below: 'of an agency below theirs',
  above: 'of the agency above',
  other: 'of another agency',
  asked: 'their own agency',
  mine: 'of their own',
  strangers: 'of someone else',
  anyones: '',
};

async function tryRest(client: RestClient, table: string, verb: Verb, access: RowAccess): Promise<Outcome> {
  const rollback = true;
  switch (verb) {
    case 'select':
      return outcome(await client.request(`${table}?select=id&${access.filter}`, { prefer: ['count=exact'] }));
    case 'insert': {
      const answer = await client.request(table, { method: 'POST', body: access.fresh, rollback });
      return answer.status === 201 ? 'allowed' : outcome(answer);
    }
    case 'update': {
      const prefer = ['count=exact'];
      return outcome(
        await client.request(`${table}?${access.filter}`, { method: 'PATCH', body: access.change, prefer, rollback }),
      );
    }
    case 'delete':
      return outcome(
        await client.request(`${table}?${access.filter}`, { method: 'DELETE', prefer: ['count=exact'], rollback }),
      );
  }
}

export function outcome(answer: RestAnswer): Outcome {
  if (answer.code !== undefined) return `refused ${answer.code}`;
  if (answer.count === undefined) throw new Error(`neither refused nor counted: ${answer.status}`);
  return answer.count === 0 ? 'filtered' : 'allowed';
}

async function tryStorage(session: Session, name: PersonaName, verb: Verb, access: RowAccess): Promise<Outcome> {
  const statements: Record<Verb, [string, unknown[]]> = {
    select: ['select from storage.objects where id = $1', [access.filter]],
    insert: [
      'insert into storage.objects (bucket_id, name) values ($1, $2)',
      [at(access.fresh, 'bucket_id'), at(access.fresh, 'name')],
    ],
    update: [`update storage.objects set metadata = '{}' where id = $1`, [access.filter]],
    delete: ['delete from storage.objects where id = $1', [access.filter]],
  };
  await session.become(name);
  const [text, values] = statements[verb];
  try {
    return (await session.count(text, values)) === 0 ? 'filtered' : 'allowed';
  } catch (error) {
    return `refused ${(error as { code?: string }).code}`;
  }
}
