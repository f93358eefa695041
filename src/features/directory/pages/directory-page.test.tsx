import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { HttpResponse } from 'msw/http';
import { expect, it, vi } from 'vitest';
import { publicContact, publicDelegate } from '@/reference/public-contacts.fixtures';
import { offline, onRpc } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { personas } from '../../../../tests/harness/unit-personas';
import { Component } from './directory-page';

const routes = [{ path: '/danh-ba', Component }];
const huong = publicContact();
const nam = publicContact({
  id: 'n',
  agency_id: 'stc',
  agency_code: 'STC',
  agency_name: 'Sở Tài chính',
  full_name: 'Lý Thị Mỹ Nam',
  is_demo: true,
});

interface Search {
  query?: string;
  after_id?: string;
  after_sort?: number;
  after_name?: string;
  page_size: number;
}
const onSearch = (answer: (search: Search) => unknown) =>
  onRpc<Search>('search_public_contacts', ({ body }) => answer(body));
/** As many contacts as a page holds, and one that says there are more. */
const fullPage = (size: number) =>
  Array.from({ length: size + 1 }, (_, i) => publicContact({ id: `c${i}`, agency_id: `a${i}`, agency_code: `A${i}` }));

it('shows a reporter whom to call or write to, in which capacity, and how fresh that is', async () => {
  onSearch(() => [huong, nam]);
  await renderRoute(routes, '/danh-ba');
  const health = within(await screen.findByRole('region', { name: 'Sở Y tế An Giang' }));
  expect(health.getByText('Nguyễn Thị Mỹ Hương')).toBeVisible();
  expect(health.getByText('Phó Giám đốc Sở · Người phát ngôn')).toBeVisible();
  expect(health.getByRole('link', { name: '0296 395 7049' })).toHaveAttribute('href', 'tel:+842963957049');
  expect(health.getByRole('link', { name: huong.email })).toHaveAttribute('href', `mailto:${huong.email}`);
  expect(health.getByText('Xác nhận ngày 05/10/2026')).toBeVisible();
  expect(health.queryByText('dữ liệu minh họa')).toBeNull();
  expect(screen.getByText('2 người của 2 cơ quan')).toBeVisible();
  expect(within(screen.getByRole('region', { name: 'Sở Tài chính' })).getByText('dữ liệu minh họa')).toBeVisible();
});

it('hands out a vCard of a person', async () => {
  onSearch(() => [huong]);
  await renderRoute(routes, '/danh-ba');
  const card = await screen.findByRole('link', { name: 'Lưu danh thiếp của Nguyễn Thị Mỹ Hương' });
  expect(card).toHaveAttribute('download', 'nguyen-thi-my-huong-syt.vcf');
  expect(decodeURIComponent(card.getAttribute('href') ?? '')).toContain('FN:Nguyễn Thị Mỹ Hương\r\n');
});

it('asks the server for what is typed and keeps it in the address', async () => {
  onSearch(({ query }) => (query === 'my nam' ? [nam] : [huong, nam]));
  const { user, address } = await renderRoute(routes, '/danh-ba');
  await screen.findByText('2 người của 2 cơ quan');
  await user.type(screen.getByRole('searchbox'), 'my nam');
  expect(await screen.findByText('1 người của 1 cơ quan khớp với «my nam»')).toBeVisible();
  expect(address()).toBe('/danh-ba?q=my+nam');
});

