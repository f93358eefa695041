import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { onSelect, refusal } from '../../tests/harness/backend';
import { renderRoute } from '../../tests/harness/render';
import { personas } from '../../tests/harness/unit-personas';
import { fetchAgencies, maxRows } from './agencies.api';
import { AgencySelect } from './agency-select';

const agency = (code: string, name: string, rest = {}) => ({
  id: `id-${code}`,
  code,
  kind: 'department',
  name,
  short_name: name,
  parent_id: null,
  successor_id: null,
  dissolved_on: null,
  ...rest,
});
const three = [
  agency('SYT', 'Sở Y tế'),
  agency('STC', 'Sở Tài chính'),
  agency('SDL', 'Sở Du lịch', { dissolved_on: '2025-07-01' }),
];

it('reads agencies to the end, past the row limit of one answer', async () => {
  const many = Array.from({ length: maxRows + 1 }, (_, i) => agency(`X${i}`, `Xã ${i}`));
  onSelect('agencies', ({ url }) => {
    const offset = Number(url.searchParams.get('offset'));
    return many.slice(offset, offset + Number(url.searchParams.get('limit')));
  });
  expect(await fetchAgencies(new AbortController().signal)).toHaveLength(maxRows + 1);
});

function Choice({ start = null }: { start?: string | null }) {
  const [id, setId] = useState<string | null>(start);
  return (
    <>
      <AgencySelect value={id} onChange={setId} among={({ dissolved_on }) => dissolved_on === null} />
      <output>{id ?? 'chưa chọn'}</output>
    </>
  );
}
const open = (start?: string) =>
  renderRoute([{ path: '/', element: <Choice start={start} /> }], '/', { as: personas.supervisor });

it('finds an agency without diacritics or by its code, and chooses it', async () => {
  onSelect('agencies', three);
  const { user } = await open();
  await user.type(await screen.findByPlaceholderText('Tất cả cơ quan'), 'tai chinh');
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Sở Tài chínhSTC']);
  await user.click(screen.getByRole('option'));
  expect(screen.getByRole('status')).toHaveTextContent('id-STC');
  await user.click(screen.getByLabelText('Bỏ chọn cơ quan'));
  expect(screen.getByRole('status')).toHaveTextContent('chưa chọn');
});

it('offers only those asked for, but keeps the one chosen', async () => {
  onSelect('agencies', three);
  const { user } = await open('id-SDL');
  expect(await screen.findByDisplayValue('Sở Du lịch (đã giải thể)')).toBeVisible();
  await user.clear(screen.getByRole('combobox', { name: 'Cơ quan' }));
  expect(screen.getAllByRole('option')).toHaveLength(3);
});

it('says when the agencies cannot be had', async () => {
  onSelect('agencies', () => refusal('XX000', 'broken', { status: 500 }));
  await open();
  expect(await screen.findByText(/Không tải được danh sách cơ quan/)).toBeVisible();
});
