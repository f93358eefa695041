import { claimsOf, type KnownIds, type PersonaName, signToken } from './personas.ts';
import type { Row } from './session.ts';

export interface RestAnswer {
  status: number;
  /** The rows found, changed or returned; none for a refusal. */
  rows: Row[];
  /** What came, as it came: rows, one value, a refusal. */
  body: unknown;
  /** The code of a refusal. */
  code: string | undefined;
  /** How many rows were found or changed, when the request asked to count. */
  count: number | undefined;
}

export interface RestRequest {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  body?: Row | Row[];
  /** Does everything and then undoes it. */
  rollback?: boolean;
  prefer?: string[];
  headers?: Record<string, string>;
}

/** Requests to the Data API with the token of one person, by hand: as anyone could make them. */
export class RestClient {
  readonly #url: string;
  readonly #token: Promise<string> | undefined;

  constructor(url: string, token: Promise<string> | undefined) {
    this.#url = url;
    this.#token = token;
  }

  static of(url: string, name: PersonaName, known: KnownIds): RestClient {
    return new RestClient(url, name === 'nobody' ? undefined : signToken(claimsOf(name, known)));
  }

  async request(
    path: string,
    { method = 'GET', body, rollback, prefer = [], headers }: RestRequest = {},
  ): Promise<RestAnswer> {
    const preferences = rollback ? [...prefer, 'tx=rollback'] : prefer;
    const token = await this.#token;
    const response = await fetch(`${this.#url}/${path}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(preferences.length === 0 ? {} : { Prefer: preferences.join(',') }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const received: unknown = text === '' ? undefined : JSON.parse(text);
    const total = response.headers.get('content-range')?.split('/')[1];
    const refused = response.status >= 400;
    return {
      status: response.status,
      rows: refused ? [] : rowsIn(received),
      body: received,
      code: refused ? String(rowsIn(received)[0]?.code) : undefined,
      count: total === undefined || total === '*' ? undefined : Number(total),
    };
  }

  get(path: string): Promise<RestAnswer> {
    return this.request(path);
  }

  call(name: string, args: Row = {}, options: RestRequest = {}): Promise<RestAnswer> {
    return this.request(`rpc/${name}`, { method: 'POST', body: args, ...options });
  }
}

function rowsIn(received: unknown): Row[] {
  if (Array.isArray(received)) return received;
  return typeof received === 'object' && received !== null ? [{ ...received }] : [];
}