it('says that nobody was found and what to try', async () => {
  onSearch(({ query }) => (query ? [] : [huong]));
  const { user, address } = await renderRoute(routes, '/danh-ba?q=zzz');
  expect(await screen.findByText('Không tìm thấy ai khớp với «zzz»')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Xem toàn bộ danh bạ' }));
  expect(await screen.findByText('1 người của 1 cơ quan')).toBeVisible();
  expect(address()).toBe('/danh-ba');
});

it('goes on after the last person shown', async () => {
  const asked: Search[] = [];
  onSearch((search) => {
    asked.push(search);
    return search.after_id ? [nam] : fullPage(search.page_size);
  });
  const { user } = await renderRoute(routes, '/danh-ba');
  await user.click(await screen.findByRole('button', { name: 'Xem thêm' }));
  expect(await screen.findByRole('region', { name: 'Sở Tài chính' })).toBeVisible();
  const size = asked[0]?.page_size ?? 0;
  expect(asked[1]).toMatchObject({ after_id: `c${size - 1}`, after_sort: 170, after_name: 'huong' });
  expect(screen.queryByRole('button', { name: 'Xem thêm' })).toBeNull();
});

it('prints everybody, also those not shown yet', async () => {
  const paper: (string | null)[] = [];
  vi.spyOn(window, 'print').mockImplementation(() => {
    window.dispatchEvent(new Event('beforeprint'));
    paper.push(document.querySelector('table')?.textContent ?? null);
    window.dispatchEvent(new Event('afterprint'));
  });
  onSearch((search) => (search.after_id ? [nam] : fullPage(search.page_size)));
  const { user } = await renderRoute(routes, '/danh-ba');
  await user.click(await screen.findByRole('button', { name: 'In danh bạ' }));
  await waitFor(() => expect(paper).toHaveLength(1));
  expect(paper[0]).toContain('Lý Thị Mỹ Nam*');
  await waitFor(() => expect(document.querySelector('table')).toBeNull());
});

it('says that the network is away, and tries again', async () => {
  onSearch(offline);
  const { user } = await renderRoute(routes, '/danh-ba');
  expect(await screen.findByRole('alert')).toHaveTextContent('Không kết nối được với máy chủ');
  onSearch(() => [huong]);
  await user.click(screen.getByRole('button', { name: 'Thử lại' }));
  expect(await screen.findByText('1 người của 1 cơ quan')).toBeVisible();
});

it('shows who is signed in what a reporter sees', async () => {
  const tokens: (string | null)[] = [];
  onRpc('search_public_contacts', ({ request }) => {
    tokens.push(request.headers.get('authorization'));
    return HttpResponse.json([huong]);
  });
  await renderRoute(routes, '/danh-ba', { as: personas.healthClerk });
  expect(await screen.findByText('1 người của 1 cơ quan')).toBeVisible();
  expect(tokens).toEqual([null]);
});

it('shows a delegate with the one matter, until when and by which document, in the page and on paper', async () => {
  vi.spyOn(window, 'print').mockImplementation(() => {
    window.dispatchEvent(new Event('beforeprint'));
  });
  onSearch(() => [huong, publicDelegate()]);
  const { user } = await renderRoute(routes, '/danh-ba');
  const health = within(await screen.findByRole('region', { name: 'Sở Y tế An Giang' }));
  const [, delegate] = health.getAllByRole('listitem');
  expect(delegate).toHaveTextContent('Trưởng phòng Nghiệp vụ Y · Người được ủy quyền phát ngôn');
  expect(delegate).toHaveTextContent('Vụ việc: Vụ ngộ độc thực phẩm tại phường Mỹ Bình');
  expect(delegate).toHaveTextContent('Được phát ngôn đến hết ngày 30/11/2199');
  expect(health.getByRole('button', { name: 'Văn bản số 15/GUQ-SYT ngày 20/11/2026' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'In danh bạ' }));
  await waitFor(() =>
    expect(document.querySelector('table')).toHaveTextContent(
      '(người được ủy quyền phát ngôn)Vụ việc: Vụ ngộ độc thực phẩm tại phường Mỹ Bình, đến hết ngày 30/11/2199. Văn bản số 15/GUQ-SYT ngày 20/11/2026',
    ),
  );
});

it('names a document that is not there to be opened', async () => {
  onSearch(() => [publicDelegate({ document_path: null, document_name: null })]);
  await renderRoute(routes, '/danh-ba');
  expect(await screen.findByText('Văn bản số 15/GUQ-SYT ngày 20/11/2026')).toBeVisible();
  expect(screen.queryByRole('button', { name: /15\/GUQ-SYT/ })).toBeNull();
});

it('shows nobody past their end, and asks then who speaks now', async () => {
  let end = 0;
  let searches = 0;
  onSearch(() => {
    searches += 1;
    end ||= Date.now() + 1_500;
    // A server that is late with it changes nothing.
    return [huong, publicDelegate({ visible_until: new Date(end).toISOString() })];
  });
  await renderRoute(routes, '/danh-ba');
  expect(await screen.findByText('Trần Văn Lâm')).toBeVisible();
  expect(Date.now()).toBeLessThan(end);
  await waitFor(() => expect(screen.queryByText('Trần Văn Lâm')).toBeNull(), { timeout: 3_000, interval: 10 });
  expect(Date.now()).toBeLessThan(end + 1_000);
  expect(screen.getByText('1 người của 1 cơ quan')).toBeVisible();
  await waitFor(() => expect(searches).toBe(2));
});

it('asks anew when one comes back to the page, and keeps what was shown while the network is away', async () => {
  onSearch(() => [huong]);
  await renderRoute(routes, '/danh-ba');
  await screen.findByText('1 người của 1 cơ quan');
  onSearch(() => [huong, publicDelegate()]);
  fireEvent(window, new Event('visibilitychange'));
  expect(await screen.findByText('2 người của 1 cơ quan')).toBeVisible();
  onSearch(offline);
  fireEvent(window, new Event('visibilitychange'));
  expect(await screen.findByRole('alert')).toHaveTextContent('Chưa cập nhật được');
  expect(screen.getByText('Trần Văn Lâm')).toBeVisible();
});
