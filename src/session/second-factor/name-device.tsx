import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { TextField } from '@/ui/fields/text-field';
import type { SetUp } from './devices.api';
import { useBeginSetUp } from './devices.queries';
import { describeSecondFactorFailure, deviceNameSchema } from './second-factor.logic';

interface Props {
  suggested: string;
  onBegun: (begun: SetUp & { name: string }) => void;
  children?: ReactNode;
}

const resolver = zodResolver(deviceNameSchema);

/** The first step of setting up a device: how one will recognise it. */
export function NameDevice({ suggested, onBegun, children }: Props) {
  const begin = useBeginSetUp();
  const form = useForm({ defaultValues: { name: suggested }, resolver });

  const submit = form.handleSubmit(async ({ name }) => {
    try {
      onBegun({ ...(await begin.mutateAsync(name)), name });
    } catch (failure) {
      form.setError('name', { type: 'server', message: describeSecondFactorFailure(failure) }, { shouldFocus: true });
    }
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm" maw={420}>
        <TextField
          control={form.control}
          name="name"
          label="Tên thiết bị"
          description="Để nhận ra khi có nhiều thiết bị, ví dụ: Điện thoại của tôi"
          autoComplete="off"
          required
          withAsterisk={false}
        />
        <Group>
          <Button type="submit" loading={form.formState.isSubmitting}>
            Tiếp tục
          </Button>
          {children}
        </Group>
      </Stack>
    </form>
  );
}
