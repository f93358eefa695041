import { Button, FileButton, Group, List, Stack, Text } from '@mantine/core';
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { describeError } from '@/lib/errors';
import { saveAs } from '@/lib/files';
import { paths } from '@/lib/paths';
import { useActing } from '@/session/acting';
import { FailureAlert } from '@/ui/failure-alert';
import { PageHeader } from '@/ui/page-header';
import { EmptyState } from '@/ui/states';
import { ImportWorkbook } from '../components/import-workbook';
import { readAgencyFile } from '../import.read';

export function Component() {
  const { can } = useActing();
  return (
    <>
      <PageHeader title="Nhập cơ quan từ Excel" crumbs={[{ label: 'Cơ quan', to: paths.agencies }]} />
      {can('agencies.write') ? (
        <Import />
      ) : (
        <EmptyState title="Quản trị của cơ quan cấp trên nhập danh sách cơ quan." />
      )}
    </>
  );
}

function Import() {
  const reading = useMutation({ mutationFn: async (file: File) => ({ file, workbook: await readAgencyFile(file) }) });
  const chosen = useRef<() => void>(null);
  const take = (file: File | null) => {
    // So that the same file can be chosen again once it has been put right.
    chosen.current?.();
    if (file) reading.mutate(file);
  };
  return (
    <Stack>
      <List type="ordered" size="sm" spacing={4}>
        <List.Item>Tải tệp mẫu, điền mỗi cơ quan một dòng; hoặc dùng danh sách đang có.</List.Item>
        <List.Item>Chọn tệp: hệ thống đọc và cho xem trước từng dòng, chưa lưu gì.</List.Item>
        <List.Item>Khi không còn dòng nào lỗi, bấm nhập: cả tệp vào hệ thống cùng một lúc.</List.Item>
      </List>
      <Group>
        <SampleButton />
        <FileButton
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={take}
          resetRef={chosen}
          inputProps={{ 'aria-label': 'Tệp danh sách cơ quan' }}
        >
          {(props) => (
            <Button {...props} loading={reading.isPending} leftSection={<IconFileSpreadsheet size={16} aria-hidden />}>
              {reading.data ? 'Chọn tệp khác' : 'Chọn tệp Excel'}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          {reading.data ? reading.data.file.name : 'Tệp .xlsx, nhiều nhất 5 MB và 1.000 dòng.'}
        </Text>
      </Group>
      <FailureAlert message={reading.isError ? describeError(reading.error) : undefined} of={reading.error} />
      {reading.data && (
        <ImportWorkbook key={reading.submittedAt} of={String(reading.submittedAt)} workbook={reading.data.workbook} />
      )}
    </Stack>
  );
}

function SampleButton() {
  const download = useMutation({
    mutationFn: async () => {
      const { sampleSheet } = await import('../import.sheets');
      saveAs('mau-danh-sach-co-quan.xlsx', await sampleSheet());
    },
  });
  return (
    <>
      <Button
        variant="default"
        loading={download.isPending}
        onClick={() => download.mutate()}
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        Tải tệp mẫu
      </Button>
      <FailureAlert message={download.isError ? describeError(download.error) : undefined} of={download.error} />
    </>
  );
}
