import { Button, type ButtonProps, Stack } from '@mantine/core';
import { IconFileTypeDocx, IconFileTypeXls } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { describeError } from '@/lib/errors';
import { FailureAlert } from './failure-alert';

interface Props extends ButtonProps {
  label: string;
  format?: 'docx' | 'xlsx';
  /** Writes the file and hands it over; what refuses it is told below. */
  download: () => Promise<void>;
}

/** Saves a file; what writes it is loaded on the click. */
export function DownloadButton({ label, format = 'docx', download, ...look }: Props) {
  const { mutate, isPending, error } = useMutation({ mutationFn: download, networkMode: 'always' });
  const Icon = format === 'docx' ? IconFileTypeDocx : IconFileTypeXls;
  return (
    <Stack gap="xs" align="flex-start" className="no-print">
      <Button
        variant="default"
        {...look}
        leftSection={<Icon size={16} aria-hidden />}
        loading={isPending}
        onClick={() => mutate()}
      >
        {label}
      </Button>
      <FailureAlert message={error ? describeError(error) : undefined} of={error} />
    </Stack>
  );
}
