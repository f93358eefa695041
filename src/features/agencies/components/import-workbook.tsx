import { Alert, NativeSelect, Paper, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import { readLines } from '../import.lines';
import type { Workbook } from '../import.parse';
import { maxLines } from '../import.read';
import { findSheet, findTable } from '../import.table';
import { ImportColumns } from './import-columns';
import { ImportPreview } from './import-preview';

/** A workbook that was read: its sheet, its columns, and what its lines would do. */
export function ImportWorkbook({ workbook: { sheets, formulas }, of }: { workbook: Workbook; of: string }) {
  const [chosen, setChosen] = useState(() => findSheet(sheets));
  const sheet = sheets[chosen] ?? { name: '', rows: [] };
  const found = useMemo(() => findTable(sheet), [sheet]);
  const [remapped, setRemapped] = useState<{ sheet: number; mapping: typeof found.mapping }>();
  const table = remapped?.sheet === chosen ? { ...found, mapping: remapped.mapping } : found;
  const { mapping, titlesAt } = table;
  const read = useMemo(() => readLines(sheet, { titlesAt, mapping }), [sheet, titlesAt, mapping]);
  return (
    <Stack>
      {sheets.length > 1 && (
        <NativeSelect
          label="Trang tính"
          w={{ base: '100%', sm: 280 }}
          value={String(chosen)}
          data={sheets.map(({ name }, index) => ({ value: String(index), label: name }))}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
        />
      )}
      {formulas.length > 0 && (
        <Alert color="yellow" variant="light" role="status">
          Tệp có công thức ở {tellCells(formulas)}: hệ thống lấy giá trị Excel đã tính. Kiểm tra kỹ các ô này.
        </Alert>
      )}
      <Paper withBorder p="md">
        <ImportColumns
          sheet={sheet}
          table={table}
          onChange={(changed) => setRemapped({ sheet: chosen, mapping: changed })}
        />
      </Paper>
      <Judged of={`${of} ${chosen} ${mapping.join()}`} sheet={sheet} table={table} read={read} />
    </Stack>
  );
}

function Judged(props: Parameters<typeof ImportPreview>[0]) {
  const { lines } = props.read;
  const hasCode = props.table.mapping.includes('code');
  if (hasCode && lines.length > 0 && lines.length <= maxLines) return <ImportPreview {...props} />;
  return (
    <Alert color="red" variant="light" role="status" title="Chưa xem trước được">
      {!hasCode
        ? `Trang tính «${props.sheet.name}» không có cột mã cơ quan. Chọn cột ấy ở trên, hoặc chọn trang tính khác.`
        : lines.length === 0
          ? `Trang tính «${props.sheet.name}» không có dòng nào dưới dòng tiêu đề.`
          : `Trang tính có ${lines.length.toLocaleString('vi')} dòng, mỗi lần nhập nhiều nhất ${maxLines.toLocaleString('vi')}. Chia thành nhiều tệp.`}
    </Alert>
  );
}

function tellCells(cells: readonly string[]): string {
  const few = cells.slice(0, 5).join(', ');
  return cells.length > 5 ? `${cells.length} ô (${few}…)` : `ô ${few}`;
}
