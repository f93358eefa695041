import { expect, it } from 'vitest';
import { tellEvent } from './incident-story.told';

const paper = { press_agency: 'Báo Minh Họa', kind: 'correction', number: '215/SYT-VP' };

it.each([
  ['recorded', { found_by: 'Phòng Báo chí' }, 'Ghi nhận vụ việc; phát hiện bởi Phòng Báo chí'],
  [
    'concluded',
    { conclusion: 'partly', number: '11/KL-SYT', date: '2026-06-03' },
    'Kết luận: đúng một phần (số 11/KL-SYT ngày 03/06/2026)',
  ],
  ['concluded', { conclusion: 'undetermined', number: null, date: null }, 'Kết luận: chưa đủ căn cứ'],
  ['remedied', { number: null, date: null }, 'Ghi nhận khắc phục'],
  ['remedied', { number: '9/SYT', date: '2026-06-03' }, 'Ghi nhận khắc phục; trả lời báo (số 9/SYT ngày 03/06/2026)'],
  ['reopened', { conclusion: 'inaccurate', number: null }, 'Mở lại để xác minh; bỏ kết luận «sai»'],
  ['item_added', { press_agency: 'Báo Minh Họa', title: 'Cá chết' }, 'Thêm tin, bài của Báo Minh Họa: «Cá chết»'],
  [
    'verification_asked',
    { agency: 'Ban Tuyên giáo Tỉnh ủy', due_at: '2026-06-06T17:00:00Z' },
    'Đề nghị Ban Tuyên giáo Tỉnh ủy xác minh, trả lời hết ngày 06/06/2026',
  ],
  ['verification_answered', { agency: 'Sở Y tế' }, 'Sở Y tế trả lời xác minh'],
  [
    'verification_handed_over',
    { from: 'UBND thành phố Long Xuyên', to: 'UBND phường Long Xuyên' },
    'Đề nghị xác minh gửi UBND thành phố Long Xuyên chuyển sang UBND phường Long Xuyên',
  ],
  [
    'handed_over',
    { from: 'Sở TT&TT', to: 'Sở KH&CN', decision: '202/2025/QH15' },
    'Vụ việc chuyển từ Sở TT&TT sang Sở KH&CN theo 202/2025/QH15',
  ],
  [
    'letter_sent',
    { ...paper, at: '2026-06-04T03:00:00Z' },
    'Gửi yêu cầu cải chính số 215/SYT-VP đến Báo Minh Họa lúc 04/06/2026 10:00',
  ],
  [
    'letter_received',
    { ...paper, at: '2026-06-04T03:00:00Z', due_at: '2026-06-05T03:00:00+00:00' },
    'Báo Minh Họa đã nhận yêu cầu cải chính số 215/SYT-VP lúc 04/06/2026 10:00; hạn đăng trước 10:00 ngày 05/06/2026',
  ],
  [
    'letter_result',
    { ...paper, result: 'refused', at: '2026-06-05T03:00:00Z' },
    'Báo Minh Họa: từ chối lúc 05/06/2026 10:00',
  ],
  [
    'letter_escalated',
    { ...paper, to: 'Sở Thông tin và Truyền thông', escalation_number: '3/SYT', date: '2026-06-09' },
    'Báo cáo Sở Thông tin và Truyền thông về Báo Minh Họa (số 3/SYT ngày 09/06/2026)',
  ],
  ['letter_settled', paper, 'Khép lại yêu cầu cải chính số 215/SYT-VP với Báo Minh Họa'],
  ['file_added', { file_name: 'a.pdf', purpose: 'evidence' }, 'Đính kèm chứng cứ: a.pdf'],
  ['file_voided', { file_name: 'a.pdf', purpose: 'letter' }, 'Gỡ văn bản gửi báo: a.pdf'],
  ['something of a later release', {}, 'Cập nhật vụ việc'],
])('%s is told as a sentence', (kind, data, sentence) => {
  expect(tellEvent(kind, data)).toBe(sentence);
});
