import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { onDelete, onInsert, onRpc, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { type Persona, personas } from '../../../../tests/harness/unit-personas';
import type { Incident } from '../incidents.api';
import { concludedIncident, incident } from '../incidents.fixtures';
import { factLabels, factsOf, toForm } from '../incidents.form';
import { Component as EditPage } from './edit-incident-page';

type Body = Record<string, unknown>;

const routes = [{ path: '/vu-viec/:id/sua', Component: EditPage }];

beforeEach(() => {
  onSelect('drafts', []);
  onInsert('drafts', () => ({ updated_at: '2026-11-23T02:00:00Z' }));
  onDelete('drafts', () => undefined);
});

async function open(record: Incident, as: Persona = personas.healthClerk) {
  onSelect('incidents', [record]);
  return renderRoute(routes, `/vu-viec/${record.id}/sua`, { as });
}
type User = Awaited<ReturnType<typeof open>>['user'];

const field = (name: keyof typeof factLabels) =>
  screen.findByLabelText(new RegExp(`^${factLabels[name]}`), { selector: 'input, textarea, select' });
async function put(user: User, name: keyof typeof factLabels, text: string) {
  const input = await field(name);
  await user.clear(input);
  await user.click(input);
  await user.paste(text);
}
const save = (user: User) => user.click(screen.getByRole('button', { name: 'Lưu thay đổi' }));

/** What a save sends. */
function saving(record: Incident) {
  const saved: Body[] = [];
  onUpdate<Body>('incidents', ({ body }) => {
    saved.push(body);
    return { id: record.id, agency_id: record.agency_id, version: record.version + 1 };
  });
  return saved;
}

describe('the facts of an incident', () => {
  it('change while it is verified; a moment nobody touched stays to the second', async () => {
    const record = incident({ status: 'verifying', found_at: '2026-06-01 02:03:04.567+00' });
    const saved = saving(record);
    const { user, address } = await open(record);
    await put(user, 'sources', 'Báo cáo giám sát <b>tuần 22</b>');
    await user.selectOptions(await field('tone'), 'Chỉ đạo, điều hành');
    await save(user);
    await waitFor(() => expect(address()).toBe(`/vu-viec/${record.id}`));
    expect(saved).toEqual([
      {
        ...factsOf(toForm(record), record),
        sources: 'Báo cáo giám sát <b>tuần 22</b>',
        tone: 'directing',
        found_at: '2026-06-01 02:03:04.567+00',
        version: 3,
      },
    ]);
  });

  it('of 50,000 characters are refused beside their field by how much they are too long, and stay', async () => {
    const record = incident();
    const saved = saving(record);
    const { user } = await open(record);
    const endless = 'Đoạn '.repeat(10_000);
    await put(user, 'said', endless);
    await put(user, 'sources', endless);
    await save(user);
    const said = await field('said');
    await waitFor(() =>
      expect(said).toHaveAccessibleDescription(expect.stringContaining('Dài 50.000 ký tự, quá 20.000. Rút bớt 30.000')),
    );
    expect(await field('sources')).toHaveAccessibleDescription(/quá 5\.000/);
    expect(said).toHaveValue(endless);
    await put(user, 'said', 'đ'.repeat(20_000));
    await put(user, 'sources', '');
    await save(user);
    await waitFor(() => expect(saved).toHaveLength(1));
  });

  it('too long to be kept as a draft say so', async () => {
    onInsert('drafts', () => refusal('23514', 'new row violates check constraint "drafts_size"'));
    const { user } = await open(incident());
    await put(user, 'said', 'Đoạn '.repeat(10_000));
    expect(await screen.findByText(/Nội dung quá dài nên chưa lưu được nháp/, {}, { timeout: 5_000 })).toBeVisible();
  });

  it('stand once there is a conclusion, which is said; how grave it is may still change, and only that is sent', async () => {
    const record = concludedIncident('inaccurate');
    const saved = saving(record);
    const { user, address } = await open(record);
    expect(await screen.findByText(/nội dung mà kết luận dựa vào không sửa được nữa/)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText('512 ca theo báo cáo giám sát')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Nhạy cảm' }));
    await save(user);
    await waitFor(() => expect(address()).toBe(`/vu-viec/${record.id}`));
    expect(saved).toEqual([{ severity: 'sensitive', tone: 'critical', field: 'health', version: 3 }]);
  });

  it('of an incident concluded meanwhile are refused in words, and what was typed stays', async () => {
    const { user } = await open(incident());
    onUpdate('incidents', () => refusal('PT403', 'facts_frozen', { status: 403 }));
    await put(user, 'correct_part', '513 ca');
    await save(user);
    expect(await screen.findByRole('alert')).toHaveTextContent(/đã có kết luận nên nội dung không sửa được nữa/);
    expect(await field('correct_part')).toHaveValue('513 ca');
  });

  it.each([
    ['closed', { status: 'closed', closed_at: '2026-06-10T03:00:00Z' }, /đã khép lại nên không sửa/],
    ['voided', { status: 'voided', void_reason: 'Nhầm', voided_at: '2026-06-10T03:00:00Z' }, /ghi nhầm nên không sửa/],
  ])('of one that is %s are not offered', async (_, rest, words) => {
    await open(incident(rest));
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('that a colleague has changed show both versions of what differs', async () => {
    const record = incident();
    const theirs = incident({ version: 4, title: 'Tin sai về số ca bạch hầu', updated_at: '2026-06-02T02:00:00Z' });
    const { user } = await open(record);
    await put(user, 'correct_part', '513 ca');
    onUpdate('incidents', () => refusal('PT409', 'stale_version', { status: 409 }));
    onSelect('incidents', [theirs]);
    onRpc('record_timeline', () => []);
    await save(user);
    const panel = within(await screen.findByRole('alert'));
    expect(panel.getByRole('radio', { name: 'Bản đã lưu: Tin sai về số ca bạch hầu' })).toBeChecked();
    expect(panel.getByRole('radio', { name: 'Bản của bạn: 513 ca' })).toBeChecked();
    const saved = saving(theirs);
    await user.click(screen.getByRole('button', { name: 'Lưu theo lựa chọn' }));
    await waitFor(() =>
      expect(saved).toMatchObject([{ title: 'Tin sai về số ca bạch hầu', correct_part: '513 ca', version: 4 }]),
    );
  });

  it('are a supervisor’s to change too, and nobody else’s', async () => {
    await open(incident(), personas.supervisor);
    expect(await field('title')).toHaveValue(incident().title);
  });

  it('are not a manager’s to change', async () => {
    await open(incident(), personas.manager);
    expect(await screen.findByText(/sửa được hồ sơ này/)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
