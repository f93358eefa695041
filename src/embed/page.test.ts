// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw/http';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PublicContact } from '@/reference/public-contacts.api';
import { publicContact, publicDelegate } from '@/reference/public-contacts.fixtures';
import { backend, backendUrl, offline, onRpc, onSelect } from '../../tests/harness/backend';
import { AgencyDirectory, type Directory, ProvinceDirectory } from './directories';
import { keepShowing } from './page';

const huong = publicContact();
const lam = publicDelegate();
let over: AbortController;

beforeEach(() => {
  over = new AbortController();
});
afterEach(() => {
  over.abort();
  document.body.replaceChildren();
});

function show(directory: Directory): HTMLElement {
  const main = document.body.appendChild(document.createElement('main'));
  keepShowing(main, directory, over.signal);
  return main;
}
const onContacts = (answer: () => PublicContact[] | Response) => onSelect('public_contacts', answer);
const lookAgain = () => window.dispatchEvent(new Event('focus'));

it('shows the contacts of the agency in the address, how to reach them, and when the agency confirmed them', async () => {
  let asked = new URLSearchParams();
  onSelect('public_contacts', ({ url }) => {
    asked = url.searchParams;
    return [huong, { ...lam, confirmed_at: '2026-09-30T17:00:00Z' }];
  });
  show(new AgencyDirectory('SYT'));
  expect(screen.getByRole('status', { name: 'Đang tải danh bạ' })).toBeVisible();
  expect(await screen.findByRole('heading', { name: 'Người phát ngôn Sở Y tế An Giang' })).toBeVisible();
  expect(document.title).toBe('Người phát ngôn Sở Y tế An Giang');
  expect(asked.get('agency_code')).toBe('eq.SYT');
  const [standing, delegate] = screen.getAllByRole('listitem');
  expect(standing).toHaveTextContent('Phó Giám đốc Sở · Người phát ngôn');
  expect(delegate).toHaveTextContent('Vụ việc: Vụ ngộ độc thực phẩm tại phường Mỹ Bình');
  expect(delegate).toHaveTextContent('Được phát ngôn đến hết ngày 30/11/2199');
  expect(within(standing as HTMLElement).getByRole('link', { name: '0296 395 7049' })).toHaveAttribute(
    'href',
    'tel:+842963957049',
  );
  // Of all that is shown, the oldest confirmation.
  expect(screen.getByText('Cơ quan xác nhận ngày 01/10/2026')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Danh bạ người phát ngôn tỉnh An Giang' })).toHaveAttribute(
    'target',
    '_blank',
  );
});

it('takes what agencies write for text, never for markup', async () => {
  const markup = '<img src=x onerror=alert(1)>';
  onContacts(() => [
    publicDelegate({
      full_name: markup,
      position: markup,
      matter: markup,
      agency_name: markup,
      document_number: markup,
    }),
  ]);
  show(new AgencyDirectory('SYT'));
  expect(await screen.findByText(markup, { selector: 'strong' })).toBeVisible();
  expect(document.querySelector('img')).toBeNull();
});

it('says of an agency without anybody, or of a wrong code, what may be the matter', async () => {
  onContacts(() => []);
  show(new AgencyDirectory('XYZ'));
  expect(await screen.findByText(/^Cơ quan có mã «XYZ» chưa công bố người phát ngôn/)).toBeVisible();
});

it('shows the whole province by agency, page after page', async () => {
  const asked: unknown[] = [];
  onRpc<{ after_id?: string }>('search_public_contacts', ({ body }) => {
    asked.push(body);
    if (body.after_id)
      return [publicContact({ id: 'z', agency_id: 'stc', agency_code: 'STC', agency_name: 'Sở Tài chính' })];
    return Array.from({ length: 31 }, (_, i) => publicContact({ id: `c${i}` }));
  });
  const main = show(new ProvinceDirectory());
  const health = await screen.findByRole('region', { name: 'Sở Y tế An Giang' });
  expect(within(health).getAllByRole('listitem')).toHaveLength(30);
  screen.getByRole('button', { name: 'Xem thêm' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByRole('region', { name: 'Sở Tài chính' })).toBeVisible();
  expect(asked.at(-1)).toMatchObject({ after_id: 'c29', after_name: 'huong' });
  expect(screen.queryByRole('button', { name: 'Xem thêm' })).toBeNull();
  expect(main).toHaveAttribute('aria-busy', 'false');
});

it('shows nobody past their end, though the server were late, and asks then', async () => {
  let end = 0;
  let asked = 0;
  onContacts(() => {
    asked += 1;
    end ||= Date.now() + 600;
    return [huong, { ...lam, visible_until: new Date(end).toISOString() }];
  });
  show(new AgencyDirectory('SYT'));
  await screen.findByText(lam.full_name);
  expect(Date.now()).toBeLessThan(end);
  await waitFor(() => expect(screen.queryByText(lam.full_name)).toBeNull(), { timeout: 2_000, interval: 10 });
  expect(Date.now()).toBeGreaterThanOrEqual(end);
  expect(Date.now()).toBeLessThan(end + 1_000);
  await waitFor(() => expect(asked).toBe(2));
});

it('follows what is published meanwhile, and leaves the reader where they are', async () => {
  onContacts(() => [huong]);
  show(new AgencyDirectory('SYT'));
  const phone = await screen.findByRole('link', { name: '0296 395 7049' });
  phone.focus();
  lookAgain();
  await waitFor(() => expect(screen.getByRole('main')).toHaveAttribute('aria-busy', 'false'));
  expect(phone).toBeInTheDocument();
  onContacts(() => [huong, { ...lam, phone: '02963852111' }]);
  lookAgain();
  expect(await screen.findByText(lam.full_name)).toBeVisible();
  expect(screen.getByRole('link', { name: '0296 395 7049' })).toHaveFocus();
});

it('asks every half minute by itself', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onContacts(() => [huong]);
  show(new AgencyDirectory('SYT'));
  await screen.findByText(huong.full_name);
  onContacts(() => [lam]);
  vi.advanceTimersByTime(30_000);
  expect(await screen.findByText(lam.full_name)).toBeVisible();
  vi.useRealTimers();
});

it('says that the network is away, and tries again', async () => {
  onContacts(offline);
  show(new AgencyDirectory('SYT'));
  expect(await screen.findByRole('alert')).toHaveTextContent('Không kết nối được với máy chủ');
  onContacts(() => [huong]);
  await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
  expect(await screen.findByText(huong.full_name)).toBeVisible();
});

it('keeps what was shown while the network is away, and says of when it is', async () => {
  onContacts(() => [huong]);
  show(new AgencyDirectory('SYT'));
  await screen.findByText(huong.full_name);
  onContacts(offline);
  lookAgain();
  expect(await screen.findByText(/^Mất kết nối: danh bạ lúc \d\d:\d\d ngày/)).toBeVisible();
  expect(screen.getByText(huong.full_name)).toBeVisible();
});

it('says why a document does not open', async () => {
  vi.spyOn(window, 'open').mockReturnValue({ close: vi.fn() } as unknown as Window);
  backend.use(
    http.get(`${backendUrl}/storage/v1/object/attachments/*`, () =>
      HttpResponse.json({ statusCode: '404' }, { status: 400 }),
    ),
  );
  onContacts(() => [lam]);
  show(new AgencyDirectory('SYT'));
  await userEvent.click(await screen.findByRole('button', { name: 'Văn bản số 15/GUQ-SYT ngày 20/11/2026' }));
  expect(await screen.findByText('Văn bản này không còn được công bố.')).toBeVisible();
});
