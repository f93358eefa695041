import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import classes from './charts.module.css';

interface Props {
  title: string;
  /** What the picture tells, in a sentence. */
  gist: string;
  chart: ReactNode;
  /** The same in numbers. */
  table: ReactNode;
  /** There is nothing to draw; the gist says so. */
  isEmpty?: boolean;
  asTable: boolean;
  onShow: (asTable: boolean) => void;
}

/** A chart with its gist in words and its twin, a table; on paper the table stands for both. */
export function ChartFigure({ title, gist, chart, table, isEmpty = false, asTable, onShow }: Props) {
  const id = useId();
  const Icon = asTable ? IconChartBar : IconTable;
  const other = asTable ? 'Xem dạng biểu đồ' : 'Xem dạng bảng';
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={id}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" mb="xs">
        <Title order={2} size="h4" id={id}>
          {title}
        </Title>
        {!isEmpty && (
          <Button
            className="no-print"
            variant="subtle"
            size="compact-sm"
            flex="none"
            leftSection={<Icon size={16} aria-hidden />}
            aria-label={`${other}: ${title}`}
            onClick={() => onShow(!asTable)}
          >
            {other}
          </Button>
        )}
      </Group>
      <figure className={classes.figure}>
        <Text component="figcaption" size="sm" c="dimmed" mb="sm">
          {gist}
        </Text>
        {!isEmpty && (
          <>
            {!asTable && (
              <div className={classes.drawn} aria-hidden>
                {chart}
              </div>
            )}
            <div className={classes.twin} hidden={!asTable}>
              {table}
            </div>
          </>
        )}
      </figure>
    </Paper>
  );
}
