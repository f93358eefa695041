import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Checkbox, Group, Modal, Stack } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { type Control, useController, useForm } from 'react-hook-form';
import * as z from 'zod';
import { line } from '@/ui/fields/fields.schema';
import { TextField } from '@/ui/fields/text-field';
import { FormAlert } from '@/ui/form-alert';
import { type Refusals, showFailure } from '@/ui/form-errors';
import type { PressAgency } from '../press-agencies.api';
import { useAddPressAgency } from '../press-agencies.queries';
import { pressKindName, pressKinds } from '../press-kinds';

interface Props {
  /** Of the address that was pasted; '' when there is none. */
  domain: string;
  onClose: () => void;
  onAdded: (paper: PressAgency) => void;
}

interface NewPaper {
  name: string;
  kinds: string[];
  domain: string;
}

const schema = z.object({
  name: line(3, 200, 'Nhập tên cơ quan báo chí, ít nhất 3 ký tự.'),
  kinds: z.array(z.string()).min(1, 'Chọn ít nhất một loại hình.'),
  domain: z
    .string()
    .trim()
    .toLowerCase()
    .refine((domain) => domain === '' || /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain), 'Tên miền có dạng baominhhoa.vn.'),
}) satisfies z.ZodType<NewPaper>;

const refusals: Refusals<NewPaper> = {
  press_agencies_name: { field: 'name', message: 'Tên dài từ 3 đến 200 ký tự.' },
  press_agencies_name_once: {
    field: 'name',
    message: 'Báo này đã có trong danh sách. Đóng cửa sổ này rồi chọn ở ô Cơ quan báo chí.',
  },
  press_agencies_kinds: { field: 'kinds', message: 'Chọn ít nhất một loại hình.' },
  press_agencies_domains: { field: 'domain', message: 'Tên miền có dạng baominhhoa.vn.' },
};

/** Adds a newspaper to the register without leaving the form it is wanted for. */
export function NewPressAgency({ domain, onClose, onAdded }: Props) {
  const add = useAddPressAgency();
  const [id] = useState(() => crypto.randomUUID());
  const form = useForm<NewPaper>({
    resolver: zodResolver(schema),
    defaultValues: { name: '', kinds: domain ? ['online'] : [], domain },
    mode: 'onTouched',
  });
  const save = form.handleSubmit(async (paper) => {
    const nothing = { issue_period: null, governing_body: null, phone: null, email: null, address: null };
    try {
      const name = paper.name.trim().replace(/\s+/g, ' ');
      const domains = paper.domain ? [paper.domain] : [];
      onAdded(await add.mutateAsync({ ...nothing, id, name, kinds: paper.kinds, domains }));
    } catch (failure) {
      showFailure(form, failure, refusals);
    }
  });
  const saveOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    save();
  };
  return (
    <Modal opened onClose={onClose} title="Thêm cơ quan báo chí" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      {/* No form of its own: it stands within the one it is opened from. */}
      <Stack>
        <FormAlert control={form.control} />
        <TextField
          control={form.control}
          name="name"
          label="Tên cơ quan báo chí"
          required
          autoComplete="off"
          data-autofocus
          onKeyDown={saveOnEnter}
        />
        <KindsField control={form.control} />
        <TextField
          control={form.control}
          name="domain"
          label="Tên miền"
          description="Để lần sau dán địa chỉ là nhận ra báo này."
          placeholder="baominhhoa.vn"
          autoComplete="off"
          onKeyDown={saveOnEnter}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Hủy
          </Button>
          <Button onClick={() => save()} loading={form.formState.isSubmitting}>
            Thêm vào danh sách
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function KindsField({ control }: { control: Control<NewPaper> }) {
  const { field, fieldState } = useController({ control, name: 'kinds' });
  return (
    <Checkbox.Group
      label="Loại hình"
      description="Loại hình quyết định thời hạn cải chính theo luật."
      required
      value={field.value}
      onChange={field.onChange}
      error={fieldState.error?.message}
    >
      <Stack gap={6} mt={4} mb={4}>
        {pressKinds.map((kind, index) => (
          <Checkbox key={kind} value={kind} label={pressKindName(kind)} {...(index === 0 && { ref: field.ref })} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
