import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { TextField } from '@/ui/fields/text-field';
import type { Device } from './devices.api';
import { codeSchema, describeSecondFactorFailure } from './second-factor.logic';

interface Props {
  /** Those that may show the code; with several one says which. */
  devices: readonly Pick<Device, 'id' | 'name'>[];
  submitLabel: string;
  /** It is what one came for. */
  focused?: boolean;
  /** Shows the code to the auth service; what it throws stands beside the field. */
  onCode: (shown: { deviceId: string; code: string }) => Promise<unknown>;
  /** Another way out, beside the button. */
  children?: ReactNode;
}

const resolver = zodResolver(codeSchema);

/** Asks for the code that a device shows now. */
export function CodeForm({ devices, submitLabel, focused = false, onCode, children }: Props) {
  const [chosen, setChosen] = useState('');
  const deviceId = (devices.find(({ id }) => id === chosen) ?? devices[0])?.id ?? '';
  const form = useForm({ defaultValues: { code: '' }, resolver });
  const { setFocus } = form;
  useEffect(() => {
    if (focused) setFocus('code');
  }, [focused, setFocus]);

  const submit = form.handleSubmit(async ({ code }) => {
    try {
      await onCode({ deviceId, code });
    } catch (failure) {
      const message = describeSecondFactorFailure(failure);
      form.setError('code', { type: 'server', message }, { shouldFocus: true });
    }
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm" maw={420}>
        {devices.length > 1 && (
          <NativeSelect
            label="Thiết bị hiện mã"
            value={deviceId}
            data={devices.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
        )}
        <TextField
          control={form.control}
          name="code"
          label="Mã 6 chữ số"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          required
          withAsterisk={false}
          data-autofocus
        />
        <Group>
          <Button type="submit" loading={form.formState.isSubmitting}>
            {submitLabel}
          </Button>
          {children}
        </Group>
      </Stack>
    </form>
  );
}
