import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import {
  type Figure,
  figures,
  type NumberKey,
  numberNames,
  type ReportNumbers,
  tellFigure,
} from '@/reference/report-figures';
import { type Column, DataTable } from '@/ui/data-table';

interface Props {
  caption: string;
  /** «trong năm», or what the form says for other periods. */
  period?: string;
  /** What the records say. */
  recorded: ReportNumbers;
  recordedHeader?: string;
  /** Where the records behind a number are listed; without it numbers are text. */
  addressOf?: (key: NumberKey) => string;
  /** What the report gives, with why. */
  reported?: {
    numbers: ReportNumbers;
    header: string;
    reasonOf?: (part: NumberKey) => string | null;
  };
  /** What the records said when it was confirmed, where they say others now. */
  confirmed?: ReportNumbers | null;
}

/** The six figures: what the records say, each number opening its records, and what is reported. */
export function FiguresTable({
  caption,
  period = 'trong năm',
  recorded,
  addressOf,
  reported,
  confirmed,
  ...props
}: Props) {
  const columns: Column<Figure>[] = [
    {
      key: 'figure',
      header: 'Số liệu',
      cell: ({ part, label, counts }) => (
        <Stack gap={2}>
          <span>
            {figures.findIndex((figure) => figure.part === part) + 1}. {label.replace('trong năm', period)}
          </span>
          <Text size="xs" c="dimmed">
            {counts}
          </Text>
        </Stack>
      ),
    },
    {
      key: 'recorded',
      header: props.recordedHeader ?? 'Theo hồ sơ',
      cell: (figure) => (
        <Stack gap={2} miw={90}>
          <Counted figure={figure} numbers={recorded} addressOf={addressOf} />
          {confirmed && tellFigure(figure, confirmed) !== tellFigure(figure, recorded) && (
            <Text size="xs" c="orange.9">
              khi xác nhận: {tellFigure(figure, confirmed)}
            </Text>
          )}
        </Stack>
      ),
    },
  ];
  if (reported) {
    columns.push({
      key: 'reported',
      header: reported.header,
      cell: (figure) => {
        const reason = reported.reasonOf?.(figure.part);
        return (
          <Stack gap={2} miw={90}>
            <Text span fw={600} size="sm">
              {tellFigure(figure, reported.numbers)}
            </Text>
            {reason && (
              <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                Điều chỉnh: {reason}
              </Text>
            )}
          </Stack>
        );
      },
    });
  }
  return <DataTable caption={caption} columns={columns} rows={[...figures]} rowKey={({ part }) => part} />;
}

interface CountedProps {
  figure: Figure;
  numbers: ReportNumbers;
  addressOf: Props['addressOf'];
}

/** A figure whose numbers open what they count. */
function Counted({ figure, numbers, addressOf }: CountedProps) {
  const { part, whole } = figure;
  if (!addressOf) return <span>{tellFigure(figure, numbers)}</span>;
  const opening = (key: NumberKey) => (
    <Anchor
      component={Link}
      to={addressOf(key)}
      size="sm"
      aria-label={`${numberNames[key]}: ${numbers[key]}, xem hồ sơ`}
    >
      {numbers[key].toLocaleString('vi-VN')}
    </Anchor>
  );
  return (
    <span>
      {opening(part)}
      {whole && <> / {opening(whole)}</>}
    </span>
  );
}
