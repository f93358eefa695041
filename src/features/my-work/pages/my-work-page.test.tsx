import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { today } from '@/lib/dates';
import { momentOf } from '@/lib/local-time';
import { addDays } from '@/lib/typed-date';
import { offline, onRpc, onUpdate } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { personas } from '../../../../tests/harness/unit-personas';
import type { Work } from '../my-work.api';
import { Component } from './my-work-page';

type Asked = Record<string, unknown>;
const incidentId = '00000000-0000-4000-8000-00000000d001';
const common = {
  incident_id: incidentId,
  incident_title: 'Tin sai về số ca sốt xuất huyết',
  agency_short_name: 'Sở Y tế',
  severity: 'normal',
  since: '2026-11-20 02:00:00+00',
} as const;
const due = (due_at: string) => ({ due_at, due_sort: due_at });
const endOfToday = momentOf(addDays(today(), 1));
const threeDaysAgo = new Date(Date.now() - 75 * 60 * 60_000).toISOString();

const answer: Work = {
  ...common,
  ...due(threeDaysAgo),
  id: '00000000-0000-4000-8000-00000000d101',
  kind: 'answer',
  step: null,
  detail: 'Số ca tháng 11 là bao nhiêu?',
};
const step: Work = {
  ...common,
  ...due(endOfToday),
  id: incidentId,
  kind: 'step',
  step: 'send_letters',
  severity: 'sensitive',
  detail: null,
};
const mention: Work = {
  ...common,
  id: '00000000-0000-4000-8000-00000000d201',
  kind: 'mention',
  step: null,
  detail: 'Nhờ chị xem lại con số <b>này</b>',
  due_at: null,
  due_sort: 'infinity',
};

const directive: Work = {
  ...common,
  ...due(threeDaysAgo),
  id: '00000000-0000-4000-8000-00000000d301',
  kind: 'acknowledgement',
  step: 'redo',
  detail: 'Chưa rõ số người',
  severity: null,
};

async function open(works: Work[] = [answer, step, mention], at = '/viec-cua-toi') {
  const asked: Asked[] = [];
  onRpc<Asked>('my_work', ({ body }) => {
    asked.push(body);
    return works;
  });
  const page = await renderRoute([{ path: '/viec-cua-toi', Component }], at, { as: personas.healthClerk });
  await waitFor(() => expect(asked).not.toEqual([]));
  return { ...page, asked, last: () => asked.at(-1) };
}
const group = async (name: string) => within(await screen.findByRole('region', { name }));

