// The paper of a delegation: as a Word file from its record, and on the page it is printed from.
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { openOfficeFile } from '@/documents/documents.fixtures';
import { names, setting } from '@/reference/settings.fixtures';
import { onRpc, onSelect } from '../../../../tests/harness/backend';
import { catchDownloads } from '../../../../tests/harness/downloads';
import { renderRoute } from '../../../../tests/harness/render';
import { personas } from '../../../../tests/harness/unit-personas';
import { delegation, deputyRule, unsignedDelegation } from '../delegations.fixtures';
import { Component as RecordPage } from './delegation-page';
import { Component as PrintPage } from './print-delegation-page';

const routes = [
  { path: '/uy-quyen/:id', Component: RecordPage },
  { path: '/uy-quyen/:id/van-ban', Component: PrintPage },
];
const inWriting = {
  ...deputyRule,
  code: 'delegation_in_writing',
  agency_kinds: null,
  article: 'khoản 6 Điều 3',
  citation: 'Nghị định số 09/2017/NĐ-CP ngày 09 tháng 02 năm 2017 của Chính phủ',
};
const signed = delegation({
  signed_at: '2026-06-15T01:30:00Z',
  valid_from: '2026-06-15T01:30:00Z',
  valid_until: '2026-07-10T17:00:00Z',
});

beforeEach(() => {
  onSelect('attachments', []);
  onSelect('settings', names);
  onSelect('legal_rules', [deputyRule, inWriting]);
  onRpc('record_timeline', () => []);
});

async function print(record = signed) {
  onSelect('delegations', [record]);
  await renderRoute(routes, `/uy-quyen/${record.id}/van-ban`, { as: personas.healthClerk });
  return (await screen.findByRole('article')).textContent ?? '';
}

describe('the printed page', () => {
  it('has what the record has, its own number and date, and the law of its day', async () => {
    const text = await print();
    for (const words of [
      'SỞ Y TẾ',
      '41/GUQ-SYT',
      'ngày 15 tháng 6 năm 2026',
      'Trần Ngọc Bích',
      'Thông tin về tình hình dịch sốt xuất huyết.',
      'Nghị định số 09/2017/NĐ-CP',
      'Ngô Thị Thu Quân',
    ]) {
      expect(text.replace(/\s+/g, ' ')).toContain(words);
    }
  });

  it('is written at the place the province has set', async () => {
    onSelect('settings', [setting('place_name', { text: 'Rạch Giá' })]);
    expect(await print(delegation({ agency: { ...delegation().agency, kind: 'department' } }))).toContain(
      'Rạch Giá, ngày',
    );
  });

  it('leaves number and date blank before the signature', async () => {
    const text = await print(unsignedDelegation());
    expect(text).not.toContain('41/GUQ');
    expect(text).toMatch(/ngày\s+tháng\s+năm 20\d\d/);
    expect(text).toMatch(/\/GUQ-SYT/);
  });
});

it('is saved from the record as a Word file named by its number', async () => {
  const downloads = catchDownloads();
  onSelect('delegations', [signed]);
  const { user } = await renderRoute(routes, `/uy-quyen/${signed.id}`, { as: personas.supervisor });
  await user.click(await screen.findByRole('button', { name: 'Văn bản' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Tải văn bản (Word)' }));
  await waitFor(() => expect(downloads).toHaveLength(1), { timeout: 10_000 });
  expect(downloads[0]).toMatchObject({
    name: 'Giay-uy-quyen-41-GUQ-SYT.docx',
    noted: { what: 'delegations', of_format: 'docx', of_record: signed.id },
  });
  const word = (await openOfficeFile(downloads[0]?.content ?? new Blob()))('word/document.xml');
  expect(word.documentElement.textContent).toContain('Trần Ngọc Bích');
}, 20_000);
