import { Alert, Button, FileButton, Group, List, Stack } from '@mantine/core';
import { IconDownload, IconFolderOpen } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { saveAs } from '@/lib/files';
import { maxFileSize, type PlanFile, readPlanFile } from '../reorganisations.file';

interface Props {
  /** The plan as a file holds it. */
  write: () => string;
  onRead: (plan: Exclude<PlanFile, { problems: string[] }>, fileName: string) => void;
}

/** How many problems of a file are told: they repeat. */
const atMost = 5;

/** Keeps a plan in a file, and opens one. */
export function PlanFileButtons({ write, onRead }: Props) {
  const [refused, setRefused] = useState<{ fileName: string; problems: string[] }>();
  const chosen = useRef<() => void>(null);

  const open = async (file: File | null) => {
    if (!file) return;
    // The same file may be chosen again once it has been mended.
    chosen.current?.();
    const read: PlanFile =
      file.size > maxFileSize
        ? { problems: ['Tệp lớn hơn 1 MB nên không phải phương án sắp xếp.'] }
        : readPlanFile(await file.text());
    if ('problems' in read) return setRefused({ fileName: file.name, problems: read.problems });
    setRefused(undefined);
    onRead(read, file.name);
  };

  return (
    <Stack gap="xs">
      <Group gap="xs">
        <FileButton
          accept="application/json,.json"
          onChange={open}
          resetRef={chosen}
          inputProps={{ 'aria-label': 'Chọn tệp phương án' }}
        >
          {(props) => (
            <Button {...props} variant="default" size="xs" leftSection={<IconFolderOpen size={14} aria-hidden />}>
              Mở tệp phương án
            </Button>
          )}
        </FileButton>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconDownload size={14} aria-hidden />}
          onClick={() => saveAs('phuong-an-sap-xep.json', new Blob([write()], { type: 'application/json' }))}
        >
          Lưu ra tệp
        </Button>
      </Group>
      {refused && (
        <Alert color="red" variant="light" role="alert" title={`Không mở được tệp ${refused.fileName}`}>
          <List size="sm">
            {refused.problems.slice(0, atMost).map((problem) => (
              <List.Item key={problem}>{problem}</List.Item>
            ))}
            {refused.problems.length > atMost && <List.Item>Và {refused.problems.length - atMost} lỗi khác.</List.Item>}
          </List>
        </Alert>
      )}
    </Stack>
  );
}
