import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { toAppError } from '@/lib/errors';
import { clearBridge, readBridge, writeBridge } from './draft-bridge';
import { type Draft, type DraftContent, dropDraft, getDraft, keepDraft } from './drafts.api';

const restMs = 700;
const retryMs = 5_000;

const draftKey = (form: string) => ['drafts', form] as const;

/** One's draft of a form when the form opens: what never left this tab before what the server has. */
export function useStoredDraft(form: string) {
  return useQuery(
    queryOptions({
      queryKey: draftKey(form),
      queryFn: async (): Promise<Draft | null> => readBridge(form) ?? (await getDraft(form)),
      // Read once an opening: what comes later is one's own typing.
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
      refetchOnWindowFocus: false,
    }),
  );
}

export type DraftState =
  | { is: 'none' }
  | { is: 'pending' }
  | { is: 'kept'; at: string }
  | { is: 'failed' }
  | { is: 'too_long' };

/** Keeps a form's content on the server as it is typed, and drops it once it has been saved for real. */
export function useDraftKeeping(form: string, baseVersion: number | null) {
  const client = useQueryClient();
  const [state, setState] = useState<DraftState>({ is: 'none' });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef<DraftContent>({});
  const running = useRef<Promise<void>>(Promise.resolve());
  const dropped = useRef(false);

  const send = useCallback(() => {
    clearTimeout(timer.current);
    const content = latest.current;
    // One at a time, so that an older answer never overtakes a newer content.
    running.current = running.current.then(async () => {
      // Out of the bridge: kept already, or gone with its typist's session and not to be kept for the next one.
      if (dropped.current || content !== latest.current || !readBridge(form)) return;
      try {
        const at = await keepDraft(form, content, baseVersion);
        if (content === latest.current) clearBridge(form);
        setState({ is: 'kept', at });
      } catch (failure) {
        // Trying again does not make it shorter; typing on does.
        if (toAppError(failure).refusal === 'drafts_size') return setState({ is: 'too_long' });
        setState({ is: 'failed' });
        timer.current = setTimeout(send, retryMs);
      }
    });
  }, [form, baseVersion]);

  const keep = useCallback(
    (content: DraftContent) => {
      dropped.current = false;
      latest.current = content;
      writeBridge(form, content, baseVersion);
      setState({ is: 'pending' });
      clearTimeout(timer.current);
      timer.current = setTimeout(send, restMs);
    },
    [form, baseVersion, send],
  );

  const drop = useCallback(async () => {
    dropped.current = true;
    clearTimeout(timer.current);
    clearBridge(form);
    setState({ is: 'none' });
    await running.current;
    await dropDraft(form);
    // Not removed: a form still open would be taken for one that has yet to ask for its draft, and begin anew.
    client.setQueryData<Draft | null>(draftKey(form), (stored) => stored && null);
  }, [form, client]);

  // Leaving the page does not wait for the typing to rest.
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      if (!dropped.current && readBridge(form)) send();
    },
    [form, send],
  );

  return { state, keep, drop };
}
