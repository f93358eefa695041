// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { formatSize, saveAs, scanTypeOf, sha256 } from './files';

const bytes = (...values: number[]) => new Uint8Array(values);
const ascii = (text: string) => new TextEncoder().encode(text);
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

describe('the type of a scan', () => {
  it.each([
    ['application/pdf', ascii('%PDF-1.7\n%…')],
    ['image/jpeg', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 0x10)],
    ['image/jpeg', bytes(0xff, 0xd8, 0xff, 0xe1, 0, 0x10)],
    ['image/png', bytes(...png, 0, 0, 0, 0x0d)],
  ])('is %s by its first bytes', (type, content) => expect(scanTypeOf(content)).toBe(type));

  it.each([
    ['a Word document', ascii('PK\u0003\u0004')],
    ['a program', ascii('MZ\u0090')],
    ['a page that runs scripts', ascii('<!doctype html><script>')],
    ['a drawing that runs scripts', ascii('<svg xmlns=')],
    ['a GIF', ascii('GIF89a')],
    ['a PDF behind something else', ascii(' %PDF-1.7')],
    ['text that talks of PDF', ascii('%PDF is a format')],
    ['half a PNG', bytes(...png.slice(0, 7))],
    ['a PNG that a text transfer has damaged', bytes(0x89, 0x50, 0x4e, 0x47, 0x0a, 0x1a, 0x0a, 0)],
    ['an empty file', bytes()],
  ])('is none of %s', (_, content) => expect(scanTypeOf(content)).toBeNull());

  it('is told by the beginning alone', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (rest) => {
        expect(scanTypeOf(bytes(...png, ...rest))).toBe('image/png');
      }),
    );
  });
});

it('takes the checksum everybody else would', async () => {
  const checksum = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(await sha256(new Uint8Array(ascii('abc')).buffer)).toBe(checksum);
  expect(await sha256(new ArrayBuffer(0))).toMatch(/^e3b0c442[0-9a-f]{56}$/);
});

it.each([
  [0, '0 KB'],
  [512, '0,5 KB'],
  [1024, '1 KB'],
  [250_000, '244,1 KB'],
  [1024 * 1024, '1 MB'],
  [1_258_291, '1,2 MB'],
  [10 * 1024 * 1024, '10 MB'],
])('tells %i bytes as %s', (size, text) => expect(formatSize(size)).toBe(text));

it('hands a file to the download under its own name, and lets go of it only later', () => {
  vi.useFakeTimers();
  const [made, released] = [vi.fn(() => 'blob:1'), vi.fn()];
  Object.assign(URL, { createObjectURL: made, revokeObjectURL: released });
  const clicked: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push(`${this.download} ${this.href}`);
  });
  const content = new Blob(['abc']);
  saveAs('Quyết định 15.pdf', content);
  expect(made).toHaveBeenCalledWith(content);
  expect(clicked).toEqual(['Quyết định 15.pdf blob:1']);
  expect(released).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(released).toHaveBeenCalledWith('blob:1');
  vi.useRealTimers();
});
