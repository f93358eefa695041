import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { DraftStatus } from '@/session/draft-status';
import type { Draft } from '@/session/drafts.api';
import { useDraftKeeping, useStoredDraft } from '@/session/use-draft';
import { FailureAlert } from '@/ui/failure-alert';
import { ErrorState } from '@/ui/states';
import { addComment } from '../incident-story.api';
import type { Incident } from '../incidents.api';
import { useIncidentMutation } from '../incidents.queries';
import { inWords, refusals } from '../incidents.refusals';
import { typedMention, withName } from '../mentions.logic';
import { MentionField } from './mention-field';

const longest = 10_000;

/** Under which name a comment not yet sent is kept. */
const draftOf = (incident: Incident) => `incident:comment:${incident.id}`;

/** A word to colleagues about an incident; what is typed survives a reload. */
export function CommentForm({ incident }: { incident: Incident }) {
  const draft = useStoredDraft(draftOf(incident));
  if (draft.isPending) return null;
  if (draft.isError) return <ErrorState error={draft.error} onRetry={() => draft.refetch()} />;
  return <OpenForm incident={incident} draft={draft.data} />;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

function OpenForm({ incident, draft }: { incident: Incident; draft: Draft | null }) {
  const [comment, setComment] = useState(() => ({
    // Kept with the draft, so that a second try is the same comment.
    id: textOf(draft?.content.id) || crypto.randomUUID(),
    body: textOf(draft?.content.body),
    mentions: textOf(draft?.content.mentions),
  }));
  const [refusal, setRefusal] = useState<string>();
  const [calling, setCalling] = useState(-1);
  const { state, keep, drop } = useDraftKeeping(draftOf(incident), null);
  const add = useIncidentMutation(addComment);
  const words = useRef<HTMLTextAreaElement>(null);
  const people = useRef<HTMLInputElement>(null);

  const type = (change: Partial<typeof comment>) => {
    const next = { ...comment, ...change };
    setComment(next);
    setRefusal(undefined);
    keep(next);
  };
  const mentions = comment.mentions === '' ? [] : comment.mentions.split(',');

  const write = (body: string) => {
    const place = typedMention(comment.body, body);
    type({ body });
    if (place < 0) return;
    setCalling(place);
    people.current?.focus();
  };
  const backToWords = () => {
    if (calling < 0) return;
    setCalling(-1);
    words.current?.focus();
  };
  const call = (userIds: string[], name: string | undefined) => {
    type({ mentions: userIds.join(','), ...(name && { body: withName(comment.body, calling, name) }) });
    backToWords();
  };

  const send = async () => {
    const body = comment.body.trim();
    if (body === '') return setRefusal(refusals.incident_events_comment_says_something.message);
    if (body.length > longest) {
      return setRefusal(`Dài ${body.length.toLocaleString('vi-VN')} ký tự, quá ${longest.toLocaleString('vi-VN')}.`);
    }
    try {
      await add.mutateAsync({
        id: comment.id,
        incident_id: incident.id,
        agency_id: incident.agency_id,
        body,
        mentions,
      });
      setComment({ id: crypto.randomUUID(), body: '', mentions: '' });
      await drop().catch(console.error);
    } catch {
      // Told below by the mutation itself; what was typed stays.
    }
  };
  const failure = add.isError ? inWords(add.error) : undefined;

  return (
    <form
      noValidate
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap="xs">
        <FailureAlert message={failure?.message} of={add.error} />
        <Textarea
          ref={words}
          label="Ý kiến"
          description="Gõ @ để nhắc đến đồng nghiệp."
          autosize
          minRows={2}
          maxRows={10}
          value={comment.body}
          onChange={(event) => write(event.currentTarget.value)}
          error={refusal}
        />
        <MentionField ref={people} incidentId={incident.id} value={mentions} onChange={call} onGiveUp={backToWords} />
        <Group gap="xs">
          <Button type="submit" size="xs" loading={add.isPending}>
            Gửi ý kiến
          </Button>
          <DraftStatus state={state} />
        </Group>
      </Stack>
    </form>
  );
}
