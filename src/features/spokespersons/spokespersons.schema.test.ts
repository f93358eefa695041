import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { spokespersonForm } from './spokespersons.fixtures';
import type { SpokespersonForm } from './spokespersons.form';
import { refusals, replacementSchema, spokespersonSchema } from './spokespersons.schema';

// Half past midnight of 23/11/2026 in Vietnam, still the 22nd by UTC.
beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-22T17:30:00Z'), toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

/** What is refused, by field. */
function refused(
  changes: Partial<SpokespersonForm>,
  schema: typeof spokespersonSchema | typeof replacementSchema = spokespersonSchema,
) {
  const { error } = schema.safeParse(spokespersonForm(changes));
  return Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]));
}

const wrongPhone = 'Số điện thoại chưa đúng, ví dụ 0296 3957 049.';
const noSuchDay = 'Nhập ngày có thật theo dạng ngày/tháng/năm, ví dụ 06/12/2019.';

describe('a spokesperson’s form', () => {
  it('passes when complete, also with nothing but what must be', () => {
    expect(refused({})).toEqual({});
    expect(
      refused({ official_phone: '', official_email: '', internal_phone: '', valid_to: '', standards_note: '' }),
    ).toEqual({});
  });

  it.each<[keyof SpokespersonForm, string | boolean, string]>([
    ['agency_id', '', 'Chọn cơ quan.'],
    ['full_name', '   ', 'Nhập họ và tên.'],
    ['full_name', 'T', 'Nhập họ và tên.'],
    ['full_name', 'ă'.repeat(101), 'Họ và tên dài quá 100 ký tự.'],
    ['position', '', 'Nhập chức vụ.'],
    ['position', 'p'.repeat(201), 'Chức vụ dài quá 200 ký tự.'],
    ['official_phone', 'gọi văn phòng', wrongPhone],
    ['official_phone', '3957 049', wrongPhone],
    ['internal_phone', '0296 3957', wrongPhone],
    ['official_email', 'phatngon@angiang', 'Địa chỉ thư điện tử chưa đúng, ví dụ phatngon@angiang.gov.vn.'],
    ['decision_number', '', 'Nhập số, ký hiệu quyết định giao nhiệm vụ.'],
    ['decision_number', '   ', 'Nhập số, ký hiệu quyết định giao nhiệm vụ.'],
    ['decision_number', '1'.repeat(51), 'Số, ký hiệu dài quá 50 ký tự.'],
    ['decision_date', '', 'Nhập ngày ký quyết định.'],
    ['decision_date', '31/02/2024', noSuchDay],
    ['decision_date', '2026-11-24', 'Ngày quyết định không thể ở tương lai.'],
    ['decision_signer', '', 'Nhập người ký quyết định.'],
    ['decision_signer', 's'.repeat(101), 'Tên người ký dài quá 100 ký tự.'],
    ['valid_from', '', 'Nhập ngày bắt đầu nhiệm vụ.'],
    ['valid_from', '30/02/2024', noSuchDay],
    ['valid_to', 'bao giờ xong', noSuchDay],
    ['valid_to', '2024-01-14', 'Ngày kết thúc phải từ ngày bắt đầu trở đi.'],
    ['standards_note', 'n'.repeat(2001), 'Ghi chú dài quá 2.000 ký tự.'],
  ])('refuses %s «%s» beside that field alone', (field, value, message) => {
    expect(refused({ [field]: value })).toEqual({ [field]: message });
  });

  it.each<[string, Partial<SpokespersonForm>]>([
    ['a decision of today, by the day of Vietnam', { decision_date: '2026-11-23' }],
    ['a term of one day', { valid_to: '2024-01-15' }],
    ['a term that begins later', { valid_from: '2027-01-01' }],
    ['phones as people type them', { official_phone: '+84 296 3957 049', internal_phone: '0378.247.247' }],
    ['e-mail in capitals', { official_email: ' PhatNgon@AnGiang.gov.vn ' }],
    ['mail that is not official, which is only warned about', { official_email: 'phatngon@gmail.com' }],
    ['names as long as they may be', { full_name: 'ă'.repeat(100), position: 'p'.repeat(200) }],
  ])('takes %s', (_, changes) => expect(refused(changes)).toEqual({}));

  it('asks no decision of a head, who speaks by office', () => {
    const none = { decision_number: '', decision_date: '', decision_signer: '' };
    expect(refused({ kind: 'head', ...none })).toEqual({});
    expect(Object.keys(refused({ kind: 'standing', ...none }))).toEqual(Object.keys(none));
  });

  it('still judges the decision of a head who has one', () => {
    expect(refused({ kind: 'head', decision_date: '2026-11-24' })).toHaveProperty('decision_date');
  });

  it('says all that is wrong at once', () => {
    const wrong = { full_name: '', official_phone: '1', decision_signer: '', valid_to: '2020-01-01' };
    expect(Object.keys(refused(wrong)).sort()).toEqual(Object.keys(wrong).sort());
  });

  it('asks why a predecessor ends only when there is one', () => {
    expect(refused({ reason: '' })).toEqual({});
    const message = 'Nhập lý do thôi nhiệm vụ của người được thay thế.';
    expect(refused({ reason: ' a ' }, replacementSchema)).toEqual({ reason: message });
    expect(refused({ reason: 'Nghỉ hưu' }, replacementSchema)).toEqual({});
    expect(refused({ reason: 'r'.repeat(501) })).toEqual({ reason: 'Lý do dài quá 500 ký tự.' });
  });

  it('asks it together with all else', () => {
    expect(Object.keys(refused({ reason: '', full_name: '' }, replacementSchema)).sort()).toEqual([
      'full_name',
      'reason',
    ]);
  });
});

describe('refusals of the database', () => {
  it('have a sentence each, beside a field the form has', () => {
    const fields = Object.keys(spokespersonForm());
    for (const [key, { field, message }] of Object.entries(refusals)) {
      expect(message, key).toMatch(/\p{L}.*\.$/u);
      if (field) expect(fields, key).toContain(field);
    }
  });
});
