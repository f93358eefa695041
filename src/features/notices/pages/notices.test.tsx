import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { offline, onRpc } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { personas } from '../../../../tests/harness/unit-personas';
import { Bell } from '../components/bell';
import type { Notice } from '../notices.api';
import { notice } from '../notices.fixtures';
import { Component } from './notices-page';

type Body = Record<string, unknown>;

/** The page below the bell; `told` is what concerns one. */
async function open(told: Notice[], at = '/thong-bao') {
  const asked: Body[] = [];
  const answer = (notices: Notice[]) => {
    onRpc('count_unread_notices', () => notices.filter(({ read_at }) => read_at === null).length);
    onRpc<Body>('my_notices', ({ body }) => {
      asked.push(body);
      return notices;
    });
  };
  answer(told);
  const read: Body[] = [];
  onRpc<Body>('read_notices', ({ body }) => {
    read.push(body);
    answer(told.map((one) => ({ ...one, read_at: '2026-11-25T02:00:00Z' })));
    return 1;
  });
  const routes = [
    {
      path: '/thong-bao',
      element: (
        <>
          <Bell />
          <Component />
        </>
      ),
    },
  ];
  return { ...(await renderRoute(routes, at, { as: personas.healthClerk })), asked, read };
}

it('tells what concerns one, with the bell counting what is not read', async () => {
  const other = notice({
    key: 'overdue:enquiry:x',
    kind: 'overdue',
    of_kind: 'enquiry',
    step: 'answer',
    read_at: '2026-11-24T02:00:00Z',
  });
  await open([notice(), other]);
  expect(await screen.findByText('UBND tỉnh đôn đốc')).toBeVisible();
  expect(screen.getByText('Quá hạn: Trả lời báo chí')).toBeVisible();
  expect(screen.getAllByText('Mới')).toHaveLength(1);
  expect(await screen.findByRole('link', { name: 'Thông báo, 1 chưa đọc' })).toHaveTextContent('1');
});

it('is read by a click, which the bell knows at once', async () => {
  const { user, read } = await open([notice()]);
  await user.click(await screen.findByRole('button', { name: /^Đã đọc: UBND tỉnh đôn đốc/ }));
  await waitFor(() => expect(screen.queryByText('Mới')).toBeNull());
  expect(read).toEqual([{ keys: [notice().key] }]);
  expect(await screen.findByRole('link', { name: 'Thông báo' })).toHaveTextContent('');
});

it('is read by being followed', async () => {
  const { user, read, address } = await open([notice()]);
  await user.click(await screen.findByRole('link', { name: notice().title }));
  expect(address()).toBe(`/don-doc/${notice().record_id}`);
  await waitFor(() => expect(read).toEqual([{ keys: [notice().key] }]));
});

it('all of them are read at once', async () => {
  const { user, read } = await open([notice()]);
  await user.click(await screen.findByRole('button', { name: 'Đã đọc tất cả' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Đã đọc tất cả' })).toBeNull());
  expect(read).toEqual([{}]);
});

it('that could not be noted is said', async () => {
  const { user } = await open([notice()]);
  onRpc('read_notices', () => offline());
  await user.click(await screen.findByRole('button', { name: 'Đã đọc tất cả' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Không kết nối được với máy chủ');
});

it('shows only what is not read when asked to', async () => {
  const { user, asked, address } = await open([notice()]);
  await user.click(await screen.findByLabelText('Chỉ thông báo chưa đọc'));
  await waitFor(() => expect(asked.at(-1)).toEqual({ only_unread: true, page_size: 50 }));
  expect(address()).toBe('/thong-bao?xem=chua-doc');
});

it('goes on after the last one shown', async () => {
  const many = Array.from({ length: 51 }, (_, index) =>
    notice({ key: `reminded:${index}`, title: `Đôn đốc ${index}` }),
  );
  const { user, asked } = await open(many);
  await user.click(await screen.findByRole('button', { name: 'Trang sau' }));
  await waitFor(() =>
    expect(asked.at(-1)).toEqual({
      only_unread: false,
      after_at: many[49]?.at,
      after_key: 'reminded:49',
      page_size: 50,
    }),
  );
});

it('has the day in plain text, to be mailed', async () => {
  const { user } = await open([notice()]);
  await user.click(await screen.findByRole('button', { name: 'Bản tin ngày' }));
  const text = await screen.findByRole('textbox', { name: 'Nội dung bản tin' });
  expect((text as HTMLTextAreaElement).value).toContain('ĐƯỢC ĐÔN ĐỐC (1)');
  expect(screen.getByRole('link', { name: 'Mở trong thư điện tử' }).getAttribute('href')).toMatch(/^mailto:\?subject=/);
});
