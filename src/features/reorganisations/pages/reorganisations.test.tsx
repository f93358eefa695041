// The acts carried out: their list, and one of them.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { onRpc, onSelect, refusal } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { type Persona, personas, agencies as places } from '../../../../tests/harness/unit-personas';
import { agency, dissolved } from '../reorganisations.fixtures';
import { Component as ActPage } from './reorganisation-page';
import { Component as ListPage } from './reorganisations-page';

const id = '00000000-0000-4000-8000-00000000f001';
const routes = [
  { path: '/sap-xep-co-quan', Component: ListPage },
  { path: '/sap-xep-co-quan/:id', Component: ActPage },
];
const open = (at: string, as: Persona = personas.healthClerk) => renderRoute(routes, at, { as });

describe('the list', () => {
  const line = (n: number) => ({
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    title: `Đợt sắp xếp ${n}`,
    decision_number: `${n}/NQ-HĐND`,
    decision_date: '2025-06-12',
    effective_on: '2025-07-01',
    kinds: { create: 2, dissolve: n },
    sort_key: '2025-07-01',
  });

  it('tells each act, and what it did, to every member; only a manager plans another', async () => {
    onSelect('reorganisations', [line(1)]);
    await open('/sap-xep-co-quan');
    const row = within(await screen.findByRole('row', { name: /Đợt sắp xếp 1/ }));
    for (const text of ['01/07/2025', '1/NQ-HĐND ngày 12/06/2025', 'thành lập 2; giải thể 1']) {
      expect(row.getByText(text)).toBeVisible();
    }
    expect(row.getByRole('link')).toHaveAttribute('href', `/sap-xep-co-quan/${line(1).id}`);
    expect(screen.queryByRole('link', { name: 'Lập phương án' })).toBeNull();
  });

  it('offers a manager to plan one', async () => {
    onSelect('reorganisations', []);
    await open('/sap-xep-co-quan', personas.manager);
    expect(await screen.findByText('Chưa có đợt sắp xếp nào được thực hiện.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Lập phương án' })).toHaveAttribute('href', '/sap-xep-co-quan/them');
  });

  it('is turned page by page, where the last one ended', async () => {
    const asked: (string | null)[] = [];
    onSelect('reorganisations', ({ url }) => {
      asked.push(url.searchParams.get('or'));
      return asked.length === 1 ? Array.from({ length: 51 }, (_, n) => line(n)) : [line(51)];
    });
    const { user } = await open('/sap-xep-co-quan');
    await user.click(await screen.findByRole('button', { name: 'Trang sau' }));
    expect(await screen.findByText('Đợt sắp xếp 51')).toBeVisible();
    expect(asked).toEqual([null, `(effective_on.lt.2025-07-01,and(effective_on.eq.2025-07-01,id.gt.${line(49).id}))`]);
    await user.click(screen.getByRole('button', { name: 'Về trang đầu' }));
    expect(await screen.findByText('Đợt sắp xếp 0')).toBeVisible();
  });

  it('takes a page that begins at no day for the first one', async () => {
    const asked: (string | null)[] = [];
    onSelect('reorganisations', ({ url }) => {
      asked.push(url.searchParams.get('or'));
      return [line(1)];
    });
    const after = btoa(JSON.stringify(['x),id.neq.(', line(1).id]));
    await open(`/sap-xep-co-quan?sau=${after}`);
    expect(await screen.findByText('Đợt sắp xếp 1')).toBeVisible();
    expect(asked).toEqual([null]);
  });

  it('that did not come can be asked for again', async () => {
    onSelect('reorganisations', () => refusal('XX000', 'broken', { status: 500 }));
    const { user } = await open('/sap-xep-co-quan');
    const retry = await screen.findByRole('button', { name: 'Thử lại' });
    onSelect('reorganisations', [line(1)]);
    await user.click(retry);
    expect(await screen.findByText('Đợt sắp xếp 1')).toBeVisible();
  });
});

