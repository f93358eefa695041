import type { Membership } from '@/session/permissions';

/** Someone of the demo data, as unit tests know them. */
export interface Persona {
  userId: string;
  email: string;
  fullName: string;
  memberships: Membership[];
  /** Devices of the second factor. */
  factors?: Factor[];
  /** How surely a session knows them; by a password alone when left out. */
  aal?: 'aal1' | 'aal2' | undefined;
}

/** A device of the second factor, as the auth service describes it. */
export interface Factor {
  id: string;
  friendly_name: string;
  factor_type: 'totp';
  status: 'verified' | 'unverified';
  created_at: string;
  updated_at: string;
}

export const agencies = {
  province: {
    id: '00000000-0000-4000-8000-00000000a001',
    code: 'UBND-TINH',
    name: 'Ủy ban nhân dân tỉnh An Giang',
    short_name: 'UBND tỉnh',
    kind: 'province',
  },
  health: {
    id: '00000000-0000-4000-8000-00000000a002',
    code: 'SYT',
    name: 'Sở Y tế',
    short_name: 'Sở Y tế',
    kind: 'department',
  },
  education: {
    id: '00000000-0000-4000-8000-00000000a003',
    code: 'SGDDT',
    name: 'Sở Giáo dục và Đào tạo',
    short_name: 'Sở GD&ĐT',
    kind: 'department',
  },
} satisfies Record<string, Membership['agency']>;

const membership = (id: string, role: Membership['role'], agency: Membership['agency']): Membership => ({
  id,
  role,
  needs_second_factor: false,
  agency,
});

export const personas = {
  /** Keeps the records of Sở Y tế. */
  healthClerk: {
    userId: '00000000-0000-4000-8000-00000000b001',
    email: 'canbo.syt@phatngon.example',
    fullName: 'Nguyễn Ngọc Hân',
    memberships: [membership('00000000-0000-4000-8000-00000000c001', 'clerk', agencies.health)],
  },
  /** Keeps the records of two agencies. */
  clerkOfTwo: {
    userId: '00000000-0000-4000-8000-00000000b002',
    email: 'kiemnhiem@phatngon.example',
    fullName: 'Đỗ Minh Châu',
    memberships: [
      membership('00000000-0000-4000-8000-00000000c002', 'clerk', agencies.health),
      membership('00000000-0000-4000-8000-00000000c003', 'clerk', agencies.education),
    ],
  },
  /** Sees all agencies, changes none. */
  supervisor: {
    userId: '00000000-0000-4000-8000-00000000b003',
    email: 'giamsat@phatngon.example',
    fullName: 'Lê Thị Thu Vân',
    memberships: [membership('00000000-0000-4000-8000-00000000c004', 'supervisor', agencies.province)],
  },
  manager: {
    userId: '00000000-0000-4000-8000-00000000b004',
    email: 'quanly@phatngon.example',
    fullName: 'Trần Quốc Khải',
    memberships: [membership('00000000-0000-4000-8000-00000000c005', 'manager', agencies.province)],
  },
  /** Has an account and no task any more. */
  former: {
    userId: '00000000-0000-4000-8000-00000000b005',
    email: 'nghiviec@phatngon.example',
    fullName: 'Bùi Văn Nam',
    memberships: [],
  },
} satisfies Record<string, Persona>;
