import { describe, expect, it } from 'vitest';
import { type Fault, readSeal, tellFault, writeSeal } from './integrity.logic';

const entry = {
  change_id: 42,
  changed_at: '2026-11-23T08:00:00Z',
  changed_by_name: 'Nguyễn Ngọc Hân',
  operation: 'UPDATE',
  table_name: 'incidents',
};
const sealed = { position: 40, chained_at: '2026-11-23T08:00:01Z' };
const told = 'sửa «Vụ việc», Nguyễn Ngọc Hân, 23/11/2026 15:00';

describe('a fault', () => {
  it.each<[Fault, string]>([
    [
      { kind: 'entry_altered', ...sealed, ...entry },
      `Mục 42 đã bị sửa (vị trí 40, đã niêm phong lúc 23/11/2026 15:00). Nay ghi: ${told}.`,
    ],
    [
      { kind: 'entry_removed', ...sealed, change_id: 42 },
      'Mục 42 đã bị xóa (vị trí 40, đã niêm phong lúc 23/11/2026 15:00).',
    ],
    [{ kind: 'entry_unchained', ...entry }, `Mục 42 được chèn vào, không qua hệ thống: ${told}.`],
    [
      { kind: 'link_altered', ...sealed, change_id: 42 },
      'Niêm phong tại vị trí 40 đã bị sửa; nay ứng với mục 42: không có mục nào như vậy.',
    ],
    [{ kind: 'links_missing', position: 40, until: 40 }, 'Thiếu niêm phong tại vị trí 40.'],
    [{ kind: 'links_missing', position: 40, until: 44 }, 'Thiếu niêm phong từ vị trí 40 đến 44.'],
    [
      { kind: 'links_rewritten', position: 40, ...entry },
      `Đến vị trí 40 đã bị niêm phong lại, gần nhất là mục 42: ${told}.`,
    ],
  ])('is named: %j', (fault, words) => {
    expect(tellFault(fault)).toBe(words);
  });

  it('of nobody is the system’s; of a table and an act without words it is told by their names', () => {
    const { changed_by_name: _, ...bySystem } = entry;
    expect(tellFault({ kind: 'entry_unchained', ...bySystem, table_name: 'secrets', operation: 'MERGE' })).toBe(
      'Mục 42 được chèn vào, không qua hệ thống: MERGE «secrets», Hệ thống, 23/11/2026 15:00.',
    );
  });
});

describe('the code to note down', () => {
  const seal = { position: 1022, hash: 'ab'.repeat(32) };
  it('is read as it was written, whatever stands around it', () => {
    expect(readSeal(writeSeal(seal))).toEqual(seal);
    expect(readSeal(`  ${writeSeal(seal).toUpperCase()}\n`)).toEqual(seal);
  });
  it.each(['', '1022', 'ab'.repeat(32), `0:${'ab'.repeat(32)}`, `1022:${'ab'.repeat(31)}`, `1022: ${'ab'.repeat(32)}`])(
    'is not «%s»',
    (code) => expect(readSeal(code)).toBeUndefined(),
  );
});
