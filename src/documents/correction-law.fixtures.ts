import type { PressRule } from './correction-law';

const committees = ['province', 'department', 'district', 'commune', 'ward', 'township', 'special_zone'];
const sources = {
  law2016: {
    instrument: 'Luật Báo chí 103/2016/QH13',
    citation: 'Luật Báo chí ngày 05 tháng 4 năm 2016',
    agency_kinds: null,
    effective_from: '2017-01-01',
    effective_to: '2026-06-30',
  },
  decree2017: {
    instrument: 'Nghị định 09/2017/NĐ-CP',
    citation: 'Nghị định số 09/2017/NĐ-CP ngày 09 tháng 02 năm 2017 của Chính phủ',
    agency_kinds: committees,
    effective_from: '2017-03-30',
    effective_to: '2026-06-30',
  },
  law2025: {
    instrument: 'Luật Báo chí 126/2025/QH15',
    citation: 'Luật Báo chí ngày 10 tháng 12 năm 2025',
    agency_kinds: null,
    effective_from: '2026-07-01',
    effective_to: null,
  },
  decree237: {
    instrument: 'Nghị định 237/2026/NĐ-CP',
    citation: 'Nghị định số 237/2026/NĐ-CP của Chính phủ',
    agency_kinds: null,
    effective_from: '2026-07-01',
    effective_to: null,
  },
  decree244: {
    instrument: 'Nghị định 244/2026/NĐ-CP',
    citation: 'Nghị định số 244/2026/NĐ-CP ngày 26 tháng 6 năm 2026 của Chính phủ',
    agency_kinds: committees,
    effective_from: '2026-07-01',
    effective_to: null,
  },
};

const rule = (
  source: keyof typeof sources,
  code: string,
  article: string,
  title: string,
  rest: Partial<PressRule> = {},
): PressRule => ({
  ...sources[source],
  code,
  article,
  title,
  press_kinds: null,
  amount: null,
  unsure_note: null,
  ...rest,
});

const online = { press_kinds: ['online'] };
const daily = { press_kinds: ['daily_print', 'radio', 'television'] };
const periodical = { press_kinds: ['weekly_print', 'magazine', 'magazine_over_30d'] };
const slow = { press_kinds: ['magazine_over_30d'] };
const content =
  'Nội dung cải chính: tiêu đề «Thông tin cải chính, xin lỗi»; tên tác phẩm, chuyên mục, số báo, ngày đã đăng; thông tin sai và nội dung được cải chính';

