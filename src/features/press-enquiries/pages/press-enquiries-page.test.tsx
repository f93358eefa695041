import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { offline, onRpc, onSelect } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { type Persona, personas } from '../../../../tests/harness/unit-personas';
import type { ListedEnquiry } from '../press-enquiries.api';
import { listed } from '../press-enquiries.fixtures';
import { Component } from './press-enquiries-page';

type Asked = Record<string, unknown>;
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

async function open(rows: ListedEnquiry[] = [listed()], at = '/de-nghi-bao-chi', as: Persona = personas.healthClerk) {
  const asked: Asked[] = [];
  onSelect('press_agencies', []);
  onSelect('agencies', []);
  onRpc<Asked>('list_press_enquiries', ({ body }) => {
    asked.push(body);
    return rows;
  });
  const page = await renderRoute([{ path: '/de-nghi-bao-chi', Component }], at, { as });
  await waitFor(() => expect(asked).not.toEqual([]));
  return { ...page, asked, last: () => asked.at(-1) };
}
const row = async (text: string) => within((await screen.findByText(text)).closest('tr') as HTMLElement);

describe('the list', () => {
  it('tells who asks what, how it came, where it stands and by when it is due', async () => {
    await open([
      listed({ medium: 'public_form', receipt_number: '261125-48372', is_demo: true }),
      listed({
        id: '2',
        title: 'Cháy rừng',
        kind: 'unexpected_event',
        status: 'assigned',
        speaker_name: 'Võ Bảo Tú',
        due_at: hoursAgo(30),
      }),
    ]);
    const first = await row('Số ca sốt xuất huyết trong tuần');
    for (const text of [
      'Trịnh Gia Bảo',
      'Báo Minh Họa · Biểu mẫu công khai 261125-48372',
      '23/11/2026 09:30',
      'Đã tiếp nhận',
      'Hạn hết ngày 23/12/2026',
      'dữ liệu minh họa',
    ]) {
      expect(first.getByText(text)).toBeVisible();
    }
    expect(first.getByRole('link')).toHaveAttribute('href', expect.stringMatching(/^\/de-nghi-bao-chi\/0{8}/));
    const second = await row('Cháy rừng');
    for (const text of ['Đột xuất', 'Đã giao trả lời', 'Võ Bảo Tú', 'Quá hạn 1 ngày']) {
      expect(second.getByText(text)).toBeVisible();
    }
  });

  it.each([
    ['late', '2026-12-24T02:00:00Z', '24/12/2026 09:00, quá hạn'],
    ['in time', '2026-11-24T02:00:00Z', '24/11/2026 09:00'],
  ])('tells an answer that came %s', async (_, answered_at, text) => {
    await open([listed({ status: 'answered', answered_at })]);
    expect(await screen.findByText(text)).toBeVisible();
  });

  it('says where no rule sets a time, and what one’s agency was only asked about', async () => {
    await open([listed({ due_at: null, is_asked: true, agency_short_name: 'Sở GD&ĐT' })]);
    expect(await screen.findByText('Không quy định')).toBeVisible();
    expect(screen.getByText('Được hỏi phối hợp')).toBeVisible();
    expect(screen.getByText('Sở GD&ĐT')).toBeVisible();
  });

  it('is filtered by what the address says, and puts what one chooses there', async () => {
    const { user, address, last } = await open(
      [listed()],
      '/de-nghi-bao-chi?trang-thai=chua-tra-loi&han=qua-han&tu-ngay=2026-07-01&den-ngay=2026-07-31',
    );
    await screen.findByRole('table');
    expect(last()).toEqual({
      in_status: 'open',
      is_overdue: true,
      received_from: '2026-07-01',
      received_to: '2026-07-31',
      order_by: 'newest',
      page_size: 50,
    });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Loại' }), 'Đột xuất, bất thường');
    await waitFor(() => expect(address()).toContain('loai=dot-xuat'));
    await waitFor(() => expect(last()).toMatchObject({ of_kind: 'unexpected_event' }));
    await user.click(screen.getByRole('button', { name: 'Xóa bộ lọc' }));
    await waitFor(() => expect(address()).toBe('/de-nghi-bao-chi'));
  });

  it('is of a part of the tree, of one’s own, and of those answered in time or late', async () => {
    const part = '00000000-0000-4000-8000-00000000a002';
    const { user, last } = await open(
      [listed()],
      `/de-nghi-bao-chi?co-quan=${part}&cap-duoi=co&pham-vi=cua-co-quan&trang-thai=khong-ke-ghi-nham&han=dung-han`,
      personas.supervisor,
    );
    await screen.findByRole('table');
    expect(last()).toMatchObject({
      in_agency: part,
      with_below: true,
      in_scope: 'own',
      in_status: 'not_voided',
      answered_in_time: true,
    });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Hạn' }), 'Xong muộn');
    await waitFor(() => expect(last()).toMatchObject({ answered_in_time: false }));
  });

  it('of their own holds a clerk of two agencies to the one they act for', async () => {
    const { user, last } = await open([listed()], '/de-nghi-bao-chi', personas.clerkOfTwo);
    await screen.findByRole('table');
    expect(last()).not.toHaveProperty('in_agency');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Phạm vi' }), 'Của cơ quan');
    await waitFor(() =>
      expect(last()).toMatchObject({ in_scope: 'own', in_agency: personas.clerkOfTwo.memberships[0]?.agency.id }),
    );
  });

  it.each<[string, Persona, boolean, boolean]>([
    ['a clerk records, and chooses no agency', personas.healthClerk, true, false],
    ['a supervisor chooses an agency, and records nothing', personas.supervisor, false, true],
    ['a manager chooses an agency, and records nothing', personas.manager, false, true],
  ])('%s', async (_, as, records, chooses) => {
    await open([listed()], undefined, as);
    await screen.findByRole('table');
    expect(screen.queryByRole('link', { name: 'Ghi nhận đề nghị' }) !== null).toBe(records);
    const choice = chooses ? await screen.findByRole('combobox', { name: 'Cơ quan' }) : null;
    expect(choice ?? screen.queryByRole('combobox', { name: 'Cơ quan' })).toBe(choice);
  });

  it('goes on after the last one shown', async () => {
    const many = Array.from({ length: 51 }, (_, index) =>
      listed({ id: `00000000-0000-4000-8000-0000000001${String(index).padStart(2, '0')}`, sort_key: `key ${index}` }),
    );
    const { user, last } = await open(many);
    await user.click(await screen.findByRole('button', { name: 'Trang sau' }));
    await waitFor(() => expect(last()).toMatchObject({ after_key: 'key 49', after_id: many[49]?.id }));
  });

  it('without any says how they come, and with a filter what to do', async () => {
    await open([]);
    expect(await screen.findByText('Chưa có đề nghị nào của báo chí')).toBeVisible();
  });

  it('of which nothing matches says so', async () => {
    await open([], '/de-nghi-bao-chi?q=zzz');
    expect(await screen.findByText('Không có đề nghị nào khớp bộ lọc')).toBeVisible();
  });

  it('that does not come is asked for again', async () => {
    const { user } = await open();
    await screen.findByRole('table');
    onRpc('list_press_enquiries', () => offline());
    await user.selectOptions(screen.getByRole('combobox', { name: 'Hạn' }), 'Quá hạn');
    expect(await screen.findByText(/Không kết nối được với máy chủ/)).toBeVisible();
    onRpc('list_press_enquiries', () => [listed({ title: 'Đã về' })]);
    await user.click(screen.getByRole('button', { name: 'Thử lại' }));
    expect(await screen.findByText('Đã về')).toBeVisible();
  });
});
