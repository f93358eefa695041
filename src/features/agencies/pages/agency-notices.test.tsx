// What an agency's page says of a new head, and what its manager can do.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
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
const finding = {
  agency_id: agencies.health.id,
  finding: 'head_changed',
  since: '2025-02-03',
  instrument: 'Luật Báo chí 126/2025/QH15',
  article: 'khoản 5 Điều 31',
  record_id: null as string | null,
};

beforeEach(() => {
  for (const relation of ['delegations', 'contact_attestations', 'compliance_findings']) onSelect(relation, []);
  onRpc('record_timeline', () => []);
});

async function open(agency: AgencyRecord, as: Persona) {
  onSelect('agencies', ({ url }) => (url.searchParams.has('code') ? [agency] : reference));
  const page = await renderRoute([{ path: '/co-quan/:code', Component }], `/co-quan/${agency.code}`, { as });
  await screen.findByRole('heading', { level: 1, name: agency.name });
  return page;
}
const notice = async () =>
  within((await screen.findByText('Đổi thủ trưởng, chưa cử lại')).closest('[role=alert]') as HTMLElement);

describe('a new head who has appointed nobody', () => {
  const spoken = healthRecord({ spokespersons: [term('Võ Bảo Tú', '2024-01-05')] });

  it('is told with since when, what asks for it and what ends it; its clerk can appoint at once', async () => {
    onSelect('compliance_findings', [{ ...finding, record_id: 'id-Võ Bảo Tú' }]);
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
    onSelect('compliance_findings', [{ ...finding, record_id: 'id-Võ Bảo Tú' }]);
    await open(spoken, personas.supervisor);
    await notice();
    expect(screen.queryByRole('link', { name: /^Cử/ })).toBeNull();
  });

  it('where nobody speaks at all is told beside that, with one way to appoint', async () => {
    onSelect('compliance_findings', [finding]);
    await open(healthRecord(), personas.healthClerk);
    expect((await notice()).getByText(/chưa có quyết định giao nhiệm vụ phát ngôn/)).toBeVisible();
    expect(screen.getByText('Cơ quan hiện chưa có người phát ngôn')).toBeVisible();
    expect(screen.getAllByRole('link', { name: /^Cử/ })).toHaveLength(1);
  });

  it('is no other agency’s, and no other finding', async () => {
    let answered = false;
    onSelect('compliance_findings', () => {
      answered = true;
      return [
        { ...finding, agency_id: agencies.province.id },
        { ...finding, finding: 'of_a_later_day' },
      ];
    });
    const { queryClient } = await open(spoken, personas.supervisor);
    await waitFor(() => expect(answered && queryClient.isFetching() === 0).toBe(true));
    expect(screen.queryByText('Đổi thủ trưởng, chưa cử lại')).toBeNull();
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
