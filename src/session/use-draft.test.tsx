import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { offline, onDelete, onInsert, onSelect, refusal } from '../../tests/harness/backend';
import { readBridge, writeBridge } from './draft-bridge';
import { dropDraft, keepDraft } from './drafts.api';
import { clearStored } from './session-storage';
import { useDraftKeeping, useStoredDraft } from './use-draft';

const form = 'spokesperson:new:syt';
const keptAt = '2026-11-23T02:00:00Z';

interface Kept {
  form: string;
  content: Record<string, unknown>;
  base_version: number | null;
}
let kept: Kept[];

beforeEach(() => {
  kept = [];
  onInsert<Kept>('drafts', ({ body }) => {
    kept.push(body);
    return { updated_at: keptAt };
  });
});

const inApplication = () => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return {
    wrapper: ({ children }: { children: React.ReactNode }) => (
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    ),
  };
};

describe('typing', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  function open(version: number | null = null) {
    const { result, unmount } = renderHook(() => useDraftKeeping(form, version), inApplication());
    const type = (full_name: string) => act(() => result.current.keep({ full_name }));
    const state = () => result.current.state;
    return { type, state, unmount, drop: () => result.current.drop() };
  }
  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
  /** Waits for what the network brings, which no clock tells. */
  async function until(holds: () => void) {
    const deadline = Date.now() + 2_000;
    for (;;) {
      await act(() => new Promise<void>((resolve) => setImmediate(resolve)));
      try {
        return holds();
      } catch (cause) {
        if (Date.now() > deadline) throw cause;
      }
    }
  }

  it('is kept on the server once it rests, and only as it is then', async () => {
    const { type, state } = open(3);
    expect(state()).toEqual({ is: 'none' });
    type('Võ');
    await pass(600);
    type('Võ Bảo');
    await pass(699);
    expect(state()).toEqual({ is: 'pending' });
    expect(kept).toEqual([]);
    await pass(1);
    await until(() => expect(state()).toEqual({ is: 'kept', at: keptAt }));
    expect(kept).toEqual([{ form, content: { full_name: 'Võ Bảo' }, base_version: 3 }]);
  });

  it('is held by the tab until the server has it, and not longer', async () => {
    const { type, state } = open(3);
    type('Võ');
    expect(readBridge(form)).toMatchObject({ content: { full_name: 'Võ' }, baseVersion: 3 });
    await pass(700);
    await until(() => expect(state().is).toBe('kept'));
    expect(readBridge(form)).toBeNull();
    expect(Object.keys(sessionStorage)).toEqual([]);
  });

  it('stays in the tab while the network is away, and is kept when it is back', async () => {
    onInsert('drafts', () => offline());
    const { type, state } = open();
    type('Võ');
    await pass(700);
    await until(() => expect(state()).toEqual({ is: 'failed' }));
    expect(readBridge(form)?.content).toEqual({ full_name: 'Võ' });
    onInsert<Kept>('drafts', ({ body }) => {
      kept.push(body);
      return { updated_at: keptAt };
    });
    await pass(5_000);
    await until(() => expect(state().is).toBe('kept'));
    expect(kept).toMatchObject([{ content: { full_name: 'Võ' } }]);
    expect(readBridge(form)).toBeNull();
  });

  it('that goes on while a draft is under way is kept after it, never overtaken', async () => {
    let answer = () => {};
    onInsert<Kept>('drafts', async ({ body }) => {
      kept.push(body);
      if (kept.length === 1) await new Promise<void>((resolve) => (answer = resolve));
      return { updated_at: keptAt };
    });
    const { type } = open();
    type('Võ');
    await pass(700);
    await until(() => expect(kept).toHaveLength(1));
    type('Võ Bảo');
    await pass(700);
    expect(kept).toHaveLength(1);
    expect(readBridge(form)?.content).toEqual({ full_name: 'Võ Bảo' });
    answer();
    await until(() => expect(kept).toHaveLength(2));
    expect(kept[1]?.content).toEqual({ full_name: 'Võ Bảo' });
    await until(() => expect(readBridge(form)).toBeNull());
  });

  it('is kept at once when one leaves the page', async () => {
    const { type, unmount } = open();
    type('Võ');
    unmount();
    vi.useRealTimers();
    await vi.waitFor(() => expect(kept).toMatchObject([{ content: { full_name: 'Võ' } }]));
    await vi.waitFor(() => expect(readBridge(form)).toBeNull());
  });

  it('that was saved for real leaves no draft, neither here nor there', async () => {
    const dropped: (string | null)[] = [];
    onDelete('drafts', ({ url }) => void dropped.push(url.searchParams.get('form')));
    const { type, drop, state } = open();
    type('Võ');
    await act(drop);
    expect(dropped).toEqual([`eq.${form}`]);
    expect(readBridge(form)).toBeNull();
    expect(state()).toEqual({ is: 'none' });
    await pass(10_000);
    expect(kept).toEqual([]);
  });

  it('is dropped only after the keeping under way, which would bring it back', async () => {
    const order: string[] = [];
    let answer = () => {};
    onInsert('drafts', async () => {
      order.push('keeping');
      await new Promise<void>((resolve) => (answer = resolve));
      order.push('kept');
      return { updated_at: keptAt };
    });
    onDelete(
      'drafts',
      ({ url }) => void order.push(url.searchParams.get('form') === `eq.${form}` ? 'dropped' : 'asked'),
    );
    const { type, drop } = open();
    type('Võ');
    await pass(700);
    await until(() => expect(order).toEqual(['keeping']));
    await act(async () => {
      const dropping = drop();
      // Sent the same way after it, so had it been sent it would have arrived.
      await dropDraft('another form');
      expect(order).toEqual(['keeping', 'asked']);
      answer();
      await dropping;
    });
    expect(order).toEqual(['keeping', 'asked', 'kept', 'dropped']);
  });

  it('too long to be kept is said so, not tried again, and kept once it is shorter', async () => {
    let tries = 0;
    onInsert<Kept>('drafts', ({ body }) => {
      tries += 1;
      const words = 'new row for relation "drafts" violates check constraint "drafts_size"';
      return String(body.content.full_name).length > 10 ? refusal('23514', words) : { updated_at: keptAt };
    });
    const { type, state } = open();
    type('Võ'.repeat(10));
    await pass(700);
    await until(() => expect(state()).toEqual({ is: 'too_long' }));
    await pass(10_000);
    expect(tries).toBe(1);
    type('Võ');
    await pass(700);
    await until(() => expect(state().is).toBe('kept'));
  });

  it('does not outlive the session: nothing is sent for whoever signs in next', async () => {
    let tries = 0;
    onInsert<Kept>('drafts', ({ body }) => {
      if (body.form !== form) return { updated_at: keptAt };
      tries += 1;
      return offline();
    });
    const { type, state, unmount } = open();
    type('Võ');
    await pass(700);
    await until(() => expect(state().is).toBe('failed'));
    unmount();
    // What signing out does to the browser.
    clearStored();
    const before = tries;
    for (const moment of ['at once', 'at the next try']) {
      // Sent the same way after it, so had it been sent it would have arrived.
      await keepDraft('another form', {}, null);
      expect(tries, moment).toBe(before);
      await vi.advanceTimersByTimeAsync(5_000);
    }
  });
});

describe('opening a form', () => {
  const open = () => renderHook(() => useStoredDraft(form), inApplication()).result;

  it('finds what the server has kept, from whichever device', async () => {
    let asked = '';
    onSelect('drafts', ({ url }) => {
      asked = url.searchParams.get('form') ?? '';
      return [{ content: { full_name: 'Võ' }, base_version: 3, updated_at: keptAt }];
    });
    const draft = open();
    await vi.waitFor(() =>
      expect(draft.current.data).toEqual({ content: { full_name: 'Võ' }, baseVersion: 3, at: keptAt }),
    );
    expect(asked).toBe(`eq.${form}`);
  });

  it('prefers what never left this tab', async () => {
    writeBridge(form, { full_name: 'Võ Bảo' }, null);
    const draft = open();
    await vi.waitFor(() =>
      expect(draft.current.data).toMatchObject({ content: { full_name: 'Võ Bảo' }, baseVersion: null }),
    );
  });

  it('finds nothing where nobody has typed, or into another form only', async () => {
    writeBridge('spokesperson:other', { full_name: 'Võ Bảo' }, null);
    onSelect('drafts', []);
    const draft = open();
    await vi.waitFor(() => expect(draft.current.data).toBeNull());
  });
});
