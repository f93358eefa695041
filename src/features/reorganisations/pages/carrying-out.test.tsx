// A plan of a reorganisation looked at beforehand, and carried out.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { offline, onRpc, onSelect, refusal } from '../../../../tests/harness/backend';
import { dissolved } from '../reorganisations.fixtures';
import {
  answerForPlans,
  effects,
  field,
  look,
  open,
  type Plan,
  planned,
  type User,
} from '../reorganisations.pages.fixtures';
import { stepRefusals } from '../reorganisations.refusals';

const sent = answerForPlans();

describe('what it will do', () => {
  beforeEach(() => planned());
  async function lookAt(user: User) {
    await screen.findByText('Các bước (1)');
    await look(user);
    await screen.findByRole('heading', { name: /^Xem trước/ });
  }

  it('is told in total and per agency, with warnings, and the structure before and after', async () => {
    onRpc('preview_reorganisation', () =>
      effects({
        dissolved: [dissolved('SYT', { heir: 'STC', terms: 2, clerks: 1 })],
        warnings: [{ key: 'heir_without_clerk', code: 'STC', name: 'Sở Tài chính' }],
      }),
    );
    const { user } = await open();
    await lookAt(user);
    expect(screen.getByRole('heading', { name: /^Xem trước/ })).toHaveFocus();
    const row = within(screen.getByRole('row', { name: /^Sở Y tế/ }));
    expect(row.getByText('Sở Tài chính')).toBeVisible();
    expect(row.getByText('2 nhiệm kỳ phát ngôn kết thúc')).toBeVisible();
    expect(row.getByText('1 cán bộ đầu mối chuyển theo')).toBeVisible();
    expect(screen.getByText(/^Chưa có cán bộ đầu mối ở cơ quan tiếp nhận: Sở Tài chính\./)).toBeVisible();
    const before = within(screen.getByRole('region', { name: 'Trước sắp xếp' }));
    expect(before.getByText('4 cơ quan, 1 cơ quan có thay đổi')).toBeVisible();
    expect(before.getByText('nhập vào Sở Tài chính')).toBeVisible();
    const after = within(screen.getByRole('region', { name: 'Sau sắp xếp' }));
    expect(after.getByText('3 cơ quan, 1 cơ quan có thay đổi')).toBeVisible();
    expect(after.getByText('kế thừa Sở Y tế')).toBeVisible();
    // What stays as it is shows on demand.
    expect(after.queryByText('Sở Nội vụ')).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Hiện cả cơ quan không thay đổi' }));
    expect(after.getByText('Sở Nội vụ')).toBeVisible();
  });

  it('counts for the plan as it was: once changed, it is looked at again before it can be carried out', async () => {
    const { user } = await open();
    await lookAt(user);
    expect(screen.getByRole('button', { name: 'Thực hiện sắp xếp' })).toBeVisible();
    await user.type(field('Số văn bản'), '-1');
    expect(await screen.findByText('Phương án đã thay đổi sau lần xem trước')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Thực hiện sắp xếp' })).toBeNull();
    await look(user);
    expect(await screen.findByRole('button', { name: 'Thực hiện sắp xếp' })).toBeVisible();
  });

  it.each([
    ['step_heir_missing', 'steps.0.into', /^Cơ quan nhận/],
    ['step_agency_dissolved', 'steps.0.codes', /^Các cơ quan nhập vào/],
  ])('refused for %s is told at its step', async (key, hint, label) => {
    onRpc('preview_reorganisation', () => refusal('PT422', key, { hint, status: 422 }));
    const { user } = await open();
    await screen.findByText('Các bước (1)');
    await look(user);
    const refused = await screen.findByRole('combobox', { name: label });
    await waitFor(() => expect(refused).toHaveFocus());
    expect(refused).toHaveAccessibleDescription(expect.stringContaining(stepRefusals[key] ?? ''));
  });

  it('refused for agencies left behind names them; for a day, beside the day', async () => {
    onRpc('preview_reorganisation', () =>
      refusal('PT422', 'step_children_left', { hint: 'UBND phường 1', status: 422 }),
    );
    planned();
    const { user } = await open();
    await screen.findByText('Các bước (1)');
    await look(user);
    expect(await screen.findByRole('alert')).toHaveTextContent('trực thuộc cơ quan bị giải thể: UBND phường 1');
    onRpc('preview_reorganisation', () =>
      refusal('PT422', 'effective_in_future', { hint: 'effective_on', status: 422 }),
    );
    await look(user);
    await waitFor(() => expect(field('Có hiệu lực từ ngày')).toHaveAccessibleDescription(/chưa đến/));
  });
});

describe('carrying it out', () => {
  beforeEach(() => planned());
  async function ask(user: User) {
    await screen.findByText('Các bước (1)');
    await look(user);
    await user.click(await screen.findByRole('button', { name: 'Thực hiện sắp xếp' }));
    return within(await screen.findByRole('dialog', { name: 'Thực hiện sắp xếp theo 12/NQ-HĐND?' }));
  }

  it('asks once more with the paper and the numbers, and leads to the act', async () => {
    const { user, address, router } = await open();
    const dialog = await ask(user);
    expect(dialog.getByText('2 vụ việc đang mở được chuyển giao')).toBeVisible();
    expect(sent.carriedOut).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Thực hiện ngay' }));
    await waitFor(() => expect(address()).toBe(`/sap-xep-co-quan/${sent.previewed[0]?.id}`));
    expect(sent.carriedOut).toEqual(sent.previewed);
    expect(router.state.location.state).toEqual({ message: 'Đã thực hiện sắp xếp theo 12/NQ-HĐND.' });
  });

  it('without a network says so, and tries the same plan again', async () => {
    const tries: string[] = [];
    onRpc<{ plan: Plan }>('carry_out_reorganisation', ({ body }) => {
      tries.push(body.plan.id);
      return tries.length === 1 ? offline() : body.plan;
    });
    const { user, address } = await open();
    const dialog = await ask(user);
    await user.click(dialog.getByRole('button', { name: 'Thực hiện ngay' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('Không kết nối được với máy chủ');
    await user.click(dialog.getByRole('button', { name: 'Thực hiện ngay' }));
    await waitFor(() => expect(address()).toMatch(/^\/sap-xep-co-quan\/[0-9a-f-]{36}$/));
    expect(new Set(tries).size).toBe(1);
  });

  it('refused by then is told at the step', async () => {
    onRpc('carry_out_reorganisation', () =>
      refusal('PT422', 'step_agency_dissolved', { hint: 'steps.0.codes', status: 422 }),
    );
    const { user } = await open();
    const dialog = await ask(user);
    await user.click(dialog.getByRole('button', { name: 'Thực hiện ngay' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await screen.findByText(stepRefusals.step_agency_dissolved ?? '')).toBeVisible();
  });

  it('whose answer was lost leads to what it did, when the plan is looked at again', async () => {
    onRpc('preview_reorganisation', () =>
      refusal('PT422', 'agencies_code_unique', { hint: 'steps.0.code', status: 422 }),
    );
    onSelect('reorganisations', [{ id: 'carried-out' }]);
    const { user, address } = await open();
    await screen.findByText('Các bước (1)');
    await look(user);
    await waitFor(() => expect(address()).toMatch(/^\/sap-xep-co-quan\/[0-9a-f-]{36}$/));
  });
});
