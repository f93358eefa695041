import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { renderRoute } from '../../../tests/harness/render';
import { Bars } from './bars';
import { ChartFigure } from './chart-figure';
import { Lines } from './lines';
import type { Series } from './series';

const series: Series[] = [
  { key: 'good', name: 'Còn trong hạn', color: 'blue', pattern: 'solid' },
  { key: 'bad', name: 'Quá hạn', color: 'red', pattern: 'stripes' },
];
const rows = [
  { name: 'Sở Y tế', values: { good: 3, bad: 2 } },
  { name: 'Sở Tư pháp', values: { good: 1, bad: 0 } },
];

function Shown({ isEmpty = false }: { isEmpty?: boolean }) {
  const [asTable, setAsTable] = useState(false);
  return (
    <ChartFigure
      title="Vụ việc"
      gist="Nhiều nhất: Sở Y tế, 5 vụ."
      chart={
        <>
          <Bars series={series} rows={rows} />
          <Lines series={series} points={rows} />
        </>
      }
      table={<table aria-label="Vụ việc" />}
      isEmpty={isEmpty}
      asTable={asTable}
      onShow={setAsTable}
    />
  );
}
const open = (element = <Shown />) => renderRoute([{ path: '/', element }], '/');
const drawn = (selector: string) => [...document.querySelectorAll(selector)];

describe('a chart', () => {
  it('paints each series with a pattern of its own and writes its number, unless it is nothing', async () => {
    await open();
    await waitFor(() => expect(drawn('.recharts-bar-rectangle path').length).toBeGreaterThan(0));
    const fills = new Set(drawn('.recharts-bar-rectangle path').map((path) => path.getAttribute('fill')));
    expect(fills.size).toBe(2);
    for (const fill of fills) {
      const id = fill?.match(/^url\(#(.+)\)$/)?.[1] ?? '';
      expect(document.getElementById(id)?.tagName).toBe('pattern');
    }
    const numbers = drawn('.recharts-label-list text').map(({ textContent }) => textContent);
    expect(numbers.filter(Boolean)).toEqual(['3', '1', '2']);
  });

  it('tells its lines apart by their dashes', async () => {
    await open();
    await waitFor(() => expect(drawn('.recharts-line-curve')).toHaveLength(2));
    const dashes = drawn('.recharts-line-curve').map((line) => line.getAttribute('stroke-dasharray'));
    expect(new Set(dashes).size).toBe(2);
  });

  it('is told in a sentence and takes no stop of the keyboard but the one to its table', async () => {
    const { user } = await open();
    await waitFor(() => expect(drawn('.recharts-surface').length).toBeGreaterThan(0));
    const figure = within(screen.getByRole('figure'));
    expect(figure.getByText('Nhiều nhất: Sở Y tế, 5 vụ.')).toBeVisible();
    expect(drawn('figure [tabindex="0"]')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Xem dạng bảng: Vụ việc' }));
    expect(screen.getByRole('table', { name: 'Vụ việc' })).toBeVisible();
    expect(drawn('.recharts-surface')).toEqual([]);
  });

  it('of nothing is neither drawn nor offered as a table', async () => {
    await open(<Shown isEmpty />);
    expect(await screen.findByText('Nhiều nhất: Sở Y tế, 5 vụ.')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
    expect(drawn('.recharts-surface')).toEqual([]);
  });
});
