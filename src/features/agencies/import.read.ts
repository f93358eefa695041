import { AppError } from '@/lib/errors';
import { formatSize } from '@/lib/files';
import type { Workbook } from './import.parse';

const maxSize = 5 * 1024 * 1024;
/** As many as the database takes at once. */
export const maxLines = 1000;

const refusals: Record<string, string> = {
  XLS_FILE_NOT_SUPPORTED: 'Tệp kiểu cũ (.xls) hoặc có mật khẩu. Mở bằng Excel, bỏ mật khẩu và lưu lại dạng .xlsx.',
  NO_DATA: 'Tệp trống. Chọn tệp khác.',
};

const refuse = (message: string, cause?: unknown) => new AppError('invalid', message, { cause });

/** The sheets of a file, read off the main thread; refuses what is no workbook in words. */
export async function readAgencyFile(file: File): Promise<Workbook> {
  if (!/\.xlsx$/i.test(file.name))
    throw refuse('Chọn tệp Excel có đuôi .xlsx. Tệp khác: mở bằng Excel và lưu lại dạng .xlsx.');
  if (file.size === 0) throw refuse('Tệp trống. Chọn tệp khác.');
  if (file.size > maxSize)
    throw refuse(`Tệp dài ${formatSize(file.size)}, nhiều nhất ${formatSize(maxSize)}. Chia thành nhiều tệp.`);
  const read = await inWorker(await file.arrayBuffer());
  if ('code' in read) {
    throw refuse(
      refusals[read.code] ?? 'Tệp hỏng hoặc không phải Excel. Mở bằng Excel và lưu lại dạng .xlsx.',
      read.code,
    );
  }
  if (read.workbook.sheets.every(({ rows }) => rows.length === 0))
    throw refuse('Tệp không có dòng nào. Chọn tệp khác.');
  return read.workbook;
}

type Read = { workbook: Workbook } | { code: string };

async function inWorker(bytes: ArrayBuffer): Promise<Read> {
  if (typeof Worker === 'undefined') return inPlace(bytes);
  const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<Read>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Read>) => resolve(data);
      worker.onerror = reject;
      worker.postMessage(bytes, [bytes]);
    });
  } finally {
    worker.terminate();
  }
}

/** Where there are no workers, as in tests. */
async function inPlace(bytes: ArrayBuffer): Promise<Read> {
  const { parseWorkbook } = await import('./import.parse');
  return parseWorkbook(bytes).then(
    (workbook) => ({ workbook }),
    (failure) => ({ code: failure.code ?? String(failure) }),
  );
}
