import type { PressAgency } from '@/reference/press-agencies.api';
import { pressAgency as invented } from '@/reference/press-agencies.fixtures';

/** One of the register: an online newspaper of which little is known. */
export function pressAgency(name: string, rest: Partial<PressAgency> = {}): PressAgency & { updated_at: string } {
  return {
    ...invented({ id: '00000000-0000-4000-8000-00000000e001', name, kinds: ['online'], is_demo: false }),
    updated_at: '2026-11-20T02:00:00Z',
    ...rest,
  };
}
