/** Kinds of agencies in the order of the State apparatus; the keys are those of agencies.kind. */
const names = {
  province: 'Tỉnh',
  department: 'Sở, ban, ngành',
  party_body: 'Cơ quan Đảng',
  district: 'Huyện, thị xã, thành phố',
  commune: 'Xã',
  ward: 'Phường',
  township: 'Thị trấn',
  special_zone: 'Đặc khu',
} as const;

export type AgencyKind = keyof typeof names;

export const agencyKinds = Object.keys(names) as AgencyKind[];

export const agencyKindNames: Record<string, string> = names;

/** Whether a text, of an address for one, names a kind. */
export function isAgencyKind(kind: string | null): kind is AgencyKind {
  return kind !== null && Object.hasOwn(names, kind);
}

const communes: readonly string[] = ['commune', 'ward', 'township', 'special_zone'];

/** Whether an agency of a kind may stand below one of another; as private.may_stand_below. */
export function mayStandBelow(kind: string, parentKind: string): boolean {
  if (parentKind === 'district') return communes.includes(kind);
  return parentKind === 'province' && kind !== 'province';
}

/** The Vietnamese name of a kind; a kind this build does not know yet is shown as it is. */
export function agencyKindName(kind: string): string {
  return isAgencyKind(kind) ? names[kind] : kind;
}
