import { AppError } from './errors';
import { saveAs, scanTypeOf } from './files';

/** Reads a scan and opens it in a tab of its own, at the click that asks for it. */
export async function openScan(name: string | null, read: () => Promise<ArrayBuffer>): Promise<void> {
  // Opened within the click: later, a browser would take it for an advertisement.
  const tab = window.open('', '_blank');
  try {
    const bytes = new Uint8Array(await read());
    // Only what the bytes themselves say they are is shown: a page would run as one of ours.
    const type = scanTypeOf(bytes);
    if (!type) throw new AppError('invalid', 'Tệp này không phải bản quét văn bản, nên không mở.');
    const scan = new Blob([bytes], { type });
    if (tab) tab.location.href = URL.createObjectURL(scan);
    else saveAs(name ?? 'van-ban-uy-quyen.pdf', scan);
  } catch (cause) {
    tab?.close();
    throw cause;
  }
}
