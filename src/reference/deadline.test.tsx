import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { onRpc, onSelect, refusal } from '../../tests/harness/backend';
import { renderRoute } from '../../tests/harness/render';
import { personas } from '../../tests/harness/unit-personas';
import { Deadline } from './deadline';
import { DeadlineWhy } from './deadline-why';

const signed = '2026-03-02T07:30:00Z';
const twelveHours = {
  id: 'the-rule',
  title: 'Đăng người được ủy quyền và văn bản ủy quyền',
  basis: 'law',
  instrument: 'Nghị định 09/2017/NĐ-CP',
  article: 'khoản 6 Điều 3',
  quote: 'trong thời hạn 12 giờ kể từ khi ký văn bản ủy quyền',
  trigger_label: 'Ký văn bản ủy quyền',
  unit: 'hour',
  effective_from: '2017-03-30',
  effective_to: '2026-06-30',
  unsure_note: null,
};
const counted = {
  due_at: '2026-03-02T19:30:00+00:00',
  is_policy: false,
  rule_id: 'the-rule',
  starts_at: signed,
  steps: [
    { step: 'start', at: signed },
    { step: 'hours', amount: 12 },
    { step: 'due', at: '2026-03-02T19:30:00+00:00' },
  ],
};
const none = { due_at: null, is_policy: null, rule_id: null, starts_at: null, steps: null };

async function open(answer: object | Response, rule: object = twelveHours) {
  const asked: object[] = [];
  onRpc<object>('legal_deadline', ({ body }) => {
    asked.push(body);
    return answer;
  });
  // Another version of the rule beside the one that binds.
  onSelect('legal_rules', [{ ...rule, id: 'another', title: 'Bản khác', basis: 'policy', quote: null }, rule]);
  const Component = () => (
    <DeadlineWhy code="publish_delegation" startsAt={signed} agencyKind="department" label="công bố ủy quyền" />
  );
  const page = await renderRoute([{ path: '/', Component }], '/', { as: personas.supervisor });
  const button = screen.getByRole('button', { name: 'Vì sao hạn này? (công bố ủy quyền)' });
  return { ...page, asked, button };
}

it('asks only when opened, for the event, the agency and the rule in force then', async () => {
  const { user, asked, button } = await open(counted);
  expect(asked).toEqual([]);
  await user.click(button);
  expect(await screen.findByText('Hạn: trước 02:30 ngày 03/03/2026')).toBeVisible();
  expect(asked).toEqual([{ of_code: 'publish_delegation', starts_at: signed, of_agency_kind: 'department' }]);
});

it('shows instrument, article, quote, the event with its moment and the count', async () => {
  const { user, button } = await open(counted);
  await user.click(button);
  const dialog = within(await screen.findByRole('dialog', { name: 'Vì sao hạn này? (công bố ủy quyền)' }));
  expect(await dialog.findByText('Theo luật')).toBeVisible();
  expect(dialog.getByText('khoản 6 Điều 3 Nghị định 09/2017/NĐ-CP')).toBeVisible();
  expect(dialog.getByText('«trong thời hạn 12 giờ kể từ khi ký văn bản ủy quyền»')).toBeVisible();
  const steps = within(dialog.getByRole('list', { name: 'Cách tính' })).getAllByRole('listitem');
  expect(steps.map((step) => step.textContent)).toEqual([
    'Ký văn bản ủy quyền: 14:30 thứ Hai, 02/03/2026.',
    'Thêm 12 giờ liên tục, kể cả ngày nghỉ.',
    'Hạn: trước 02:30 ngày 03/03/2026.',
  ]);
  expect(dialog.queryByText(/Chưa đối chiếu/)).toBeNull();
});

it('is opened and closed by the keyboard, and gives the focus back', async () => {
  const { user, button } = await open(counted);
  button.focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('dialog')).toBeVisible();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  await waitFor(() => expect(button).toHaveFocus());
});

it('marks what could not be verified', async () => {
  const { user, button } = await open(counted, { ...twelveHours, quote: null, unsure_note: 'Bản quét mờ số ngày.' });
  await user.click(button);
  const mark = await screen.findByText('Chưa đối chiếu được với bản chính:');
  expect(mark.parentElement).toHaveTextContent('Chưa đối chiếu được với bản chính: Bản quét mờ số ngày.');
  expect(screen.queryByText(/«/)).toBeNull();
});

it('tells the province’s policy from the law, and its reminder from a deadline of the law', async () => {
  const { user, button } = await open({ ...counted, is_policy: true }, { ...twelveHours, unit: 'at_once' });
  await user.click(button);
  expect(await screen.findByText('Mốc giờ do tỉnh đặt')).toBeVisible();
});

it('names policy as such', async () => {
  const policy = { ...twelveHours, basis: 'policy', instrument: 'Thiết lập của tỉnh', article: null };
  const { user, button } = await open({ ...counted, is_policy: true }, policy);
  await user.click(button);
  expect(await screen.findByText('Chính sách của tỉnh, không phải luật')).toBeVisible();
  expect(screen.getByText('Thiết lập của tỉnh')).toBeVisible();
});

it('says that no rule sets a time', async () => {
  const { user, button } = await open(none);
  await user.click(button);
  expect(await screen.findByText(/Không có quy định nào đặt thời hạn/)).toBeVisible();
});

it('says of a rule without a time that it sets none', async () => {
  const { user, button } = await open({ ...counted, due_at: null }, { ...twelveHours, unit: 'none' });
  await user.click(button);
  expect(await screen.findByText('Quy định không đặt thời hạn.')).toBeVisible();
  expect(screen.queryByRole('list', { name: 'Cách tính' })).toBeNull();
});

it('says what went wrong, and tries again', async () => {
  const { user, button } = await open(refusal('XX000', 'out of order', { status: 500 }));
  await user.click(button);
  const retry = await screen.findByRole('button', { name: 'Thử lại' });
  onRpc('legal_deadline', () => counted);
  await user.click(retry);
  expect(await screen.findByText('Theo luật')).toBeVisible();
});

it('shows when something is due and where that stands', async () => {
  const due = (dueAt: string | null, doneAt?: string) => (
    <li>
      <Deadline code="publish_delegation" startsAt={signed} dueAt={dueAt} doneAt={doneAt ?? null} />
    </li>
  );
  const Component = () => (
    <ul>
      {due('2020-01-31T17:00:00Z')}
      {due('2020-01-31T17:00:00Z', '2020-01-31T16:00:00Z')}
      {due('2020-01-31T17:00:00Z', '2020-01-31T18:00:00Z')}
      {due(new Date(Date.now() + 3_600_000).toISOString())}
      {due('2999-01-01T07:30:00Z')}
      {due(null)}
    </ul>
  );
  await renderRoute([{ path: '/', Component }], '/');
  const told = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(told.map((text) => text?.replace('Vì sao hạn này?', ''))).toEqual([
    'hết ngày 31/01/2020Quá hạn',
    'hết ngày 31/01/2020Đúng hạn',
    'hết ngày 31/01/2020Đã làm, quá hạn',
    expect.stringMatching(/^trước \d\d:\d\d ngày .*Sắp đến hạn$/),
    'trước 14:30 ngày 01/01/2999',
    'không quy định',
  ]);
});
