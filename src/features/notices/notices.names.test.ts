import { expect, it } from 'vitest';
import { notice } from './notices.fixtures';
import { noticePath, noticeText } from './notices.names';

const id = notice().record_id;
const part = '00000000-0000-4000-8000-000000001002';

it.each<[Parameters<typeof notice>[0], string, string]>([
  [{ kind: 'reminded', of_kind: 'reminder' }, 'UBND tỉnh đôn đốc', `/don-doc/${id}`],
  [{ kind: 'answered', of_kind: 'reminder' }, 'UBND tỉnh đã trả lời đôn đốc', `/don-doc/${id}`],
  [{ kind: 'asked', of_kind: 'verification' }, 'UBND tỉnh đề nghị xác minh', `/vu-viec/${id}/xac-minh/${part}`],
  [{ kind: 'answered', of_kind: 'verification' }, 'UBND tỉnh đã trả lời', `/vu-viec/${id}`],
  [
    { kind: 'asked', of_kind: 'contribution' },
    'UBND tỉnh đề nghị phối hợp trả lời báo chí',
    `/de-nghi-bao-chi/${id}/phoi-hop/${part}`,
  ],
  [{ kind: 'answered', of_kind: 'contribution' }, 'UBND tỉnh đã trả lời', `/de-nghi-bao-chi/${id}`],
  [{ kind: 'mentioned', of_kind: 'mention' }, 'Bạn được nhắc đến trong trao đổi', `/vu-viec/${id}`],
  [{ kind: 'due_soon', of_kind: 'step', step: 'conclude' }, 'Sắp đến hạn: Kết luận', `/vu-viec/${id}`],
  [{ kind: 'overdue', of_kind: 'answer' }, 'Quá hạn: Trả lời yêu cầu xác minh', `/vu-viec/${id}/xac-minh/${part}`],
  [{ kind: 'overdue', of_kind: 'reminder' }, 'Quá hạn: Thực hiện việc được đôn đốc', `/don-doc/${id}`],
])('%o is told and leads to its record', (rest, text, path) => {
  const told = notice({ ...rest, part_id: part });
  expect([noticeText(told), noticePath(told)]).toEqual([text, path]);
});
