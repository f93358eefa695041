import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import writeExcelFile from 'write-excel-file/node';

const seed = readFileSync(join(import.meta.dirname, '../../supabase/seeds/agencies-2019.sql'), 'utf8');

export interface ListedAgency {
  code: string;
  kind: string;
  name: string;
  shortName: string;
}

/** The agencies of 2019 below the province, as its list of them would hold them. */
export const agenciesOf2019: ListedAgency[] = [...seed.matchAll(/\('([A-Z0-9-]+)', '(\w+)', '([^']+)', '([^']+)'/g)]
  .map(([, code = '', kind = '', name = '', shortName = '']) => ({ code, kind, name, shortName }))
  .filter(({ kind }) => kind !== 'province');

const kinds: Record<string, string> = {
  department: 'Sở, ban, ngành',
  party_body: 'Cơ quan Đảng',
  district: 'Huyện, thị xã, thành phố',
};

/** That list as an Excel file. */
export async function agencyWorkbook(agencies: readonly ListedAgency[]): Promise<Buffer> {
  const cell = (value: string) => ({ value, type: String });
  const titles = ['Mã cơ quan', 'Tên cơ quan', 'Tên gọi tắt', 'Loại cơ quan', 'Mã cơ quan cấp trên'];
  const lines = agencies.map(({ code, name, shortName, kind }) => [
    code,
    name,
    shortName,
    kinds[kind] ?? kind,
    'UBND-TINH',
  ]);
  return writeExcelFile([titles, ...lines].map((line) => line.map(cell))).toBuffer();
}
