import type { Issuer } from '../official-document';

/** What a document needs to know of the agency that issues it; the columns of `agencies`. */
export interface IssuingAgency {
  name: string;
  code: string;
  kind: string;
  symbol: string | null;
}

const committeeName = /^(?:Ủy|Uỷ) ban nhân dân\s+/;
const unitType = /^(?:tỉnh|thành phố|thị xã|thị trấn|huyện|quận|xã|phường|đặc khu)\s+/i;

/** Annex I, II.2: the letterhead. A people's committee has no superior on it; a department names the province's. */
export function issuerOf(agency: IssuingAgency, provinceName: string): Issuer {
  if (isCommittee(agency)) {
    return { superior: [], own: capitals('Ủy ban nhân dân', agency.name.replace(committeeName, '')) };
  }
  const own = capitals(nameUnderSuperior(agency.name, provinceName));
  return agency.kind === 'party_body'
    ? { superior: capitals(`Tỉnh ủy ${provinceName}`), own }
    : { superior: capitals('Ủy ban nhân dân', `tỉnh ${provinceName}`), own };
}

/** Annex I, II.4.a: the name of the unit where the agency has its seat; one named by a numeral keeps its type. */
export function placeOf(agency: IssuingAgency, provinceName: string): string {
  if (agency.kind === 'province' || !isCommittee(agency)) return provinceName;
  const unit = agency.name.replace(committeeName, '');
  const bare = unit.replace(unitType, '');
  return /^\d/.test(bare) ? unit.charAt(0).toLocaleUpperCase('vi') + unit.slice(1) : bare;
}

/** The agency's abbreviation in symbols of documents. */
export function symbolOf(agency: IssuingAgency): string {
  return agency.symbol ?? (isCommittee(agency) ? 'UBND' : agency.code);
}

/** Whether it is a people's committee, which decides and signs as a body. */
export function isCommittee({ kind }: Pick<IssuingAgency, 'kind'>): boolean {
  return kind !== 'department' && kind !== 'party_body';
}

/** «Sở Y tế An Giang» → «Sở Y tế», «Văn phòng Ủy ban nhân dân tỉnh» → «Văn phòng»: the line above says the rest. */
function nameUnderSuperior(name: string, provinceName: string): string {
  const local = name.endsWith(` ${provinceName}`) ? name.slice(0, -provinceName.length - 1) : name;
  return local.replace(/ (?:(?:Ủy|Uỷ) ban nhân dân tỉnh|Tỉnh (?:ủy|uỷ))$/, '');
}

function capitals(...lines: string[]): string[] {
  return lines.map((line) => line.toLocaleUpperCase('vi'));
}
