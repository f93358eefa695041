import { HttpResponse, http } from 'msw/http';
import { setupServer } from 'msw/node';
import type { Persona } from './unit-personas';

export const backendUrl = 'http://backend.test';

/** The network of a unit test; what no handler answers fails the test. */
export const backend = setupServer(
  http.post(`${backendUrl}/auth/v1/logout`, () => new HttpResponse(null, { status: 204 })),
  // The bell of the frame asks on every page.
  http.post(`${backendUrl}/rest/v1/rpc/count_unread_notices`, () => HttpResponse.json(0)),
);

type Json = unknown;
/** What was asked, and what to answer: rows or a value, or a whole response such as `refusal(…)` or `offline()`. */
interface Asked<Body> {
  body: Body;
  url: URL;
  request: Request;
}
type Answer<Body> = (asked: Asked<Body>) => Json | Response | Promise<Json | Response>;

/** Rows answered to a read of a table or view; `.single()` gets the one row, or PostgREST's refusal when it is not one. */
export function onSelect(relation: string, answer: Json[] | Answer<null>): void {
  backend.use(
    http.all(`${backendUrl}/rest/v1/${relation}`, async ({ request }) => {
      if (request.method !== 'GET' && request.method !== 'HEAD') return;
      const url = new URL(request.url);
      const rows = typeof answer === 'function' ? await answer({ body: null, url, request }) : answer;
      return rows instanceof Response ? rows : rowsResponse(rows, request);
    }),
  );
}

/** The saved row or rows answered to an insert (or upsert). */
export function onInsert<Body = Record<string, Json>>(table: string, answer: Answer<Body>): void {
  onWrite('POST', table, answer);
}

/** The saved row or rows answered to an update; no row is an update that a policy filtered out. */
export function onUpdate<Body = Record<string, Json>>(table: string, answer: Answer<Body>): void {
  onWrite('PATCH', table, answer);
}

/** What a delete answers. */
export function onDelete(table: string, answer: Answer<null>): void {
  onWrite('DELETE', table, answer);
}

/** What a database function answers. */
export function onRpc<Args = Record<string, Json>>(name: string, answer: Answer<Args>): void {
  onWrite('POST', `rpc/${name}`, answer);
}

/** What an endpoint of the auth service answers: `token`, `user`, `signup`, `recover`, `verify`. */
export function onAuth<Body = Record<string, Json>>(endpoint: string, answer: Answer<Body>): void {
  backend.use(
    http.all(`${backendUrl}/auth/v1/${endpoint}`, async ({ request }) => {
      const result = await answer({ body: await bodyOf<Body>(request), url: new URL(request.url), request });
      return result instanceof Response ? result : HttpResponse.json(result as object);
    }),
  );
}

/** A refusal of the database, as PostgREST words it. */
export function refusal(code: string, message: string, details: { hint?: string; status?: number } = {}): Response {
  const { hint = null, status = 400 } = details;
  return HttpResponse.json({ code, message, hint, details: null }, { status });
}

/** A refusal of the auth service. */
export function authRefusal(code: string, status = 400): Response {
  return HttpResponse.json({ code: status, error_code: code, msg: code }, { status });
}

/** No network. */
export function offline(): Response {
  return HttpResponse.error();
}

type Account = Pick<Persona, 'userId' | 'email' | 'factors' | 'aal'>;

/** What the auth service answers to a successful sign-in. */
export function sessionOf({ userId, email, aal = 'aal1', factors }: Account, expiresIn = 3600) {
  const expires_at = Math.floor(Date.now() / 1000) + expiresIn;
  const claims = { sub: userId, email, role: 'authenticated', aud: 'authenticated', exp: expires_at, aal };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return {
    access_token: `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.${part({ none: true })}`,
    refresh_token: `refresh-${userId}`,
    token_type: 'bearer',
    expires_in: expiresIn,
    expires_at,
    user: userOf({ userId, email, ...(factors && { factors }) }),
  };
}

/** The account as the auth service describes it. */
export function userOf({ userId, email, factors }: Account) {
  return {
    id: userId,
    aud: 'authenticated',
    role: 'authenticated',
    email,
    app_metadata: {},
    user_metadata: {},
    created_at: '2026-01-01T00:00:00Z',
    // As the service itself, which leaves an empty list out.
    ...(factors?.length && { factors }),
  };
}

function onWrite<Body>(method: string, path: string, answer: Answer<Body>): void {
  backend.use(
    http.all(`${backendUrl}/rest/v1/${path}`, async ({ request }) => {
      if (request.method !== method) return;
      const body = await bodyOf<Body>(request.clone());
      const result = await answer({ body, url: new URL(request.url), request });
      if (result instanceof Response) return result;
      if (result === undefined) return new HttpResponse(null, { status: 204 });
      return rowsResponse(result, request);
    }),
  );
}

async function bodyOf<Body>(request: Request): Promise<Body> {
  const text = await request.text();
  return (text === '' ? null : JSON.parse(text)) as Body;
}

function rowsResponse(result: Json, request: Request): Response {
  const rows = Array.isArray(result) ? result : [result];
  const last = rows.length - 1;
  const headers = { 'content-range': rows.length > 0 ? `0-${last}/${rows.length}` : '*/0' };
  if (!request.headers.get('accept')?.includes('vnd.pgrst.object')) {
    return HttpResponse.json(result as object, { headers });
  }
  if (rows.length === 1) return HttpResponse.json(rows[0] as object, { headers });
  return refusal('PGRST116', 'JSON object requested, multiple (or no) rows returned', { status: 406 });
}
