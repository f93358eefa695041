import { Button, Group, Stack } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { type Control, type DefaultValues, type Resolver, useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { isConflict } from '@/lib/errors';
import { FormAlert } from '@/ui/form-alert';
import { type Refusals, showFailure } from '@/ui/form-errors';
import { ErrorState, PageLoader } from '@/ui/states';
import { ConflictPanel } from './conflict-panel';
import { DraftStatus } from './draft-status';
import type { Draft, DraftContent } from './drafts.api';
import { type ComparedFields, changedFields, formFromDraft, type SavedVersion } from './record-form.logic';
import { RestoredDraft } from './restored-draft';
import { useDraftKeeping, useStoredDraft } from './use-draft';

type Save<Form> = (form: Form, version: number | null) => Promise<{ goTo: string; message: string }>;

/** What a use of a record's form says for itself, for a new record or a correction. */
export interface RecordFormUse<Form extends DraftContent> {
  /** Under which name unfinished typing is kept. */
  draftOf: string;
  /** What the form starts from when there is no draft. */
  initial: Form;
  /** Version of the record being edited; null when the form begins a new one. */
  version: number | null;
  submitLabel: string;
  /** Saves or throws; answers where to go. */
  onSave: Save<Form>;
  /** What a colleague has saved in between, after a save was refused for it. */
  loadTheirs?: () => Promise<SavedVersion<Form>>;
  cancelTo: string;
}

interface Props<Form extends DraftContent> extends RecordFormUse<Form> {
  resolver: Resolver<Form>;
  refusals: Refusals<Form>;
  /** How one's own typing and a colleague's save are told apart. */
  compared: ComparedFields<Form>;
  children: (control: Control<Form>) => ReactNode;
  /** A second way to save, such as saving and going on with the next one. */
  alsoSave?: { label: string; onSave: Save<Form> };
}

/** The form of a record, once it is known whether there is unfinished typing. */
export function RecordForm<Form extends DraftContent>(props: Props<Form>) {
  const draft = useStoredDraft(props.draftOf);
  if (draft.isPending) return <PageLoader />;
  if (draft.isError) return <ErrorState error={draft.error} onRetry={() => draft.refetch()} />;
  return <OpenForm {...props} draft={draft.data} />;
}

function OpenForm<Form extends DraftContent>(props: Props<Form> & { draft: Draft | null }) {
  const { draftOf, initial, draft, resolver, refusals, compared, submitLabel, onSave, alsoSave, loadTheirs, cancelTo } =
    props;
  const navigate = useNavigate();
  // Typing that began on an older version is saved as such, so that a colleague's change shows as a conflict.
  const [base, setBase] = useState({
    form: initial,
    version: draft && props.version ? draft.baseVersion : props.version,
  });
  const [theirs, setTheirs] = useState<SavedVersion<Form>>();
  const [restoredAt, setRestoredAt] = useState(draft?.at);
  const { state, keep, drop } = useDraftKeeping(draftOf, base.version);
  const form = useForm<Form>({ resolver, defaultValues: initial as DefaultValues<Form>, mode: 'onTouched' });

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the form was opened with; later typing is its own
  useEffect(() => {
    if (draft) form.reset(formFromDraft(initial, draft.content), { keepDefaultValues: true });
  }, []);

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true, isDirty: true },
        // A new record's draft holds all of it, its id too; an edit's only what was changed.
        callback: ({ values, isDirty }) =>
          isDirty && keep(base.version === null ? values : changedFields(base.form, values)),
      }),
    [form, keep, base],
  );

  const saveAs = (version: number | null, save = onSave) =>
    form.handleSubmit(async (values) => {
      try {
        const { goTo, message } = await save(values, version);
        await drop().catch(console.error);
        navigate(goTo, { state: { message }, replace: true });
      } catch (failure) {
        try {
          if (!isConflict(failure) || !loadTheirs) throw failure;
          setTheirs(await loadTheirs());
        } catch (shown) {
          showFailure(form, shown, refusals);
        }
      }
    });

  const resolve = async (resolved: Form, current: SavedVersion<Form>) => {
    setTheirs(undefined);
    setBase(current);
    form.reset(current.form);
    form.reset(resolved, { keepDefaultValues: true });
    await saveAs(current.version)();
  };

  const discard = async () => {
    form.reset(props.initial);
    setBase({ form: props.initial, version: props.version });
    setRestoredAt(undefined);
    await drop().catch((failure) => showFailure(form, failure, refusals));
  };

  return (
    <form onSubmit={saveAs(base.version)} noValidate>
      <Stack maw={880}>
        {restoredAt && <RestoredDraft at={restoredAt} onDiscard={discard} />}
        <FormAlert control={form.control} />
        {theirs && (
          <ConflictPanel
            fields={compared}
            base={base.form}
            mine={form.getValues()}
            theirs={theirs}
            saving={form.formState.isSubmitting}
            onResolve={(resolved) => resolve(resolved, theirs)}
          />
        )}
        {props.children(form.control)}
        <Group>
          <Button type="submit" loading={form.formState.isSubmitting}>
            {submitLabel}
          </Button>
          {alsoSave && (
            <Button
              variant="light"
              disabled={form.formState.isSubmitting}
              onClick={() => saveAs(base.version, alsoSave.onSave)()}
            >
              {alsoSave.label}
            </Button>
          )}
          <Button variant="default" onClick={() => navigate(cancelTo)}>
            Để sau
          </Button>
          <DraftStatus state={state} />
        </Group>
      </Stack>
    </form>
  );
}
