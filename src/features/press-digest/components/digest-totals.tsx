import { Group, Paper, Stack, Text } from '@mantine/core';
import { type Column, DataTable } from '@/ui/data-table';
import type { Digest } from '../digest.api';
import { byPaper, countIn, type Paper as Newspaper, nameOfTone, totalsOf } from '../digest.logic';
import classes from './digest.module.css';

/** How much was written, in which tone, and by whom. */
export function DigestTotals({ digest }: { digest: Digest }) {
  const { total, tones } = totalsOf(digest);
  const papers = byPaper(digest);
  const columns: Column<Newspaper>[] = [
    { key: 'name', header: 'Cơ quan báo chí', cell: ({ name }) => name },
    ...tones.map(({ tone }) => ({
      key: tone ?? 'none',
      header: nameOfTone(tone),
      cell: (paper: Newspaper) => String(countIn(paper, tone)),
    })),
    { key: 'total', header: 'Tổng số', cell: (paper) => <b>{paper.total}</b> },
  ];
  return (
    <Paper withBorder p="md" component="section" aria-label="Tổng số">
      <Stack gap="sm">
        <Group gap="lg">
          <Text>
            <b>{total}</b> tin, bài của <b>{papers.length}</b> cơ quan báo chí
          </Text>
          {tones.map(({ tone, count, share }) => (
            <Text key={tone ?? 'none'} className={classes.tone} data-tone={tone ?? 'none'}>
              {nameOfTone(tone)}: <b>{count}</b> ({share})
            </Text>
          ))}
        </Group>
        {papers.length > 1 && (
          <details className={classes.papers}>
            <summary>Bảng theo cơ quan báo chí</summary>
            <DataTable
              caption="Tin, bài theo cơ quan báo chí"
              columns={columns}
              rows={papers}
              rowKey={({ id }) => id}
            />
          </details>
        )}
      </Stack>
    </Paper>
  );
}
