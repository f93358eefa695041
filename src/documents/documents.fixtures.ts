import { strFromU8, unzipSync } from 'fflate';
import type { BindingRule } from '@/reference/legal-rules.api';
import type { DelegationDocumentInput } from './delegation-document';
import type { OfficialDocument } from './official-document';
import type { IssuingAgency } from './rules/issuing-agency';

export const province: IssuingAgency = {
  name: 'Ủy ban nhân dân tỉnh An Giang',
  code: 'UBND-TINH',
  kind: 'province',
  symbol: 'UBND',
};
export const health: IssuingAgency = { name: 'Sở Y tế An Giang', code: 'SYT', kind: 'department', symbol: 'SYT' };
export const district: IssuingAgency = {
  name: 'Ủy ban nhân dân huyện Tịnh Biên',
  code: 'H890',
  kind: 'district',
  symbol: 'UBND',
};

const decree = (no: string) =>
  `Nghị định số ${no} của Chính phủ quy định chi tiết việc phát ngôn và cung cấp thông tin cho báo chí của các cơ quan hành chính nhà nước`;
const administrative = ['province', 'department', 'district', 'commune', 'ward', 'township', 'special_zone'];
const until2026 = { effective_from: '2017-03-30', effective_to: '2026-06-30' };
const since2026 = { effective_from: '2026-07-01', effective_to: null };

function ofDecrees(code: string, article2017: string, article2026: string): BindingRule[] {
  return [
    {
      code,
      agency_kinds: administrative,
      ...until2026,
      instrument: 'Nghị định 09/2017/NĐ-CP',
      citation: decree('09/2017/NĐ-CP ngày 09 tháng 02 năm 2017'),
      article: article2017,
    },
    {
      code,
      agency_kinds: administrative,
      ...since2026,
      instrument: 'Nghị định 244/2026/NĐ-CP',
      citation: decree('244/2026/NĐ-CP ngày 26 tháng 6 năm 2026'),
      article: article2026,
    },
  ];
}

/** The rules a delegation cites, as the table holds them. */
export const rules: BindingRule[] = [
  {
    code: 'appoint_spokesperson',
    agency_kinds: null,
    effective_from: '2017-01-01',
    effective_to: '2026-06-30',
    instrument: 'Luật Báo chí 103/2016/QH13',
    citation: 'Luật Báo chí ngày 05 tháng 4 năm 2016',
    article: 'khoản 5 Điều 38',
  },
  {
    code: 'appoint_spokesperson',
    agency_kinds: null,
    ...since2026,
    instrument: 'Luật Báo chí 126/2025/QH15',
    citation: 'Luật Báo chí ngày 10 tháng 12 năm 2025',
    article: 'khoản 5 Điều 31',
  },
  ...ofDecrees('delegation_in_writing', 'khoản 6 Điều 3', 'khoản 5 Điều 3'),
  ...ofDecrees('no_redelegation', 'khoản 7 Điều 3', 'khoản 6 Điều 3'),
];

/** The head of the health department lets a deputy speak on one outbreak, 9 to 20 December 2019. */
export const delegation: DelegationDocumentInput = {
  agency: health,
  provinceName: 'An Giang',
  documentNumber: '5/GUQ-SYT',
  signedAt: '2019-12-09T02:00:00Z',
  draftedOn: '2019-12-08',
  signerName: 'Nguyễn Văn An',
  signerPosition: 'Giám đốc Sở',
  delegateName: 'Trần Thị Bích Ngọc',
  delegatePosition: 'Phó Giám đốc Sở',
  delegatePhone: '02963957049',
  delegateEmail: 'ngocttb@angiang.gov.vn',
  matter: 'Tình hình dịch sốt xuất huyết trên địa bàn huyện Tịnh Biên',
  scope: null,
  validFrom: '2019-12-08T17:00:00Z',
  validUntil: '2019-12-20T17:00:00Z',
  rules,
};

/** A công văn with everything the layout knows. */
export const letter: OfficialDocument = {
  issuer: { superior: [], own: ['Ủy ban nhân dân', 'tỉnh An Giang'] },
  number: { number: '1210', symbol: 'UBND-TH' },
  place: 'An Giang',
  date: '2019-12-06',
  heading: { type: 'letter', about: 'chấn chỉnh công tác phát ngôn' },
  addressees: ['Các sở, ban, ngành tỉnh', 'Ủy ban nhân dân các huyện, thị xã, thành phố'],
  grounds: [],
  body: [
    { type: 'part', text: 'I. Về số liệu' },
    { type: 'item', text: '1. Số cuộc họp báo' },
    {
      type: 'table',
      columns: [
        { title: 'TT', width: 1, align: 'center' },
        { title: 'Chỉ tiêu', width: 3 },
      ],
      rows: [['1', 'Họp báo định kỳ']],
    },
    { type: 'paragraph', text: [{ text: 'Yêu cầu: ', bold: true }, { text: 'thực hiện nghiêm túc.' }] },
  ],
  recipients: ['Như trên', 'Lưu: VT, TH'],
  signature: { lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Lê Văn Bình' },
};

/** The parts of an Office file, by path. */
export async function openOfficeFile(file: Blob): Promise<(path: string) => Document> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  return (path) => {
    const part = parts[path];
    if (!part) throw new Error(`No ${path} among ${Object.keys(parts).join(', ')}`);
    return new DOMParser().parseFromString(strFromU8(part), 'application/xml');
  };
}
