/** The parts an agency of a province may have in press matters; the keys are those of agencies.press_role. */
export const pressRoles = {
  press_authority: 'Cơ quan quản lý nhà nước về báo chí',
  propaganda_committee: 'Ban Tuyên giáo Tỉnh ủy',
} as const;

/** The Vietnamese name of a part; one this build does not know yet is shown as it is. */
export function pressRoleName(role: string): string {
  return pressRoles[role as keyof typeof pressRoles] ?? role;
}
