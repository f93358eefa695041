import { vi } from 'vitest';

export interface Download {
  name: string;
  content: Blob;
}

/** What the page hands to the browser's download from now on. */
export function catchDownloads(): Download[] {
  const downloads: Download[] = [];
  const held = new Map<string, Blob>();
  // jsdom has no addresses of blobs.
  URL.createObjectURL = (content) => {
    const address = `blob:${held.size}`;
    held.set(address, content as Blob);
    return address;
  };
  URL.revokeObjectURL = () => {};
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push({ name: this.download, content: held.get(this.getAttribute('href') ?? '') ?? new Blob() });
  });
  return downloads;
}
