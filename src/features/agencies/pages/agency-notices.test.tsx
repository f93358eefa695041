// What an agency's page says of a new head, and what its manager can do.
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { finding } from '@/reference/findings.fixtures';
import { onRpc, onSelect } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { agencies, type Persona, personas } from '../../../../tests/harness/unit-personas';
import type { AgencyRecord } from '../agencies.api';
import { healthRecord, term } from '../agencies.fixtures';
import { Component } from './agency-page';

const reference = [
  { ...agencies.province, parent_id: null, successor_id: null, dissolved_on: null },
  { ...agencies.health, parent_id: agencies.province.id, successor_id: null, dissolved_on: null },
];
const newHead = finding({
  agency_id: agencies.health.id,
  agency_code: 'SYT',
  about: 'Ngô Thị Thu Quân',
  since: '2025-02-02T17:00:00Z',
});

beforeEach(() => {
  for (const relation of ['delegations', 'contact_attestations']) onSelect(relation, []);
  onRpc('list_findings', () => []);
  onRpc('record_timeline', () => []);
});

async function open(agency: AgencyRecord, as: Persona) {
  onSelect('agencies', ({ url }) => (url.searchParams.has('code') ? [agency] : reference));
  const page = await renderRoute([{ path: '/co-quan/:code', Component }], `/co-quan/${agency.code}`, { as });
  await screen.findByRole('heading', { level: 1, name: agency.name });
  return page;
}
const notice = async () => within(await screen.findByRole('alert', { name: 'Đổi thủ trưởng, chưa cử lại' }));

describe('a new head who has appointed nobody', () => {
  const spoken = healthRecord({ spokespersons: [term('Võ Bảo Tú', '2024-01-05')] });

  it('is told with since when, what asks for it and what ends it; its clerk can appoint at once', async () => {
    onRpc('list_findings', () => [{ ...newHead, record_id: 'id-Võ Bảo Tú' }]);
    await open(spoken, personas.healthClerk);
    const told = await notice();
    expect(told.getByText(/Ngô Thị Thu Quân giữ chức từ ngày 03\/02\/2025/)).toHaveTextContent(
      /quyết định từ ngày 03\/02\/2025 trở đi/,
    );
    expect(told.getByText('Căn cứ: khoản 5 Điều 31, Luật Báo chí 126/2025/QH15.')).toBeVisible();
    expect(told.getByRole('link', { name: /quyết định giao nhiệm vụ phát ngôn/ })).toHaveAttribute(
      'href',
      '/nguoi-phat-ngon/id-Võ Bảo Tú',
    );
    expect(told.getByRole('link', { name: 'Cử lại người phát ngôn' })).toHaveAttribute(
      'href',
      '/nguoi-phat-ngon/id-Võ Bảo Tú/thay-the',
    );
  });

  it('is told to a supervisor without what is not theirs to do', async () => {
    onRpc('list_findings', () => [{ ...newHead, record_id: 'id-Võ Bảo Tú' }]);
    await open(spoken, personas.supervisor);
    await notice();
    expect(screen.queryByRole('link', { name: /^Cử/ })).toBeNull();
  });

  it('where nobody speaks at all is told beside that, with one way to appoint', async () => {
    onRpc('list_findings', () => [newHead]);
    await open(healthRecord(), personas.healthClerk);
    expect((await notice()).getByText(/chưa có quyết định giao nhiệm vụ phát ngôn/)).toBeVisible();
    expect(screen.getByText('Cơ quan hiện chưa có người phát ngôn')).toBeVisible();
    expect(screen.getAllByRole('link', { name: /^Cử/ })).toHaveLength(1);
  });

  it('is asked of this agency alone, and no other finding is taken for it', async () => {
    const asked: unknown[] = [];
    onRpc('list_findings', ({ body }) => {
      asked.push(body);
      return [{ ...newHead, kind: 'of_a_later_day' }];
    });
    await open(spoken, personas.supervisor);
    expect(await screen.findByText('of_a_later_day')).toBeVisible();
    expect(asked).toEqual([{ in_agency: agencies.health.id, with_below: false, order_by: 'oldest', page_size: 50 }]);
    expect(screen.queryByText('Đổi thủ trưởng, chưa cử lại')).toBeNull();
  });
});

describe('what supervision finds', () => {
  it('stands on the page with its record, since when, how late, what asks for it and what ends it', async () => {
    const late = {
      kind: 'unpublished',
      record_id: 'id-Võ Bảo Tú',
      about: 'Võ Bảo Tú',
      since: '2026-10-02T17:00:00Z',
      due_at: '2026-10-02T17:00:00Z',
      instrument: 'Nghị định 244/2026/NĐ-CP',
      article: 'khoản 3 Điều 3',
    };
    onRpc('list_findings', () => [{ ...newHead, ...late }]);
    await open(healthRecord(), personas.healthClerk);
    const card = within(await screen.findByRole('region', { name: 'Việc cần chấn chỉnh (1)' }));
    expect(card.getByText('Chưa công bố người phát ngôn')).toBeVisible();
    expect(card.getByRole('link', { name: 'Võ Bảo Tú' })).toHaveAttribute('href', '/nguoi-phat-ngon/id-Võ Bảo Tú');
    expect(card.getByText('từ 03/10/2026')).toBeVisible();
    expect(card.getByText(/^Quá hạn \d+ ngày$/)).toBeVisible();
    expect(card.getByText('khoản 3 Điều 3, Nghị định 244/2026/NĐ-CP')).toBeVisible();
    expect(card.getByText(/^Hết khi người phát ngôn được công bố/)).toBeVisible();
  });
});

describe('a manager', () => {
  const province = healthRecord({ ...agencies.province, parent_id: null });

  it('changes the agency, and adds others below where some may stand', async () => {
    await open(province, personas.manager);
    expect(screen.getByRole('link', { name: 'Sửa' })).toHaveAttribute('href', '/co-quan/UBND-TINH/sua');
    expect(screen.getByRole('link', { name: 'Thêm cơ quan dưới đây' })).toHaveAttribute(
      'href',
      '/co-quan-moi?cap-tren=UBND-TINH',
    );
  });

  it('adds nothing below a department', async () => {
    await open(healthRecord(), personas.manager);
    expect(screen.getByRole('link', { name: 'Sửa' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Thêm cơ quan dưới đây' })).toBeNull();
  });

  it('changes nothing of an agency that is no more', async () => {
    await open(healthRecord({ dissolved_on: '2025-06-30' }), personas.manager);
    expect(screen.queryByRole('link', { name: 'Sửa' })).toBeNull();
  });
});

it('who does not manage an agency changes nothing of it', async () => {
  await open(healthRecord(), personas.healthClerk);
  expect(screen.queryByRole('link', { name: 'Sửa' })).toBeNull();
});