describe('what waits', () => {
  it.each([
    ['read', 'Đọc và quán triệt văn bản'],
    ['spread', 'Quán triệt văn bản, xác nhận'],
    ['redo', 'Bổ sung xác nhận quán triệt'],
  ] as const)('of a directive leads to it: %s', async (step, todo) => {
    await open([{ ...directive, step }]);
    const late = await group('Quá hạn (1)');
    expect(late.getByText(todo)).toBeVisible();
    expect(late.getByText('Chưa rõ số người')).toBeVisible();
    expect(late.getByRole('link')).toHaveAttribute('href', `/van-ban-chi-dao/${incidentId}`);
  });

  it('a yearly report leads to that of its agency and year', async () => {
    const { severity: _, ...of } = common;
    const work: Work = {
      ...{ ...of, ...due(endOfToday), id: 'r', kind: 'report', step: '2026', severity: null },
      ...{ incident_title: 'Báo cáo năm 2026', detail: null },
    };
    await open([work]);
    const today = await group('Đến hạn hôm nay (1)');
    expect(today.getByText('Xác nhận báo cáo năm 2026')).toBeVisible();
    expect(today.getByRole('link', { name: 'Báo cáo năm 2026' })).toHaveAttribute(
      'href',
      `/bao-cao/2026/${incidentId}`,
    );
  });

  it('stands under the time it is due, and says what to do, in which matter', async () => {
    const { asked } = await open();
    expect(asked).toEqual([{ page_size: 50 }]);
    const late = await group('Quá hạn (1)');
    for (const text of ['Trả lời yêu cầu xác minh', 'Số ca tháng 11 là bao nhiêu?', 'Quá hạn 3 ngày']) {
      expect(late.getByText(text)).toBeVisible();
    }
    expect(late.getByRole('link')).toHaveAttribute('href', `/vu-viec/${incidentId}/xac-minh/${answer.id}`);

    const now = await group('Đến hạn hôm nay (1)');
    expect(now.getByText('Gửi văn bản cho cơ quan báo chí')).toBeVisible();
    expect(now.getByText('Nhạy cảm')).toBeVisible();
    expect(now.getByRole('link')).toHaveAttribute('href', `/vu-viec/${incidentId}`);

    const undated = await group('Không có hạn (1)');
    expect(undated.getByText('Nhờ chị xem lại con số <b>này</b>')).toBeVisible();
    expect(screen.queryByRole('heading', { name: /Trong 3 ngày tới|Sau đó/ })).toBeNull();
  });

  it('holds the questions of the press, to assign or answer, and the parts other agencies ask for', async () => {
    const enquiryId = '00000000-0000-4000-8000-00000000f001';
    const ofPress = {
      ...common,
      ...due(threeDaysAgo),
      incident_id: enquiryId,
      incident_title: 'Phí giữ xe',
      severity: null,
    };
    const received: Work = { ...ofPress, id: enquiryId, kind: 'enquiry', step: 'assign', detail: null };
    const assigned: Work = { ...received, id: '00000000-0000-4000-8000-00000000f002', step: 'answer' };
    const partId = '00000000-0000-4000-8000-00000000f003';
    const part: Work = { ...ofPress, id: partId, kind: 'contribution', step: null, detail: 'Phần việc của quý Sở?' };
    await open([received, assigned, part]);
    const late = await group('Quá hạn (3)');
    const lines = late
      .getAllByRole('listitem')
      .map((line) => [
        within(line).getByRole('link').getAttribute('href'),
        line.textContent?.replace('Phí giữ xe', '|').split('|')[0],
      ]);
    expect(lines).toEqual([
      [`/de-nghi-bao-chi/${enquiryId}`, 'Giao người trả lời báo chí'],
      [`/de-nghi-bao-chi/${enquiryId}`, 'Trả lời báo chí'],
      [`/de-nghi-bao-chi/${enquiryId}/phoi-hop/${partId}`, 'Phối hợp trả lời báo chí'],
    ]);
  });

  it('holds courses, to register people for and to close', async () => {
    const courseId = '00000000-0000-4000-8000-00000000e001';
    const ofCourse = { ...common, incident_id: courseId, id: courseId, severity: null, step: null, detail: null };
    await open([
      { ...ofCourse, ...due(endOfToday), kind: 'registration' },
      { ...ofCourse, due_at: null, due_sort: 'infinity', kind: 'closing' },
    ]);
    const now = await group('Đến hạn hôm nay (1)');
    expect(now.getByText('Đăng ký người dự tập huấn')).toBeVisible();
    expect(now.getByRole('link')).toHaveAttribute('href', `/tap-huan/${courseId}/dang-ky`);
    const undated = await group('Không có hạn (1)');
    expect(undated.getByText('Ghi kết quả, khép lại lớp tập huấn')).toBeVisible();
    expect(undated.getByRole('link')).toHaveAttribute('href', `/tap-huan/${courseId}`);
  });

  it('holds press events, to notify and to record as held, and what was promised at them', async () => {
    const eventId = '00000000-0000-4000-8000-00000000e901';
    const ofEvent = { ...common, incident_id: eventId, id: eventId, severity: null, step: null, detail: null };
    await open([
      { ...ofEvent, ...due(endOfToday), kind: 'event_notice' },
      {
        ...ofEvent,
        ...due(endOfToday),
        id: '00000000-0000-4000-8000-00000000e902',
        kind: 'promise',
        detail: 'Phòng Tổng hợp: Sẽ gửi số liệu',
      },
      { ...ofEvent, due_at: null, due_sort: 'infinity', kind: 'event_held' },
    ]);
    const now = await group('Đến hạn hôm nay (2)');
    expect(now.getByText('Gửi thông báo họp báo')).toBeVisible();
    expect(now.getByText('Thực hiện việc đã hứa với báo chí')).toBeVisible();
    expect(now.getByText('Phòng Tổng hợp: Sẽ gửi số liệu')).toBeVisible();
    expect(now.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      `/su-kien-bao-chi/${eventId}/thong-bao`,
      `/su-kien-bao-chi/${eventId}`,
    ]);
    const undated = await group('Không có hạn (1)');
    expect(undated.getByText('Ghi nhận sự kiện báo chí đã diễn ra')).toBeVisible();
  });

  it('is looked for again when one comes back', async () => {
    const { asked } = await open();
    await group('Quá hạn (1)');
    window.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(asked).toHaveLength(2));
  });

  it('goes on after the last one shown', async () => {
    const many = Array.from(
      { length: 51 },
      (_, index): Work => ({
        ...step,
        id: `00000000-0000-4000-8000-0000000001${String(index).padStart(2, '0')}`,
      }),
    );
    const { user, last } = await open(many);
    await user.click(await screen.findByRole('button', { name: 'Trang sau' }));
    await waitFor(() => expect(last()).toEqual({ after_due: endOfToday, after_id: many[49]?.id, page_size: 50 }));
  });
});

describe('being called upon', () => {
  it('waits no longer once seen', async () => {
    const { user } = await open();
    let seen: unknown;
    onUpdate('incident_mentions', ({ body, url }) => {
      seen = { ...body, of: url.searchParams.get('id') };
      onRpc('my_work', () => [answer, step]);
      return { id: mention.id };
    });
    await user.click(await screen.findByRole('button', { name: `Đã xem: ${mention.incident_title}` }));
    await waitFor(() => expect(screen.queryByText('Không có hạn (1)')).toBeNull());
    expect(seen).toEqual({ seen_at: expect.any(String), of: `eq.${mention.id}` });
    expect(screen.getByText('Quá hạn (1)')).toBeVisible();
  });

  it('still waits when that could not be noted, and says so', async () => {
    const { user } = await open();
    onUpdate('incident_mentions', () => offline());
    await user.click(await screen.findByRole('button', { name: /^Đã xem/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Không kết nối được với máy chủ');
    expect(screen.getByText('Không có hạn (1)')).toBeVisible();
  });
});

it('that nothing waits is said, with the way to the incidents', async () => {
  await open([]);
  expect(await screen.findByText('Không có việc nào đang chờ bạn')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Xem các vụ việc' })).toHaveAttribute('href', '/vu-viec');
});
