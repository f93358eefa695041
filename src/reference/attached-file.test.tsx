import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw/http';
import { expect, it, vi } from 'vitest';
import { backend, backendUrl, onRpc, refusal } from '../../tests/harness/backend';
import { catchDownloads } from '../../tests/harness/downloads';
import { renderRoute } from '../../tests/harness/render';
import { agencies, personas } from '../../tests/harness/unit-personas';
import { AttachedFile } from './attached-file';
import type { Attachment } from './attachments.api';

const file = {
  id: 'f1',
  agency_id: agencies.health.id,
  spokesperson_id: 's1',
  file_name: 'QĐ 15.pdf',
  content_type: 'application/pdf',
  byte_size: 3,
  // Of the bytes «abc».
  sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  created_at: '2026-11-20T02:00:00Z',
} as Attachment;

async function open(bytes = 'abc') {
  backend.use(http.get(`${backendUrl}/storage/v1/object/attachments/*`, () => new HttpResponse(bytes)));
  const element = <AttachedFile file={file} recordId="s1" writable={false} purpose={undefined} />;
  const { user } = await renderRoute([{ path: '/', element }], '/', { as: personas.healthClerk });
  await user.click(await screen.findByRole('button', { name: 'QĐ 15.pdf' }));
}

it('is handed out once its bytes are verified and the export is noted', async () => {
  const downloads = catchDownloads();
  await open();
  await vi.waitFor(() => expect(downloads).toHaveLength(1));
  expect(downloads[0]).toMatchObject({
    name: 'QĐ 15.pdf',
    noted: { what: 'attachments', of_format: 'file', of_record: 'f1' },
  });
  expect(await screen.findByRole('status')).toHaveTextContent('Đã kiểm tra: trùng khớp SHA-256');
});

it('is not handed out when the export could not be noted', async () => {
  const downloads = catchDownloads();
  onRpc('log_export', () => refusal('PT403', 'export_not_readable', { status: 403 }));
  await open();
  expect(await screen.findByRole('alert')).toHaveTextContent('Bạn không có quyền làm việc này.');
  expect(downloads).toEqual([]);
});

it('is neither noted nor handed out when it is not what was attached', async () => {
  const downloads = catchDownloads();
  await open('abd');
  expect(await screen.findByRole('alert')).toHaveTextContent('sai SHA-256');
  expect(downloads).toEqual([]);
});
