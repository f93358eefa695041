import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { renderRoute } from '../../tests/harness/render';
import { type Column, DataTable } from './data-table';

type Order = 'name' | 'name_desc' | 'date';
interface Row {
  name: string;
  place: string;
}
const columns: Column<Row, Order>[] = [
  { key: 'name', header: 'Tên', cell: ({ name }) => name, orders: { ascending: 'name', descending: 'name_desc' } },
  { key: 'place', header: 'Nơi', cell: ({ place }) => place },
];
function List({ stale = false }: { stale?: boolean }) {
  const [order, setOrder] = useState<Order>('date');
  return (
    <DataTable
      caption="Danh sách"
      columns={columns}
      rows={[{ name: 'Tú', place: 'Sở Y tế' }]}
      rowKey={({ name }) => name}
      order={order}
      onOrder={setOrder}
      stale={stale}
    />
  );
}
const open = (element = <List />) => renderRoute([{ path: '/', element }], '/');
const header = (name: string) => screen.getByRole('columnheader', { name });

it('is a table with a name, and cells that know their column when each row is a card', async () => {
  await open();
  const cells = within(screen.getByRole('table', { name: 'Danh sách' })).getAllByRole('cell');
  expect(cells.map((cell) => [cell.dataset.label, cell.textContent])).toEqual([
    ['Tên', 'Tú'],
    ['Nơi', 'Sở Y tế'],
  ]);
});

it('is ordered from the header: up, down, up, and says which', async () => {
  const { user } = await open();
  expect(header('Tên')).toHaveAttribute('aria-sort', 'none');
  for (const direction of ['ascending', 'descending', 'ascending']) {
    await user.click(screen.getByRole('button', { name: 'Tên' }));
    expect(header('Tên')).toHaveAttribute('aria-sort', direction);
  }
});

it('offers no order where there is none', async () => {
  await open();
  expect(within(header('Nơi')).queryByRole('button')).toBeNull();
  expect(header('Nơi')).not.toHaveAttribute('aria-sort');
});

it('says that newer rows are on their way', async () => {
  await open(<List stale />);
  expect(screen.getByRole('table')).toHaveAttribute('aria-busy', 'true');
});
