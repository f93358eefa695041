import { useCallback, useEffect, useRef } from 'react';
import type { StepDoing } from './step-card';

/** Where one goes in the list of steps once what was done is drawn: a step's buttons, the first that can be pressed. */
export function useStepFocus(drawn: readonly unknown[]) {
  const list = useRef<HTMLOListElement>(null);
  const next = useRef<{ step: string; buttons: (StepDoing | 'putBack')[] }>(undefined);

  useEffect(() => {
    if (!next.current) return;
    const { step, buttons } = next.current;
    next.current = undefined;
    const found = buttons.map((doing) =>
      list.current?.querySelector<HTMLElement>(`[data-step="${step}"] [data-doing=${doing}]:not(:disabled)`),
    );
    found.find(Boolean)?.focus();
    // biome-ignore lint/correctness/useExhaustiveDependencies: what was done shows in these
  }, drawn);

  const focusOn = useCallback((step: string, ...buttons: (StepDoing | 'putBack')[]) => {
    next.current = { step, buttons };
  }, []);
  return { list, focusOn };
}
