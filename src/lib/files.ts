/** Largest scan that is taken, bytes; the same as the bucket's limit. */
export const maxFileSize = 10 * 1024 * 1024;

export type ScanType = 'application/pdf' | 'image/jpeg' | 'image/png';

const signatures: [ScanType, number[]][] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** The type of a file by its first bytes, whatever its name says; null when it is none that is taken. */
export function scanTypeOf(bytes: Uint8Array): ScanType | null {
  return signatures.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte))?.[0] ?? null;
}

/** SHA-256 in hex. */
export async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A size for reading: 1,2 MB. */
export function formatSize(bytes: number): string {
  const unit = bytes < 1024 * 1024 ? { by: 1024, name: 'KB' } : { by: 1024 * 1024, name: 'MB' };
  return `${(bytes / unit.by).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} ${unit.name}`;
}

/** Hands bytes to the browser's download. */
export function saveAs(fileName: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The click only starts the download; the address must live until the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
