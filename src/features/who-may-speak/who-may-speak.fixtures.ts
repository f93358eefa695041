import type { Speaker } from './who-may-speak.api';

/** A spokesperson as the agency's own staff sees them, for tests. */
export function speaker(rest: Partial<Speaker> = {}): Speaker {
  return {
    record_id: 'record-huong',
    capacity: 'standing',
    agency_id: 'agency-syt',
    agency_code: 'SYT',
    agency_name: 'Sở Y tế',
    full_name: 'Nguyễn Thị Mỹ Hương',
    position: 'Phó Giám đốc Sở',
    phone: '02963957049',
    email: 'phatngon.syt@angiang.gov.vn',
    internal_phone: '02963777777',
    since: '2026-01-04T17:00:00+00:00',
    until: null,
    matter: null,
    document_number: '12/QĐ-SYT',
    document_signed_on: '2026-01-02',
    document_signer: 'Ngô Thị Thu Quân',
    document_path: null,
    document_name: null,
    document_type: null,
    is_published: true,
    confirmed_at: '2026-10-05T02:00:00Z',
    law: 'khoản 2 Điều 3 Nghị định 244/2026/NĐ-CP',
    is_demo: false,
    sort_key: 'b',
    ...rest,
  };
}

/** A delegate of the same. */
export function delegateSpeaker(rest: Partial<Speaker> = {}): Speaker {
  return speaker({
    record_id: 'record-lam',
    capacity: 'delegate',
    full_name: 'Trần Văn Lâm',
    position: 'Trưởng phòng Nghiệp vụ Y',
    until: '2199-11-30T17:00:00+00:00',
    matter: 'Vụ ngộ độc thực phẩm tại phường Mỹ Bình',
    document_number: '15/GUQ-SYT',
    document_signed_on: '2026-11-20',
    document_path: 'agency-syt/record-lam/paper',
    document_name: 'giay-uy-quyen.pdf',
    sort_key: 'a',
    ...rest,
  });
}

/** What everybody is told of the same person. */
export function asPublished(known: Speaker): Speaker {
  return {
    ...known,
    record_id: null,
    internal_phone: null,
    document_signer: null,
    document_number: known.matter && known.document_number,
  };
}
