import { zodResolver } from '@hookform/resolvers/zod';
import { SimpleGrid } from '@mantine/core';
import { paths } from '@/lib/paths';
import { RecordForm } from '@/session/record-form';
import { TextField } from '@/ui/fields/text-field';
import { getProfile, type Profile } from '../account.api';
import { useUpdateProfile } from '../account.queries';
import { compared, fieldLabels, toChange, toForm } from '../profile.form';
import { profileSchema, refusals } from '../profile.schema';

const resolver = zodResolver(profileSchema);

/** The form of one's name and phone. */
export function ProfileForm({ profile }: { profile: Profile }) {
  const update = useUpdateProfile(profile.id);
  return (
    <RecordForm
      draftOf="account"
      initial={toForm(profile)}
      version={profile.version}
      resolver={resolver}
      refusals={refusals}
      compared={compared}
      submitLabel="Lưu thay đổi"
      cancelTo={paths.account}
      loadTheirs={async () => {
        const theirs = await getProfile(profile.id);
        return {
          form: toForm(theirs),
          version: theirs.version,
          by: 'Bạn, ở thẻ hoặc thiết bị khác,',
          at: theirs.updated_at,
        };
      }}
      onSave={async (form, version) => {
        await update.mutateAsync({ version: version ?? profile.version, change: toChange(form) });
        return { goTo: paths.account, message: 'Đã lưu thông tin cá nhân.' };
      }}
    >
      {(control) => (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextField
            control={control}
            name="full_name"
            label={fieldLabels.full_name}
            autoComplete="name"
            required
            withAsterisk={false}
          />
          <TextField control={control} name="phone" label={fieldLabels.phone} type="tel" autoComplete="tel" />
        </SimpleGrid>
      )}
    </RecordForm>
  );
}
