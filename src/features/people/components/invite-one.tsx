import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Group, Stack } from '@mantine/core';
import { useEffect } from 'react';
import { useController, useForm } from 'react-hook-form';
import { AppError } from '@/lib/errors';
import { DraftStatus } from '@/session/draft-status';
import type { Draft } from '@/session/drafts.api';
import { formFromDraft } from '@/session/record-form.logic';
import { useDraftKeeping, useStoredDraft } from '@/session/use-draft';
import { TextField } from '@/ui/fields/text-field';
import { FormAlert } from '@/ui/form-alert';
import { showFailure } from '@/ui/form-errors';
import { ErrorState, PageLoader } from '@/ui/states';
import type { InvitationLine } from '../invitations.api';
import type { MadeInvitation } from '../invitations.mail';
import { useInvitePeople } from '../invitations.queries';
import { refusals } from '../invitations.refusals';
import { emptyForm, invitationSchema } from '../invitations.schema';
import { useManagedAgencies } from '../use-managed-agencies';
import { InvitationAgencyField } from './invitation-agency-field';
import { RoleChoice } from './role-choice';

const draftOf = 'invitation';
const resolver = zodResolver(invitationSchema);

interface Props {
  onMade: (made: MadeInvitation[]) => void;
}

/** Invites one person; what is typed survives a reload. */
export function InviteOne(props: Props) {
  const draft = useStoredDraft(draftOf);
  if (draft.isPending) return <PageLoader />;
  if (draft.isError) return <ErrorState error={draft.error} onRetry={() => draft.refetch()} />;
  return <OpenForm {...props} draft={draft.data} />;
}

function OpenForm({ onMade, draft }: Props & { draft: Draft | null }) {
  const invite = useInvitePeople();
  const managed = useManagedAgencies();
  const { state, keep, drop } = useDraftKeeping(draftOf, null);
  const form = useForm<InvitationLine>({
    resolver,
    defaultValues: draft ? formFromDraft(emptyForm(), draft.content) : emptyForm(),
    mode: 'onTouched',
  });
  const { control } = form;
  const role = useController({ control, name: 'role' });

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true, isDirty: true },
        callback: ({ values, isDirty }) => isDirty && keep(values),
      }),
    [form, keep],
  );

  const send = form.handleSubmit(async (line) => {
    try {
      const [made] = await invite.mutateAsync([line]);
      if (!made || made.refusal !== null) {
        throw new AppError('invalid', 'Máy chủ từ chối lời mời này.', made ? { refusal: made.refusal } : {});
      }
      const at = managed.find(({ id }) => id === line.agency_id) ?? { name: '', short_name: '' };
      onMade([{ ...line, ...made, agency: at }]);
      form.reset(emptyForm());
      await drop().catch(console.error);
    } catch (failure) {
      showFailure(form, failure, refusals);
    }
  });

  return (
    <form onSubmit={send} noValidate>
      <Stack maw={640}>
        <FormAlert control={control} />
        <TextField
          control={control}
          name="email"
          label="Thư điện tử của người được mời"
          description="Chỉ chủ của địa chỉ này nhận được lời mời. Nên dùng thư công vụ."
          type="email"
          autoComplete="off"
          required
        />
        <InvitationAgencyField control={control} />
        <RoleChoice value={role.field.value} onChange={role.field.onChange} error={role.fieldState.error?.message} />
        <Group>
          <Button type="submit" loading={form.formState.isSubmitting}>
            Tạo lời mời
          </Button>
          <DraftStatus state={state} />
        </Group>
      </Stack>
    </form>
  );
}
