import { createHash } from 'node:crypto';
import { SignJWT } from 'jose';
import { jwtSecret } from './postgrest.ts';

/** Where a row lies, seen from a person: at their agency, below it, above it, or elsewhere. */
export type Relation = 'own' | 'below' | 'above' | 'other';
export type Role = 'clerk' | 'supervisor' | 'manager' | 'deactivated' | 'nobody';

export interface Persona {
  email: string;
  role: Role;
  /** As named in the sentence a test makes. */
  who: string;
  /** Agencies whose rows the tests try, by relation. */
  places: Record<Relation, string[]>;
}

/** The demo people of the seeds, three more of the test world, and nobody. */
export const personas = {
  quanly: {
    email: 'quanly@phatngon.example',
    role: 'manager',
    who: 'the manager of the province',
    places: { own: ['UBND-TINH'], below: ['SYT', 'H883-P1'], above: [], other: ['KHAC-SYT', 'TINH-KHAC'] },
  },
  giamsat: {
    email: 'giamsat@phatngon.example',
    role: 'supervisor',
    who: 'the supervisor of the province',
    places: { own: ['UBND-TINH'], below: ['SYT', 'H883-P1'], above: [], other: ['KHAC-SYT', 'TINH-KHAC'] },
  },
  quanlyLongXuyen: {
    email: 'manager.longxuyen@phatngon.example',
    role: 'manager',
    who: 'the manager of Long Xuyên',
    places: { own: ['H883'], below: ['H883-P1'], above: ['UBND-TINH'], other: ['SYT'] },
  },
  giamsatLongXuyen: {
    email: 'supervisor.longxuyen@phatngon.example',
    role: 'supervisor',
    who: 'the supervisor of Long Xuyên',
    places: { own: ['H883'], below: ['H883-P1'], above: ['UBND-TINH'], other: ['SYT'] },
  },
  ubnd: {
    email: 'clerk.tinh@phatngon.example',
    role: 'clerk',
    who: 'the clerk of the province',
    places: { own: ['UBND-TINH'], below: ['SYT', 'H883-P1'], above: [], other: ['KHAC-SYT'] },
  },
  stttt: {
    email: 'canbo.stttt@phatngon.example',
    role: 'clerk',
    who: 'the clerk of Sở TT&TT',
    places: { own: ['STTTT'], below: [], above: ['UBND-TINH'], other: ['SYT'] },
  },
  syt: {
    email: 'canbo.syt@phatngon.example',
    role: 'clerk',
    who: 'the clerk of Sở Y tế',
    places: { own: ['SYT'], below: [], above: ['UBND-TINH'], other: ['STTTT', 'KHAC-SYT'] },
  },
  longxuyen: {
    email: 'canbo.longxuyen@phatngon.example',
    role: 'clerk',
    who: 'the clerk of Long Xuyên',
    places: { own: ['H883'], below: ['H883-P1'], above: ['UBND-TINH'], other: ['H890'] },
  },
  tinhbien: {
    email: 'canbo.tinhbien@phatngon.example',
    role: 'clerk',
    who: 'the clerk of Tịnh Biên',
    places: { own: ['H890'], below: [], above: ['UBND-TINH'], other: ['H883'] },
  },
  btg: {
    email: 'phoihop.btg@phatngon.example',
    role: 'clerk',
    who: 'the clerk of Ban Tuyên giáo',
    places: { own: ['BTGTU'], below: [], above: ['UBND-TINH'], other: ['STTTT'] },
  },
  kiemnhiem: {
    email: 'kiemnhiem@phatngon.example',
    role: 'clerk',
    who: 'the clerk of two agencies',
    places: { own: ['SVHTTDL', 'SGDDT'], below: [], above: ['UBND-TINH'], other: ['SYT'] },
  },
  nghiviec: {
    email: 'nghiviec@phatngon.example',
    role: 'deactivated',
    who: 'the clerk who has left',
    places: { own: ['SNV'], below: [], above: ['UBND-TINH'], other: ['SYT'] },
  },
  nobody: {
    email: '',
    role: 'nobody',
    who: 'nobody',
    places: { own: [], below: [], above: ['UBND-TINH'], other: ['SYT'] },
  },
} as const satisfies Record<string, Persona>;

export type PersonaName = keyof typeof personas;
export const personaNames = Object.keys(personas) as PersonaName[];

/** Ids of accounts by e-mail, agencies by code. */
export interface KnownIds {
  people: Record<string, string>;
  agencies: Record<string, string>;
}

/** The claims of a person's token, as the auth service makes them. */
export function claimsOf(name: PersonaName, known: KnownIds): Record<string, string> {
  if (name === 'nobody') return { role: 'anon' };
  const { email } = personas[name];
  return { role: 'authenticated', aud: 'authenticated', sub: at(known.people, email), email };
}

export function signToken(
  claims: Record<string, unknown>,
  { expires = '1h', secret = jwtSecret }: { expires?: string | number; secret?: string } = {},
): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(new TextEncoder().encode(secret));
}

/** The id the test world gave a row, e.g. worldId('attachment:SYT'). */
export function worldId(key: string): string {
  const hex = createHash('md5').update(key).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The entry of a record that must be there. */
export function at<T>(record: Record<string, T>, key: string): T {
  const value = record[key];
  if (value === undefined) throw new Error(`no entry for ${key}`);
  return value;
}
