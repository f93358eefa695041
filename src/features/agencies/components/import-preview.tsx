import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { describeError } from '@/lib/errors';
import { saveAs } from '@/lib/files';
import { paths } from '@/lib/paths';
import { FailureAlert } from '@/ui/failure-alert';
import { ErrorState, PageLoader } from '@/ui/states';
import type { ImportAnswer } from '../import.api';
import type { ReadLines } from '../import.lines';
import { countOutcomes, type PreviewRow, previewRows, soundLines } from '../import.preview';
import { dryRunOptions, useImportAgencies } from '../import.queries';
import type { Sheet, Table } from '../import.table';
import { ImportTable } from './import-table';

interface Props {
  /** Names what was read, so that the database is asked once for it. */
  of: string;
  sheet: Sheet;
  table: Table;
  read: ReadLines;
}

/** What an import would do, line by line, and doing it. */
export function ImportPreview({ of, sheet, table, read }: Props) {
  const sound = useMemo(() => soundLines(read), [read]);
  const dryRun = useQuery(dryRunOptions(of, sound));
  // What became of a real import that was refused, as somebody had changed an agency in between.
  const [refused, setRefused] = useState<ImportAnswer[]>();
  const answers = refused ?? dryRun.data;
  const rows = useMemo(() => answers && previewRows(read, answers), [read, answers]);
  if (dryRun.isError) return <ErrorState error={dryRun.error} onRetry={() => dryRun.refetch()} />;
  if (!rows) return <PageLoader />;
  return (
    <Stack>
      <Verdict rows={rows} sheet={sheet} table={table} onRefused={setRefused} />
      <ImportTable key={of} rows={rows} />
    </Stack>
  );
}

interface VerdictProps extends Pick<Props, 'sheet' | 'table'> {
  rows: PreviewRow[];
  onRefused: (answers: ImportAnswer[]) => void;
}

function Verdict({ rows, sheet, table, onRefused }: VerdictProps) {
  const { create, update, unchanged, refused } = countOutcomes(rows);
  const navigate = useNavigate();
  const importing = useImportAgencies();
  const told = [create > 0 && `${create} cơ quan thêm mới`, update > 0 && `${update} cơ quan cập nhật`].filter(Boolean);

  if (refused > 0) {
    return (
      <Alert color="red" variant="light" role="status" title={`${refused} dòng có lỗi, chưa nhập gì vào hệ thống`}>
        <Stack gap="sm" align="flex-start">
          <Text size="sm">
            Sửa trong tệp Excel rồi chọn lại tệp. Tệp tải về dưới đây giữ nguyên các dòng, thêm cột «Lỗi» ghi rõ lý do.
          </Text>
          <DownloadErrors rows={rows} sheet={sheet} table={table} />
        </Stack>
      </Alert>
    );
  }
  if (create + update === 0) {
    return (
      <Alert variant="light" role="status">
        {`${unchanged} dòng đều giống với hệ thống: không có gì để nhập.`}
      </Alert>
    );
  }
  const send = async () => {
    const answers = await importing.mutateAsync(rows);
    if (answers.some(({ outcome }) => outcome === 'refused')) return onRefused(answers);
    navigate(paths.agencies, { state: { message: `Đã nhập: ${told.join(', ')}.` } });
  };
  return (
    <>
      <FailureAlert message={importing.isError ? describeError(importing.error) : undefined} of={importing.error} />
      <Group>
        <Text size="sm" role="status">
          {`Sẵn sàng: ${told.join(', ')}${unchanged > 0 ? `; ${unchanged} dòng không đổi` : ''}.`}
        </Text>
        <Button loading={importing.isPending} onClick={() => send().catch(() => undefined)}>
          {`Nhập ${create + update} cơ quan`}
        </Button>
      </Group>
    </>
  );
}

function DownloadErrors({ rows, sheet, table }: Pick<VerdictProps, 'rows' | 'sheet' | 'table'>) {
  const download = useMutation({
    mutationFn: async () => {
      const { errorSheet } = await import('../import.sheets');
      const errors = rows.flatMap((row) => row.errors);
      saveAs('co-quan-loi.xlsx', await errorSheet(sheet.rows, table.titlesAt, errors));
    },
  });
  return (
    <>
      <Button variant="default" size="xs" loading={download.isPending} onClick={() => download.mutate()}>
        Tải các dòng kèm lỗi (Excel)
      </Button>
      <FailureAlert message={download.isError ? describeError(download.error) : undefined} of={download.error} />
    </>
  );
}
