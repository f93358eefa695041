// The list of letters to the press.
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { onRpc, onSelect } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { agencies, type Persona, personas } from '../../../../tests/harness/unit-personas';
import { paperId as paper } from '../dashboard.fixtures';
import type { SentLetter } from '../letters.api';
import { Component as SentLettersPage } from './sent-letters-page';

const routes = [{ path: '/giam-sat/van-ban', Component: SentLettersPage }];
const { health, province } = agencies;
const letter: SentLetter = {
  id: '00000000-0000-4000-8000-0000000d0001',
  incident_id: '00000000-0000-4000-8000-0000000c0001',
  agency_short_name: 'Sở Y tế',
  press_agency_name: 'Báo Minh Họa',
  item_title: 'Tin sai về vắc-xin',
  kind: 'correction',
  number: '45/SYT-VP',
  sent_at: '2026-11-01T02:00:00Z',
  due_at: null,
  outcome: 'refused',
  result_at: '2026-11-05T02:00:00Z',
  sort_key: '2026-11-01 02:00:00+00',
};
const placed = { successor_id: null, dissolved_on: null };
const period = 'tu-ngay=2026-01-01&den-ngay=2026-03-31';

beforeEach(() => {
  onSelect('agencies', [
    { ...province, ...placed, parent_id: null },
    { ...health, ...placed, parent_id: province.id },
  ]);
  onSelect('press_agencies', [{ id: paper, name: 'Báo Minh Họa', kinds: ['online'], domains: [], is_demo: true }]);
  onRpc('list_sent_letters', () => [letter]);
});

const open = (address: string, as: Persona = personas.supervisor) => renderRoute(routes, address, { as });
const to = async (name: string) => (await screen.findByRole('link', { name })).getAttribute('href');

describe('the letters', () => {
  it('tell to whom, when and what became of them, and lead to each', async () => {
    await open('/giam-sat/van-ban');
    expect(await to('Tin sai về vắc-xin')).toBe(`/vu-viec/${letter.incident_id}/van-ban/${letter.id}`);
    const row = within(screen.getAllByRole('row')[1] as HTMLElement);
    for (const text of [
      'Yêu cầu cải chính số 45/SYT-VP',
      'Sở Y tế',
      'Báo Minh Họa',
      '01/11/2026',
      'Từ chối',
      'ngày 05/11/2026',
    ])
      expect(row.getByText(text)).toBeVisible();
  });

  it('are those the address asks for', async () => {
    const asked: unknown[] = [];
    onRpc('list_sent_letters', ({ body }) => {
      asked.push(body);
      return [];
    });
    await open(`/giam-sat/van-ban?co-quan=${health.id}&ket-qua=khong-tra-loi&${period}&bao=${paper}`);
    expect(await screen.findByText('Không có văn bản nào ở đây')).toBeVisible();
    expect(asked).toEqual([
      {
        in_agency: health.id,
        of_press_agency: paper,
        of_outcome: 'unanswered',
        sent_from: '2026-01-01',
        sent_to: '2026-03-31',
        page_size: 50,
      },
    ]);
  });

  it('turn their pages', async () => {
    const many = Array.from({ length: 51 }, (_, i) => ({
      ...letter,
      id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
    }));
    onRpc('list_sent_letters', ({ body }) => ('after_id' in body ? [letter] : many));
    const { user } = await open('/giam-sat/van-ban', personas.healthClerk);
    await user.click(await screen.findByRole('button', { name: 'Trang sau' }));
    expect(await screen.findByText('1 văn bản ở trang này')).toBeVisible();
  });

  it('lead back to the dashboard of the same part and period', async () => {
    await open(`/giam-sat/van-ban?co-quan=${health.id}&ket-qua=tu-choi&${period}&bao=${paper}`);
    expect(await to('Giám sát')).toBe(`/giam-sat?co-quan=${health.id}&${period}`);
  });
});