/** What press law asks of corrections and responses in its two regimes, as the table holds it. */
export const pressRuleTable: PressRule[] = [
  rule('law2016', 'appoint_spokesperson', 'khoản 5 Điều 38', 'Cử người phát ngôn'),
  rule('decree2017', 'false_report', 'điểm c khoản 3 Điều 6', 'Yêu cầu cải chính khi có căn cứ sai sự thật'),
  rule('law2016', 'correction', 'khoản 5 Điều 42', 'Báo điện tử cải chính, xin lỗi ngay', online),
  rule(
    'law2016',
    'correction',
    'khoản 5 Điều 42',
    'Báo ngày, báo nói, báo hình cải chính, xin lỗi trong 02 ngày',
    daily,
  ),
  rule(
    'law2016',
    'correction',
    'khoản 5 Điều 42',
    'Báo tuần, tạp chí cải chính, xin lỗi trong số ra gần nhất',
    periodical,
  ),
  rule(
    'law2016',
    'correction_reply',
    'khoản 5 Điều 42',
    'Tạp chí xuất bản trên 30 ngày một kỳ trả lời ngay bằng văn bản',
    slow,
  ),
  rule('law2016', 'correction_content', 'khoản 4 Điều 42', content),
  rule(
    'law2016',
    'correction_with_conclusion',
    'khoản 2 Điều 42',
    'Có văn bản kết luận thì đăng kết luận đó kèm cải chính',
  ),
  rule(
    'law2016',
    'correction_place',
    'khoản 3 Điều 42',
    'Báo điện tử cải chính tại chuyên mục riêng trên trang chủ',
    online,
  ),
  rule('law2016', 'correction_place', 'khoản 3 Điều 42', 'Báo in cải chính tại trang hai', {
    press_kinds: ['daily_print'],
  }),
  rule('law2016', 'takedown', 'khoản 1 Điều 42', 'Báo điện tử gỡ bỏ ngay thông tin sai sự thật', online),
  rule('law2016', 'response_right', 'khoản 1 Điều 43', 'Quyền gửi văn bản phản hồi'),
  rule('law2016', 'response', 'khoản 2 Điều 43', 'Báo điện tử đăng ý kiến phản hồi ngay', online),
  rule('law2016', 'response_exchanges', 'khoản 2 Điều 43', 'Sau 3 lần đăng ý kiến phản hồi được ngừng đăng', {
    amount: 3,
  }),
  rule('law2016', 'response_content', 'khoản 4 Điều 43', 'Nội dung phản hồi: tên cơ quan phản hồi; tên tác phẩm'),
  rule('law2025', 'appoint_spokesperson', 'khoản 5 Điều 31', 'Cử người phát ngôn'),
  rule(
    'decree244',
    'false_report',
    'khoản 6 Điều 7',
    'Phản hồi bằng văn bản nêu rõ căn cứ, yêu cầu cải chính, xin lỗi',
  ),
  rule('decree237', 'correction', 'điểm a khoản 3 Điều 19', 'Báo điện tử cải chính, xin lỗi ngay', {
    press_kinds: ['online', 'online_channel'],
  }),
  rule(
    'decree237',
    'correction',
    'điểm b khoản 3 Điều 19',
    'Báo ngày, phát thanh, truyền hình cải chính trong 02 ngày',
    daily,
  ),
  rule(
    'decree237',
    'correction',
    'điểm b khoản 3 Điều 19',
    'Báo tuần, tạp chí in cải chính trong số ra gần nhất',
    periodical,
  ),
  rule(
    'decree237',
    'correction_reply',
    'điểm b khoản 3 Điều 19',
    'Tạp chí trên 30 ngày một kỳ trả lời trong 02 ngày',
    slow,
  ),
  rule('decree237', 'correction_content', 'khoản 2 Điều 19', content),
  rule(
    'decree237',
    'correction_place',
    'điểm a khoản 1 Điều 19',
    'Báo điện tử cải chính tại chuyên mục riêng trên trang chủ',
    online,
  ),
  rule('decree237', 'correction_place', 'điểm c khoản 1 Điều 19', 'Cải chính trên chính kênh nội dung đã đăng', {
    press_kinds: ['online_channel'],
  }),
  rule('decree237', 'takedown', 'điểm a khoản 1 Điều 19', 'Báo điện tử gỡ bỏ ngay thông tin sai sự thật', online),
  rule('law2025', 'response_right', 'Điều 36', 'Quyền phản hồi thông tin báo chí đã đăng, phát'),
  rule('decree237', 'response', 'khoản 1 Điều 21', 'Báo điện tử đăng ý kiến phản hồi ngay', online),
  rule('decree237', 'response_exchanges', 'khoản 1 Điều 21', 'Sau 2 lần đăng ý kiến phản hồi được ngừng đăng', {
    amount: 2,
  }),
  rule('decree237', 'response_refusal', 'khoản 2 Điều 21', 'Chỉ được từ chối đăng phản hồi vi phạm pháp luật'),
  rule(
    'decree237',
    'response_content',
    'khoản 3 Điều 21',
    'Nội dung phản hồi: tên cơ quan phản hồi; tên tác phẩm; giờ phát sóng',
  ),
  rule('decree237', 'response_same_product', 'khoản 1 Điều 21', 'Phản hồi được đăng trên chính sản phẩm đã đăng', {
    unsure_note: 'Bản quét mờ.',
  }),
];
