import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo } from 'react';
import type { Control } from 'react-hook-form';
import { paths } from '@/lib/paths';
import { useChangePreview } from '@/reference/change-preview';
import type { Setting } from '@/reference/settings.api';
import { RecordForm } from '@/session/record-form';
import { RadioField } from '@/ui/fields/radio-field';
import { TextField } from '@/ui/fields/text-field';
import { getSavedSetting } from '../settings.api';
import { type SettingForm as Form, toChange, toForm } from '../settings.form';
import { movesDeadlines, switchNames } from '../settings.names';
import { useChangeSetting } from '../settings.queries';
import { refusals } from '../settings.refusals';
import { settingSchema } from '../settings.schema';
import { comparedFor, limitsText, valueText } from '../settings.told';

/** Changes one setting; one by which deadlines are counted after showing which of them move. */
export function SettingForm({ setting }: { setting: Setting }) {
  const change = useChangeSetting();
  const { confirmed, dialog } = useChangePreview();
  const resolver = useMemo(() => zodResolver(settingSchema(setting)), [setting]);
  const isPreviewed = movesDeadlines(setting.key);
  return (
    <>
      {dialog}
      <RecordForm<Form>
        draftOf={`setting:${setting.key}`}
        initial={toForm(setting)}
        version={setting.version}
        resolver={resolver}
        refusals={refusals}
        compared={comparedFor(setting)}
        submitLabel={isPreviewed ? 'Xem trước và lưu' : 'Lưu'}
        cancelTo={paths.settings}
        loadTheirs={async () => {
          const { saved, ...rest } = await getSavedSetting(setting.id);
          return { ...rest, form: toForm(saved) };
        }}
        onSave={async (form, version) => {
          const to = toChange(setting, form);
          if (isPreviewed) await confirmed('change_setting', { key: setting.key, ...to });
          const saved = await change.mutateAsync({
            id: setting.id,
            version: version ?? setting.version,
            change: to,
          });
          return { goTo: paths.settings, message: `Đã lưu «${saved.label}»: ${valueText(saved)}.` };
        }}
      >
        {(control) => <Field control={control} setting={setting} />}
      </RecordForm>
    </>
  );
}

function Field({ control, setting }: { control: Control<Form>; setting: Setting }) {
  if (setting.unit === 'switch') {
    return <RadioField control={control} name="set" label="Giá trị mới" options={switchNames} required />;
  }
  return (
    <TextField
      control={control}
      name="set"
      label="Giá trị mới"
      description={limitsText(setting)}
      autoComplete="off"
      required
      {...(setting.unit === 'text' ? {} : { inputMode: 'numeric', maw: 320 })}
    />
  );
}
