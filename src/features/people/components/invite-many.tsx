import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { describeError } from '@/lib/errors';
import { agenciesOptions } from '@/reference/agencies.queries';
import { DraftStatus } from '@/session/draft-status';
import type { Draft } from '@/session/drafts.api';
import { useDraftKeeping, useStoredDraft } from '@/session/use-draft';
import { useSession } from '@/session/use-session';
import { FailureAlert } from '@/ui/failure-alert';
import { ErrorState, PageLoader } from '@/ui/states';
import { mostLines } from '../invitations.api';
import { type CheckedLine, checkLines, type ReadyLine, readyLines } from '../invitations.lines';
import type { MadeInvitation } from '../invitations.mail';
import { useInvitePeople } from '../invitations.queries';
import { refusals, tellRefusal } from '../invitations.refusals';
import { useManagedAgencies } from '../use-managed-agencies';
import { CheckedLines } from './checked-lines';

const draftOf = 'invitations';

interface Props {
  onMade: (made: MadeInvitation[]) => void;
}

/** Invites those of a pasted list; what is pasted survives a reload. */
export function InviteMany(props: Props) {
  const draft = useStoredDraft(draftOf);
  const agencies = useQuery(agenciesOptions());
  if (draft.isPending || agencies.isPending) return <PageLoader />;
  if (draft.isError) return <ErrorState error={draft.error} onRetry={() => draft.refetch()} />;
  if (agencies.isError) return <ErrorState error={agencies.error} onRetry={() => agencies.refetch()} />;
  return <OpenList {...props} draft={draft.data} agencies={agencies.data} />;
}

type Agencies = Parameters<typeof checkLines>[1]['agencies'];

function OpenList({ onMade, draft, agencies }: Props & { draft: Draft | null; agencies: Agencies }) {
  const session = useSession();
  const managed = new Set(useManagedAgencies().map(({ id }) => id));
  const [list, setList] = useState(typeof draft?.content.list === 'string' ? draft.content.list : '');
  /** What the database has said of lines, by their text. */
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const [mistake, setMistake] = useState<string>();
  const { state, keep, drop } = useDraftKeeping(draftOf, null);
  const invite = useInvitePeople();
  const idOf = useLineIds();

  const ownEmail = session.status === 'signed-in' ? session.email : '';
  const lines = checkLines(list, { agencies, managed, ownEmail }).map((line): CheckedLine => {
    const refusal = refused.get(line.text);
    return refusal && line.problems.length === 0 ? { ...line, problems: [tellRefusal(refusal)] } : line;
  });
  const ready = readyLines(lines);

  const type = (text: string) => {
    setList(text);
    setMistake(undefined);
    keep({ list: text });
  };

  const send = async () => {
    if (ready.length === 0) return setMistake('Chưa có dòng nào gửi được. Sửa các dòng được nhắc ở dưới.');
    if (ready.length > mostLines) return setMistake(refusals.invitations_too_many.message);
    try {
      const answers = await invite.mutateAsync(
        ready.map(({ email, agency, role, text }) => ({ id: idOf(text), email, agency_id: agency.id, role })),
      );
      const answerOf = ({ text }: CheckedLine) => answers.find(({ id }) => id === idOf(text));
      onMade(ready.flatMap((line) => madeOf(line, answerOf(line)) ?? []));
      const left = lines.filter((line) => answerOf(line)?.refusal !== null);
      setRefused(new Map(left.flatMap((line) => [[line.text, answerOf(line)?.refusal ?? '']])));
      const rest = left.map(({ text }) => text).join('\n');
      setList(rest);
      if (rest === '') await drop().catch(console.error);
      else keep({ list: rest });
    } catch {
      // Told below by the mutation itself; what was pasted stays.
    }
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack>
        <FailureAlert message={invite.isError ? describeError(invite.error) : undefined} of={invite.error} />
        <Textarea
          label="Danh sách người được mời"
          description="Mỗi dòng một người: thư điện tử, cơ quan (mã hoặc tên), vai trò. Dán từ Excel, hoặc gõ cách nhau bằng dấu phẩy hay chấm phẩy."
          placeholder={'nguyenvana@angiang.gov.vn; SYT; cán bộ đầu mối\ntranthib@angiang.gov.vn; Sở Nội vụ; giám sát'}
          autosize
          minRows={5}
          maxRows={20}
          maw={880}
          value={list}
          onChange={(event) => type(event.currentTarget.value)}
          error={mistake}
        />
        {lines.length > 0 && <CheckedLines lines={lines} />}
        <Group>
          <Button type="submit" loading={invite.isPending}>
            {ready.length > 0 ? `Tạo ${ready.length} lời mời` : 'Tạo lời mời'}
          </Button>
          <DraftStatus state={state} />
        </Group>
      </Stack>
    </form>
  );
}

/** An id for each line, the same as long as its text is: a second try makes no second invitation. */
function useLineIds() {
  const ids = useRef(new Map<string, string>());
  return (text: string): string => {
    const id = ids.current.get(text) ?? crypto.randomUUID();
    ids.current.set(text, id);
    return id;
  };
}

function madeOf(
  { email, agency, role }: ReadyLine,
  answer: { id: string; token: string | null; expires_at: string | null } | undefined,
): MadeInvitation | undefined {
  if (!answer?.token || !answer.expires_at) return undefined;
  return { id: answer.id, email, agency, role, token: answer.token, expires_at: answer.expires_at };
}
