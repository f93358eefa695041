import { describe, expect, it } from 'vitest';
import type { Membership, Role } from '@/session/permissions';
import { agencyIdsFor } from './agency-scope';

const agency = (id: string, parent_id: string | null, successor_id: string | null = null) => ({
  id,
  parent_id,
  successor_id,
});
const all = [
  agency('province', null),
  agency('health', 'province'),
  agency('finance', 'province'),
  agency('planning', 'province', 'finance'),
  agency('labour', 'province', 'planning'),
  agency('long-xuyen', 'province'),
  agency('hoa-binh', 'long-xuyen'),
];
const membership = (role: Role, id: string): Membership => ({
  id: `${role}-${id}`,
  role,
  needs_second_factor: false,
  agency: { id, code: id, name: id, short_name: id, kind: id === 'province' ? 'province' : 'department' },
});
const ids = (...args: Parameters<typeof agencyIdsFor>) => [...agencyIdsFor(...args)].sort();

describe('whose records one may read', () => {
  it('is a clerk only at their own agency, not below it', () => {
    expect(ids('spokespersons.read', [membership('clerk', 'long-xuyen')], all)).toEqual(['long-xuyen']);
  });
  it('is a supervisor at their agency and all below it', () => {
    expect(ids('spokespersons.read', [membership('supervisor', 'long-xuyen')], all)).toEqual([
      'hoa-binh',
      'long-xuyen',
    ]);
  });
  it('is a manager at the root everywhere', () => {
    expect(ids('spokespersons.read', [membership('manager', 'province')], all)).toHaveLength(all.length);
  });
  it('are, of an agency that is no more, those who inherited it, one after another', () => {
    const clerk = [membership('clerk', 'finance')];
    expect(ids('spokespersons.read', clerk, all)).toEqual(['finance', 'labour', 'planning']);
    expect(ids('spokespersons.write', clerk, all)).toEqual(['finance']);
  });
});

describe('which agencies one may change', () => {
  it('are a manager’s own and those below it', () => {
    expect(ids('agencies.write', [membership('manager', 'long-xuyen')], all)).toEqual(['hoa-binh', 'long-xuyen']);
  });
  it('are nobody else’s', () => {
    const others = [membership('supervisor', 'province'), membership('clerk', 'health')];
    expect(ids('agencies.write', others, all)).toEqual([]);
  });
});
