import type { PublicContact } from './public-contacts.api';

/** A published contact for tests. */
export function publicContact(rest: Partial<PublicContact> = {}): PublicContact {
  return {
    id: 'a3f1c2de-0000-4000-8000-000000000001',
    agency_id: 'agency-syt',
    agency_code: 'SYT',
    agency_name: 'Sở Y tế An Giang',
    agency_sort: 170,
    kind: 'standing',
    full_name: 'Nguyễn Thị Mỹ Hương',
    name_sort: 'huong',
    position: 'Phó Giám đốc Sở',
    phone: '02963957049',
    email: 'phatngon.syt@angiang.gov.vn',
    matter: null,
    document_number: null,
    document_signed_on: null,
    document_path: null,
    document_name: null,
    visible_until: null,
    confirmed_at: '2026-10-05T02:00:00Z',
    is_demo: false,
    ...rest,
  };
}

/** A published delegate with the signed document, for tests. */
export function publicDelegate(rest: Partial<PublicContact> = {}): PublicContact {
  return publicContact({
    id: 'a3f1c2de-0000-4000-8000-000000000002',
    kind: 'delegate',
    full_name: 'Trần Văn Lâm',
    name_sort: 'lam',
    position: 'Trưởng phòng Nghiệp vụ Y',
    email: 'uyquyen.syt@angiang.gov.vn',
    matter: 'Vụ ngộ độc thực phẩm tại phường Mỹ Bình',
    document_number: '15/GUQ-SYT',
    document_signed_on: '2026-11-20',
    document_path: 'agency-syt/delegation/paper',
    document_name: 'giay-uy-quyen.pdf',
    visible_until: '2199-11-30T17:00:00+00:00',
    ...rest,
  });
}
