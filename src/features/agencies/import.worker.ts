import { parseWorkbook } from './import.parse';

self.onmessage = async ({ data }: MessageEvent<ArrayBuffer>) => {
  try {
    self.postMessage({ workbook: await parseWorkbook(data) });
  } catch (failure) {
    // An error of its own class arrives elsewhere without its code.
    self.postMessage({ code: (failure as { code?: string }).code ?? String(failure) });
  }
};
