import { type IssuingAgency, isCommittee } from './issuing-agency';

/** Signing by order (thừa lệnh) or by authorisation (thừa ủy quyền) of the head. */
export type OnBehalf = 'TL.' | 'TUQ.';

const titles = /^(?:Phó )?(?:Chủ tịch|Giám đốc|Chánh Văn phòng|Chánh Thanh tra|Trưởng ban|Trưởng phòng)/i;
const acting = /^(?:Quyền|Q\.)\s*/i;

/**
 * Annex I, II.7.b: authority and position of the signer, line by line. A deputy signs for the head (KT.), also one in
 * charge of an agency without a head; a people's committee is signed for as a body (TM.).
 */
export function signatureLines(agency: IssuingAgency, position: string, onBehalf?: OnBehalf): string[] {
  const head = headTitle(agency);
  if (onBehalf) return [`${onBehalf} ${head}`, titleOf(position)];
  const lines = /^Phó /i.test(position) ? [`KT. ${head}`, titleOf(position)] : [titleOf(position)];
  return isCommittee(agency) ? ['TM. ỦY BAN NHÂN DÂN', ...lines] : lines;
}

/** The position alone, without the agency's name: «Giám đốc Sở Y tế» → «GIÁM ĐỐC», «Quyền Giám đốc» → «Q. GIÁM ĐỐC». */
function titleOf(position: string): string {
  const full = position.trim().replace(acting, '');
  const title = (full.match(titles)?.[0] ?? full).toLocaleUpperCase('vi');
  return acting.test(position.trim()) ? `Q. ${title}` : title;
}

/** What the head of an agency is called where nobody by name is known. */
export function headTitle(agency: IssuingAgency): string {
  if (isCommittee(agency)) return 'CHỦ TỊCH';
  if (agency.name.startsWith('Văn phòng')) return 'CHÁNH VĂN PHÒNG';
  if (agency.name.startsWith('Thanh tra')) return 'CHÁNH THANH TRA';
  if (agency.name.startsWith('Ban ')) return 'TRƯỞNG BAN';
  return 'GIÁM ĐỐC';
}
