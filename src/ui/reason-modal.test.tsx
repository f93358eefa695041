import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { renderRoute } from '../../tests/harness/render';
import { ReasonModal } from './reason-modal';

function Step({ onConfirm }: { onConfirm: (reason: string) => Promise<unknown> }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpened(true)}>
        Mở
      </button>
      <ReasonModal
        title="Gỡ tệp"
        label="Lý do"
        confirmLabel="Gỡ"
        opened={opened}
        onClose={() => setOpened(false)}
        onConfirm={onConfirm}
      />
    </>
  );
}
async function open(onConfirm: (reason: string) => Promise<unknown>) {
  const { user } = await renderRoute([{ path: '/', element: <Step onConfirm={onConfirm} /> }], '/');
  await user.click(screen.getByRole('button', { name: 'Mở' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Gỡ tệp' }));
  return { user, dialog, reason: () => screen.getByRole('textbox', { name: /Lý do/ }) };
}

it('takes no step without a reason', async () => {
  const step = vi.fn(async () => {});
  const { user, dialog, reason } = await open(step);
  await user.type(reason(), '  a  ');
  await user.click(dialog.getByRole('button', { name: 'Gỡ' }));
  expect(reason()).toHaveAccessibleDescription('Nhập lý do, ít nhất 3 ký tự.');
  expect(step).not.toHaveBeenCalled();
});

it('takes it with the reason, closes, and asks afresh the next time', async () => {
  const step = vi.fn(async () => {});
  const { user, dialog, reason } = await open(step);
  await user.type(reason(), ' Nhầm tệp ');
  await user.click(dialog.getByRole('button', { name: 'Gỡ' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(step).toHaveBeenCalledExactlyOnceWith('Nhầm tệp');
  await user.click(screen.getByRole('button', { name: 'Mở' }));
  await screen.findByRole('dialog');
  expect(reason()).toHaveValue('');
});

it('says what failed, keeps the reason, and can be tried again', async () => {
  const step = vi.fn(async () => {});
  step.mockRejectedValueOnce({ code: '42501', message: 'permission denied' });
  const { user, dialog, reason } = await open(step);
  await user.type(reason(), 'Nhầm tệp');
  await user.click(dialog.getByRole('button', { name: 'Gỡ' }));
  expect(await dialog.findByRole('alert')).toHaveTextContent('Bạn không có quyền làm việc này.');
  expect(reason()).toHaveValue('Nhầm tệp');
  await user.click(dialog.getByRole('button', { name: 'Gỡ' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});