describe('an act', () => {
  const province = { ...agency('UBND-TINH', ''), ...places.province, parent_id: null };
  const heir = agency('X1', 'UBND phường Tịnh Biên', { kind: 'ward' });
  const ended = agency('H890', 'UBND huyện Tịnh Biên', { dissolved_on: '2025-07-01', successor_id: heir.id });
  const act = {
    id,
    agency_id: province.id,
    title: 'Sắp xếp đơn vị hành chính từ ngày 01/07/2025',
    decision_number: '202/2025/QH15',
    decision_date: '2025-06-12',
    effective_on: '2025-07-01',
    steps: [
      { kind: 'rename', code: 'SYT', name: 'Sở Y tế và Dân số' },
      { kind: 'dissolve', code: 'H890', heir: 'X1' },
    ],
    effects: {
      steps: { rename: 1, dissolve: 1 },
      dissolved: [dissolved('H890', { heir: 'X1', terms: 1, incidents: 2 })],
      warnings: [
        { key: 'heir_without_clerk', code: 'X1', name: 'UBND phường Tịnh Biên' },
        { key: 'no_press_authority', code: 'UBND-TINH', name: 'UBND tỉnh' },
      ],
    },
    created_at: '2026-11-23T02:00:00Z',
    former_agencies: [{ code: 'SYT', name: 'Sở Y tế', short_name: 'Sở Y tế' }],
  };

  beforeEach(() => {
    onSelect('reorganisations', [act]);
    onSelect('agencies', ({ url }) =>
      url.searchParams.get('select') === 'press_role'
        ? [{ press_role: 'press_authority' }]
        : [province, agency('SYT', 'Sở Y tế và Dân số'), ended, heir],
    );
    onRpc('record_timeline', () => [
      {
        id: 1,
        changed_at: '2026-11-23T02:00:00Z',
        changed_by_name: 'Trần Quốc Khải',
        table_name: 'reorganisations',
        operation: 'INSERT',
        was: null,
        is_now: { title: act.title },
      },
    ]);
  });

  it('tells its paper, its day, who carried it out, and its steps by the names of then', async () => {
    await open(`/sap-xep-co-quan/${id}`);
    expect(await screen.findByText('Số 202/2025/QH15 ngày 12/06/2025')).toBeVisible();
    expect(screen.getByText('23/11/2026 09:00')).toBeVisible();
    expect(await screen.findByText('Trần Quốc Khải')).toBeVisible();
    expect(screen.getByText('Đổi tên Sở Y tế (SYT) thành Sở Y tế và Dân số')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Cơ cấu tại ngày 30/06/2025' })).toHaveAttribute(
      'href',
      '/co-quan?ngay=2025-06-30',
    );
    expect(screen.getByText('Thực hiện sắp xếp cơ quan')).toBeVisible();
  });

  it('tells what it did by numbers, with links to the old and the new', async () => {
    await open(`/sap-xep-co-quan/${id}`);
    const row = within(await screen.findByRole('row', { name: /^UBND huyện Tịnh Biên/ }));
    expect(row.getByRole('link', { name: 'UBND huyện Tịnh Biên' })).toHaveAttribute('href', '/co-quan/H890');
    expect(row.getByRole('link', { name: 'UBND phường Tịnh Biên' })).toHaveAttribute('href', '/co-quan/X1');
    expect(row.getByText('2 vụ việc đang mở được chuyển giao')).toBeVisible();
    expect(screen.queryByText('Việc còn phải lo')).toBeNull();
  });

  it.each([
    ['tells a manager what is still to be arranged', [], true],
    ['has nothing to tell once that is done', [{ agency: { code: 'X1' } }], false],
  ])('%s', async (_, clerked, told) => {
    await open(`/sap-xep-co-quan/${id}`, personas.manager);
    let asked = false;
    onSelect('memberships', () => {
      asked = true;
      return clerked;
    });
    await screen.findByRole('heading', { name: act.title });
    await waitFor(() => expect(asked).toBe(true));
    const warning = /^Chưa có cán bộ đầu mối ở cơ quan tiếp nhận: UBND phường Tịnh Biên/;
    if (told) expect(await screen.findByText(warning)).toBeVisible();
    expect(screen.queryAllByText(warning)).toHaveLength(told ? 1 : 0);
    // Somebody has that part by now.
    expect(screen.queryByText(/không còn cơ quan quản lý nhà nước về báo chí/)).toBeNull();
  });

  it('that there is none says so', async () => {
    onSelect('reorganisations', []);
    await open(`/sap-xep-co-quan/${id}`);
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Không tìm thấy hồ sơ'));
  });
});
