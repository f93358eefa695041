import type { Draft, DraftContent } from './drafts.api';

// Holds what the server does not have yet: between a keystroke and its keeping, and while the network is away.
// sessionStorage, so that it ends with the tab; signing out clears it.
const prefix = 'phat-ngon.draft.';

/** What was typed here and has not reached the server. */
export function readBridge(form: string): Draft | null {
  const text = sessionStorage.getItem(prefix + form);
  return text === null ? null : (JSON.parse(text) as Draft);
}

export function writeBridge(form: string, content: DraftContent, baseVersion: number | null): void {
  const draft: Draft = { content, baseVersion, at: new Date().toISOString() };
  sessionStorage.setItem(prefix + form, JSON.stringify(draft));
}

export function clearBridge(form: string): void {
  sessionStorage.removeItem(prefix + form);
}
