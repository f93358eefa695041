import { act, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { offline, onRpc } from '../../tests/harness/backend';
import { renderRoute } from '../../tests/harness/render';
import { personas } from '../../tests/harness/unit-personas';
import { PrintButton } from './print-button';

const show = (disabled = false) =>
  renderRoute(
    [
      {
        path: '/',
        element: (
          <PrintButton label="In văn bản" printed={{ what: 'delegations', recordId: 'd1' }} disabled={disabled} />
        ),
      },
    ],
    '/',
    { as: personas.healthClerk },
  );
/** What a browser does, by whichever command one prints. */
const print = () => act(() => window.dispatchEvent(new Event('beforeprint')));

function notedPrints(): unknown[] {
  const noted: unknown[] = [];
  onRpc('log_export', ({ body }) => {
    noted.push(body);
    return 1;
  });
  return noted;
}

it('prints the page', async () => {
  window.print = vi.fn();
  const { user } = await show();
  await user.click(await screen.findByRole('button', { name: 'In văn bản' }));
  expect(window.print).toHaveBeenCalledOnce();
});

it('is noted in the history, by whichever command the page is printed', async () => {
  const noted = notedPrints();
  await show();
  await screen.findByRole('button', { name: 'In văn bản' });
  print();
  await vi.waitFor(() => expect(noted).toEqual([{ what: 'delegations', of_format: 'print', of_record: 'd1' }]));
});

it('notes nothing while the page is not there yet, nor after it is left', async () => {
  const noted = notedPrints();
  const { unmount } = await show(true);
  expect(await screen.findByRole('button', { name: 'In văn bản' })).toBeDisabled();
  print();
  unmount();
  print();
  await new Promise((settle) => setTimeout(settle, 50));
  expect(noted).toEqual([]);
});

it('says when it could not be noted', async () => {
  onRpc('log_export', offline);
  await show();
  await screen.findByRole('button', { name: 'In văn bản' });
  print();
  expect(await screen.findByRole('alert')).toHaveTextContent('Chưa ghi được việc in này vào nhật ký.');
});
