import { NativeSelect, SimpleGrid, Text } from '@mantine/core';
import { cellText } from '../import.cells';
import { type ImportField, importColumns, isBeside } from '../import.columns';
import { columnLetters, remap, type Sheet, type Table } from '../import.table';

interface Props {
  sheet: Sheet;
  table: Table;
  onChange: (mapping: Table['mapping']) => void;
}

const meanings = [
  { value: '', label: 'Bỏ qua' },
  ...importColumns.map(({ field, title }) => ({ value: field, label: title })),
];

/** Which column of the file is which of an agency: as recognised, to be put right where it was not. */
export function ImportColumns({ sheet, table: { titlesAt, mapping }, onChange }: Props) {
  const titles = mapping.map((_, at) => cellText(sheet.rows[titlesAt]?.[at]));
  const known = mapping.filter((field) => field !== null).length;
  const unknown = titles.filter((title, at) => title !== '' && mapping[at] === null && !isBeside(title));
  const wanting = !mapping.includes('code');
  return (
    <details open={wanting || unknown.length > 0}>
      <Text component="summary" size="sm" fw={600} style={{ cursor: 'pointer' }}>
        {`Cột của tệp: nhận ra ${known} trong ${known + unknown.length}`}
      </Text>
      <Text size="sm" my="xs">
        {wanting && 'Chưa có cột nào là mã cơ quan: chọn cột ấy. '}
        {unknown.length > 0 && `Chưa nhận ra: ${unknown.join(', ')}. Chọn nghĩa của cột, hoặc bỏ qua. `}
        Tiêu đề lấy ở dòng {titlesAt + 1} của trang tính.
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="sm">
        {titles.map((title, at) => (
          <NativeSelect
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the file
            key={at}
            size="xs"
            label={`${columnLetters(at)}: ${title || '(không có tiêu đề)'}`}
            value={mapping[at] ?? ''}
            data={meanings}
            onChange={(event) =>
              onChange(remap(mapping, at, (event.currentTarget.value || null) as ImportField | null))
            }
          />
        ))}
      </SimpleGrid>
    </details>
  );
}
