import { env } from './env';
import { AppError, toAppError } from './errors';
import { openScan } from './open-scan';
import { noteServerTime } from './server-clock';

interface Asking extends RequestInit {
  headers?: Record<string, string>;
}

/**
 * Asks the backend as nobody, never from a cache: what is published may have ended a second ago. A reader without an
 * account needs no client library for that, and who is signed in sees here exactly what a reader sees.
 */
async function ask(path: string, init: Asking): Promise<Response> {
  const headers = { ...init.headers, apikey: env.publishableKey };
  const answer = await fetch(`${env.supabaseUrl}/${path}`, { ...init, headers, cache: 'no-store' }).catch((error) => {
    throw toAppError(error);
  });
  if (!answer.ok) throw toAppError({ status: answer.status, ...(await answer.json().catch(() => undefined)) });
  noteServerTime(answer);
  return answer;
}

/** Rows of a public table. */
export async function readPublic<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await ask(`rest/v1/${path}`, { ...(signal && { signal }) })).json();
}

/** The same as a text in the format asked for, such as text/csv. */
export async function readPublicAs(format: string, path: string): Promise<string> {
  return (await ask(`rest/v1/${path}`, { headers: { accept: format } })).text();
}

/** What a public function of the database answers. */
export async function callPublic<T>(path: string, args: object, signal?: AbortSignal): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify(args);
  return (await ask(`rest/v1/rpc/${path}`, { method: 'POST', headers, body, ...(signal && { signal }) })).json();
}

/**
 * Opens a published document in a tab of its own.
 * @throws AppError also when its publication has ended.
 */
export function openPublicDocument({ path, name }: { path: string; name: string | null }): Promise<void> {
  return openScan(name, async () => {
    // As the client library asks: storage wants the key as bearer, too.
    const headers = { authorization: `Bearer ${env.publishableKey}` };
    // A network of caches before storage would keep it past its end: a new address each time is in none.
    const answer = await ask(`storage/v1/object/attachments/${path}?cacheNonce=${Date.now()}`, { headers }).catch(
      (cause) => {
        const error = toAppError(cause);
        // Storage says no more than that it has none; to this reader it means one thing.
        throw error.kind === 'network'
          ? error
          : new AppError('not_found', 'Văn bản này không còn được công bố.', { cause });
      },
    );
    return answer.arrayBuffer();
  });
}
