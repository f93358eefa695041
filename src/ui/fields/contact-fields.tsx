import { Alert, Fieldset, SimpleGrid, Stack } from '@mantine/core';
import { type Control, type FieldValues, useWatch } from 'react-hook-form';
import { isEmail, isOfficialEmail } from '@/lib/contact';
import { TextField } from './text-field';

type Contact = { official_phone: string; official_email: string; internal_phone: string };

/** How somebody is reached: what the press is told, and what colleagues alone know. */
export function ContactFields<T extends FieldValues & Contact>(props: { control: Control<T> }) {
  // Whatever else the form holds, these fields read and write only their own.
  const control = props.control as unknown as Control<Contact>;
  return (
    <Fieldset legend="Liên hệ">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextField
          control={control}
          name="official_phone"
          label="Điện thoại công vụ"
          description="Được công bố cho báo chí"
          type="tel"
          autoComplete="off"
        />
        <Stack gap="xs">
          <TextField
            control={control}
            name="official_email"
            label="Thư điện tử công vụ"
            description="Được công bố cho báo chí"
            type="email"
            autoComplete="off"
          />
          <UnofficialEmailWarning control={control} />
        </Stack>
        <TextField
          control={control}
          name="internal_phone"
          label="Điện thoại nội bộ"
          description="Chỉ dùng nội bộ, không bao giờ công bố"
          type="tel"
          autoComplete="off"
        />
      </SimpleGrid>
    </Fieldset>
  );
}

function UnofficialEmailWarning({ control }: { control: Control<Contact> }) {
  const email = useWatch({ control, name: 'official_email' }).trim().toLowerCase();
  if (!isEmail(email) || isOfficialEmail(email)) return null;
  return (
    <Alert color="yellow" variant="light" p="xs" role="status">
      Đây không phải thư điện tử công vụ (.gov.vn, .dcs.vn). Nghị định 244/2026/NĐ-CP, Điều 3 khoản 3 yêu cầu công bố
      địa chỉ thư điện tử công vụ.
    </Alert>
  );
}
