import { vi } from 'vitest';
import { onRpc } from './backend';

export interface Download {
  name: string;
  content: Blob;
  /** What was noted of it in the history before it was handed out. */
  noted: unknown;
}

/** What the page hands to the browser's download from now on. */
export function catchDownloads(): Download[] {
  const downloads: Download[] = [];
  let noted: unknown;
  onRpc('log_export', ({ body }) => {
    noted = body;
    return 1;
  });
  const held = new Map<string, Blob>();
  // jsdom has no addresses of blobs.
  URL.createObjectURL = (content) => {
    const address = `blob:${held.size}`;
    held.set(address, content as Blob);
    return address;
  };
  URL.revokeObjectURL = () => {};
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push({ name: this.download, content: held.get(this.getAttribute('href') ?? '') ?? new Blob(), noted });
    noted = undefined;
  });
  return downloads;
}
