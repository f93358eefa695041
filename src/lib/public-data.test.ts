// @vitest-environment jsdom
import { HttpResponse, http } from 'msw/http';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { backend, backendUrl, offline } from '../../tests/harness/backend';
import { openPublicDocument, readPublic } from './public-data';

const path = 'agency/delegation/paper';
const pdf = '%PDF-1.7 …';
const paper = { path, name: 'giay-uy-quyen.pdf' };
const onStorage = (answer: (request: Request) => Response) =>
  backend.use(http.get(`${backendUrl}/storage/v1/object/attachments/${path}`, ({ request }) => answer(request)));

const tab = { location: { href: 'about:blank' }, close: vi.fn() };
const made: Blob[] = [];

beforeEach(() => {
  tab.location.href = 'about:blank';
  tab.close.mockClear();
  made.length = 0;
  vi.spyOn(window, 'open').mockReturnValue(tab as unknown as Window);
  URL.createObjectURL = (blob) => {
    made.push(blob as Blob);
    return 'blob:paper';
  };
});

describe('a published document', () => {
  it('is fetched as nobody, past every cache, and shown in a tab of its own', async () => {
    let asked: Request | undefined;
    onStorage((request) => {
      asked = request;
      return new HttpResponse(pdf, { headers: { 'content-type': 'text/html' } });
    });
    const fetched = vi.spyOn(globalThis, 'fetch');
    await openPublicDocument(paper);
    expect(fetched).toHaveBeenCalledWith(expect.anything(), expect.objectContaining({ cache: 'no-store' }));
    expect([asked?.headers.get('apikey'), asked?.headers.get('authorization')]).toEqual(['test', 'Bearer test']);
    // By its bytes, whatever the server calls it.
    expect(made[0]?.type).toBe('application/pdf');
    expect(tab.location.href).toBe('blob:paper');
  });

  it('that is a page and no scan is not opened', async () => {
    onStorage(() => new HttpResponse('<script>alert(1)</script>', { headers: { 'content-type': 'application/pdf' } }));
    await expect(openPublicDocument(paper)).rejects.toMatchObject({ kind: 'invalid' });
    expect(tab.close).toHaveBeenCalled();
    expect(made).toEqual([]);
  });

  it.each([
    ['no longer published', () => HttpResponse.json({ statusCode: '404' }, { status: 400 }), 'không còn được công bố'],
    ['out of reach', offline, 'Không kết nối được'],
  ])('that is %s is said to be so', async (_, answer, words) => {
    onStorage(answer);
    await expect(openPublicDocument(paper)).rejects.toThrow(words);
    expect(tab.close).toHaveBeenCalled();
  });

  it('is handed to the download where a browser opens no tab', async () => {
    vi.spyOn(window, 'open').mockReturnValue(null);
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    onStorage(() => new HttpResponse(pdf));
    await openPublicDocument(paper);
    expect(click.mock.contexts[0]).toMatchObject({ download: 'giay-uy-quyen.pdf' });
  });
});

it('a refusal of the backend is an error in words', async () => {
  backend.use(http.get(`${backendUrl}/rest/v1/hotlines`, () => HttpResponse.json({ code: '42501' }, { status: 401 })));
  await expect(readPublic('hotlines')).rejects.toMatchObject({ kind: 'forbidden' });
});
