// npm run bench: each figure beside its limit; exits with 1 when one is over. «-- bundle» or «-- database» measures a part.
import { bundleFigures } from './bundle.ts';
import { databaseFigures } from './database.ts';
import type { Figure } from './figures.ts';

const parts: Record<string, () => Promise<Figure[]>> = { bundle: bundleFigures, database: databaseFigures };
const chosen = process.argv.slice(2);
const unknown = chosen.find((part) => !Object.hasOwn(parts, part));
if (unknown !== undefined) throw new Error(`no part ${unknown}: ${Object.keys(parts).join(', ')}`);

let over = false;
for (const [name, measure] of Object.entries(parts)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const figures = await measure();
  const width = Math.max(...figures.map(({ what }) => what.length));
  for (const { what, unit, value, limit } of figures) {
    const isOver = limit !== null && value > limit;
    over ||= isOver;
    const verdict = limit === null ? '' : `of ${String(limit).padStart(4)}  ${isOver ? 'OVER' : 'ok'}`;
    console.log(`${what.padEnd(width)}  ${value.toFixed(1).padStart(7)} ${unit} ${verdict}`.trimEnd());
  }
}
process.exitCode = over ? 1 : 0;
