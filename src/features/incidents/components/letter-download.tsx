import { Button, type ButtonProps, Stack } from '@mantine/core';
import { IconFileTypeDocx } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { describeError } from '@/lib/errors';
import { FailureAlert } from '@/ui/failure-alert';

interface Props extends ButtonProps {
  label: string;
  download: () => Promise<void>;
}

/** Saves a paper as a Word file; what writes it is loaded on the click. */
export function LetterDownload({ label, download, ...look }: Props) {
  const saving = useMutation({ mutationFn: download, networkMode: 'always' });
  return (
    <Stack gap="xs" align="flex-start" className="no-print">
      <Button
        variant="default"
        {...look}
        leftSection={<IconFileTypeDocx size={16} aria-hidden />}
        loading={saving.isPending}
        onClick={() => saving.mutate()}
      >
        {label}
      </Button>
      <FailureAlert message={saving.isError ? describeError(saving.error) : undefined} of={saving.error} />
    </Stack>
  );
}
