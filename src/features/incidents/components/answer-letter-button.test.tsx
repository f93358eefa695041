import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openOfficeFile } from '@/documents/documents.fixtures';
import { names } from '@/reference/settings.fixtures';
import { onRpc, onSelect } from '../../../../tests/harness/backend';
import { catchDownloads } from '../../../../tests/harness/downloads';
import { renderRoute } from '../../../../tests/harness/render';
import { personas } from '../../../../tests/harness/unit-personas';
import { concludedIncident } from '../incidents.fixtures';
import { AnswerLetterButton } from './answer-letter-button';

it('the answer to the newspaper is a Word file with the remedy, signed by the head of its day', async () => {
  const downloads = catchDownloads();
  const asked: unknown[] = [];
  onSelect('settings', names);
  onRpc('agency_head', ({ body }) => {
    asked.push(body);
    return { full_name: 'Ngô Thị Thu Quân', position: 'Giám đốc Sở', since: null };
  });
  const record = concludedIncident('accurate', {
    status: 'remedied',
    remedy: 'Đã thu gom trong ngày',
    answer_number: '9/SYT-VP',
    answer_date: '2026-06-10',
  });
  const routes = [{ path: '/', Component: () => <AnswerLetterButton incident={record} /> }];
  const { user } = await renderRoute(routes, '/', { as: personas.healthClerk });
  await user.click(await screen.findByRole('button', { name: 'Tải văn bản trả lời báo (Word)' }));
  await waitFor(() => expect(downloads).toHaveLength(1), { timeout: 10_000 });
  expect(downloads[0]).toMatchObject({
    name: 'Tra-loi-bao-chi-9-SYT-VP.docx',
    noted: { what: 'incidents', of_format: 'docx', of_record: expect.any(String) },
  });
  const word = (await openOfficeFile(downloads[0]?.content ?? new Blob()))('word/document.xml').documentElement;
  for (const words of ['Đã thu gom trong ngày', 'Số: 09/SYT-VP', 'Ngô Thị Thu Quân', 'Báo điện tử Tưởng Tượng']) {
    expect(word.textContent).toContain(words);
  }
  expect(asked).toEqual([{ of_agency: record.agency_id, on_day: '2026-06-10' }]);
}, 20_000);
