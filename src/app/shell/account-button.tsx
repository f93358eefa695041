import { ActionIcon } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import type { ComponentProps } from 'react';

/** Opens the menu of the account. */
export function AccountButton({ email, ...props }: { email: string } & ComponentProps<typeof ActionIcon<'button'>>) {
  return (
    <ActionIcon variant="default" size="lg" aria-label={`Tài khoản ${email}`} aria-haspopup="menu" {...props}>
      <IconUser size={18} aria-hidden />
    </ActionIcon>
  );
}
