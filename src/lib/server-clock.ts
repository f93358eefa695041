// What is published ends at a moment of the server. A reader's own clock may be minutes off, so the server's is asked.

let ahead = 0;

/** Notes what the clock of the server says, as its answer tells; a difference a clock may well have by itself is none. */
export function noteServerTime(answer: Response): void {
  const told = Date.parse(answer.headers.get('date') ?? '');
  if (Number.isNaN(told)) return;
  const difference = told - Date.now();
  // The header counts whole seconds, and the answer has been on its way.
  ahead = Math.abs(difference) > 2_000 ? difference : 0;
}

/** The present moment by the server's clock, in milliseconds. */
export function serverNow(): number {
  return Date.now() + ahead;
}

// Longer waits end at once in a browser.
const longestWait = 2 ** 31 - 1;

/** Calls at a moment of the server's clock, not before; returns how to call it off. */
export function atServerTime(moment: number, call: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    const left = moment - serverNow();
    if (left > 0) timer = setTimeout(wait, Math.min(left, longestWait));
    else call();
  };
  timer = setTimeout(wait);
  return () => clearTimeout(timer);
}
