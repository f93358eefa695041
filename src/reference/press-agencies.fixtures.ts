import type { PressAgency } from './press-agencies.api';

/** An invented newspaper of which little is known. */
export const pressAgency = (rest: Pick<PressAgency, 'id' | 'name' | 'kinds'> & Partial<PressAgency>): PressAgency => ({
  issue_period: null,
  governing_body: null,
  domains: [],
  phone: null,
  email: null,
  address: null,
  is_demo: true,
  version: 1,
  ...rest,
});

/** A register of invented newspapers for tests; the first is that of the article in `item()`. */
export const pressAgencies = [
  pressAgency({
    id: '00000000-0000-4000-8000-00000000d201',
    name: 'Báo điện tử Tưởng Tượng',
    kinds: ['online'],
    domains: ['tuongtuong.example'],
  }),
  pressAgency({
    id: '00000000-0000-4000-8000-00000000d202',
    name: 'Báo Minh Họa',
    kinds: ['daily_print', 'online'],
    domains: ['baominhhoa.example'],
  }),
  pressAgency({
    id: '00000000-0000-4000-8000-00000000d203',
    name: 'Đài Giả Định',
    kinds: ['radio', 'television'],
  }),
] as const;
