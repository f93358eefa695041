import type { PressAgency } from '@/reference/press-agencies.api';

/** One of the register: an online newspaper of which little is known. */
export function pressAgency(name: string, rest: Partial<PressAgency> = {}): PressAgency & { updated_at: string } {
  return {
    id: '00000000-0000-4000-8000-00000000e001',
    name,
    kinds: ['online'],
    issue_period: null,
    governing_body: null,
    domains: [],
    phone: null,
    email: null,
    address: null,
    is_demo: false,
    version: 1,
    updated_at: '2026-11-20T02:00:00Z',
    ...rest,
  };
}
