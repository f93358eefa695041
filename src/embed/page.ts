import { nextEnd, unended } from '@/lib/endings';
import { describeError } from '@/lib/errors';
import { openPublicDocument } from '@/lib/public-data';
import { atServerTime, serverNow } from '@/lib/server-clock';
import { endOfContact } from '@/reference/public-contacts';
import type { PublicContact } from '@/reference/public-contacts.api';
import type { Directory } from './directories';
import { type Actions, failure, list, waiting } from './view';

/** How often an open page asks anew. */
const every = 30_000;

/** Shows a directory and keeps it right: nobody a second after their end, who is published meanwhile soon after. */
export function keepShowing(main: HTMLElement, directory: Directory, until = new AbortController().signal): void {
  let contacts: PublicContact[] | undefined;
  let fetchedAt = '';
  let failed: string | undefined;
  let problem: string | undefined;
  let asking: AbortController | undefined;
  let callOff = () => {};
  let drawn = '';

  const actions: Actions = {
    retry: () => ask(),
    more: () => {
      directory.more();
      ask();
    },
    open: (document) => {
      openPublicDocument(document).then(
        () => say(undefined),
        (error) => say(describeError(error)),
      );
    },
  };

  function say(words: string | undefined) {
    problem = words;
    draw();
  }

  function ask() {
    asking?.abort();
    asking = new AbortController();
    const { signal } = asking;
    main.setAttribute('aria-busy', 'true');
    directory.fetch(signal).then(
      (found) => {
        if (signal.aborted) return;
        contacts = found;
        fetchedAt = new Date(serverNow()).toISOString();
        failed = undefined;
        draw();
      },
      (error) => {
        if (signal.aborted) return;
        failed = describeError(error);
        draw();
      },
    );
  }

  function draw() {
    callOff();
    main.setAttribute('aria-busy', 'false');
    if (!contacts) {
      put(failed ? failure(failed, actions) : waiting(), failed ?? '');
      return;
    }
    const now = serverNow();
    const shown = {
      contacts: unended(contacts, endOfContact, now),
      hasMore: directory.hasMore(),
      staleSince: failed && fetchedAt,
      problem,
    };
    put(list(directory, shown, actions), JSON.stringify(shown));
    document.title = directory.heading(shown.contacts);
    const end = nextEnd(contacts, endOfContact, now);
    if (end !== undefined) {
      callOff = atServerTime(end, () => {
        draw();
        ask();
      });
    }
  }

  /** Puts elements in the place of the former, but for what is there already: the reader's place is kept. */
  function put(elements: HTMLElement[], content: string) {
    if (drawn === content && main.hasChildNodes()) return;
    drawn = content;
    const held = document.activeElement?.getAttribute('data-key');
    main.replaceChildren(...elements);
    const keyed = [...main.querySelectorAll<HTMLElement>('[data-key]')];
    if (held) keyed.find(({ dataset }) => dataset.key === held)?.focus();
  }

  const lookAgain = () => {
    if (document.visibilityState !== 'visible') return;
    if (contacts) draw();
    ask();
  };
  const listening = { signal: until };
  document.addEventListener('visibilitychange', lookAgain, listening);
  window.addEventListener('focus', lookAgain, listening);
  window.addEventListener('online', lookAgain, listening);
  // Out of the browser's store of left pages, with what was shown then.
  window.addEventListener('pageshow', (event) => event.persisted && lookAgain(), listening);
  const timer = setInterval(lookAgain, every);
  until.addEventListener('abort', () => {
    clearInterval(timer);
    callOff();
    asking?.abort();
  });
  put(waiting(), '');
  ask();
}
