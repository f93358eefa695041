import { formatPhone } from '@/lib/contact';
import { saveAs } from '@/lib/files';
import { downloadWord } from './download';
import { fileName } from './file-name';
import { type ListedSpokesperson, listColumns } from './listed-spokesperson';
import type { OfficialDocument } from './official-document';
import { type IssuingAgency, issuerOf, placeOf } from './rules/issuing-agency';
import { signatureLines } from './rules/signature-form';

export interface SpokespersonListInput {
  /** Whose list it is. */
  agency: IssuingAgency;
  /** «An Giang» */
  provinceName: string;
  /** yyyy-MM-dd: the day the list says how things are. */
  listedOn: string;
  /** In the order they shall stand. */
  rows: readonly ListedSpokesperson[];
  /** Who signs it, if it is not merely enclosed with a signed letter. */
  signer: { name: string; position: string } | null;
}

/** Danh sách người phát ngôn và cung cấp thông tin cho báo chí. */
export function buildSpokespersonList(input: SpokespersonListInput): OfficialDocument {
  const { agency, provinceName, rows, signer } = input;
  return {
    landscape: true,
    issuer: issuerOf(agency, provinceName),
    number: null,
    place: placeOf(agency, provinceName),
    date: input.listedOn,
    heading: { type: 'named', name: 'Danh sách', about: 'Người phát ngôn và cung cấp thông tin cho báo chí' },
    addressees: [],
    grounds: [],
    body: [
      {
        type: 'table',
        columns: listColumns,
        rows: rows.map((row, index) => [
          String(index + 1),
          row.fullName,
          row.position,
          row.agencyName,
          formatPhone(row.phone),
          row.email,
        ]),
      },
      { type: 'paragraph', text: `Danh sách gồm ${rows.length} người.` },
    ],
    recipients: [],
    signature: signer && { lines: signatureLines(agency, signer.position), name: signer.name },
  };
}

/** Saves it as Danh-sach-nguoi-phat-ngon-2026-11-05.docx. */
export function downloadSpokespersonList(input: SpokespersonListInput): Promise<void> {
  return downloadWord(buildSpokespersonList(input), listFileName('docx', input.listedOn));
}

/** Saves the rows as Danh-sach-nguoi-phat-ngon-2026-11-05.xlsx. */
export async function downloadSpokespersonSheet({
  rows,
  listedOn,
}: Pick<SpokespersonListInput, 'rows' | 'listedOn'>): Promise<void> {
  const { spokespersonSheet } = await import('./excel/spokesperson-sheet');
  saveAs(listFileName('xlsx', listedOn), await spokespersonSheet(rows));
}

function listFileName(extension: string, listedOn: string): string {
  return fileName(extension, 'Danh sách người phát ngôn', listedOn);
}
