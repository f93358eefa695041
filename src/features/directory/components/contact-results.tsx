import { Alert, Button, Group, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { Link } from 'react-router';
import { formatMoment } from '@/lib/dates';
import { describeError } from '@/lib/errors';
import { sendQuestionPath } from '@/lib/paths';
import { ByAgency } from '@/reference/by-agency';
import { endOfContact, groupByAgency } from '@/reference/public-contacts';
import { EmptyState, ErrorState } from '@/ui/states';
import { useUnended } from '@/ui/use-unended';
import { contactsOptions } from '../directory.queries';
import { ContactCard } from './contact-card';
import classes from './contact-results.module.css';
import { PrintedDirectory } from './printed-directory';

interface Props {
  query: string;
  onClear: () => void;
}

/** The contacts found, by agency; more on demand, all of them on paper. */
export function ContactResults({ query, onClear }: Props) {
  const search = useInfiniteQuery(contactsOptions(query));
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage, refetch } = search;
  const all = search.data?.pages.flatMap((page) => page.contacts) ?? [];
  const askAgain = useCallback(() => void refetch(), [refetch]);
  const contacts = useUnended(all, endOfContact, askAgain);
  const [printing, setPrinting] = useState(false);
  const onPaper = useOnPaper();

  // Paper has no «Xem thêm»: what is missing is fetched first.
  useEffect(() => {
    if (!printing || isFetchingNextPage) return;
    if (hasNextPage && !isFetchNextPageError) {
      fetchNextPage();
      return;
    }
    setPrinting(false);
    // Out of the effect: the sheet is drawn while the browser asks for it.
    if (!isFetchNextPageError) setTimeout(() => window.print());
  }, [printing, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);

  if (search.isPending) return <Waiting />;
  if (!search.data) return <ErrorState error={search.error} onRetry={() => refetch()} />;
  if (contacts.length === 0) return <Nobody query={query} onClear={onClear} />;
  const groups = groupByAgency(contacts);
  return (
    <>
      <Group justify="space-between" mb="xs" className="no-print">
        <Text size="sm" c="dimmed" role="status">
          {hasNextPage ? `${contacts.length} người đầu tiên` : `${contacts.length} người của ${groups.length} cơ quan`}
          {query && ` khớp với «${query}»`}
        </Text>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPrinter size={16} aria-hidden />}
          loading={printing}
          onClick={() => setPrinting(true)}
        >
          In danh bạ
        </Button>
      </Group>
      {search.isRefetchError && (
        <Alert color="yellow" variant="light" mb="xs" role="alert" className="no-print">
          Chưa cập nhật được: {describeError(search.error)} Danh bạ dưới đây là của lúc{' '}
          {formatMoment(new Date(search.dataUpdatedAt).toISOString())}, có thể đã thay đổi.
        </Alert>
      )}
      <div className={`${classes.room} no-print`} aria-busy={search.isPlaceholderData}>
        <ByAgency people={contacts} beside={sendQuestion}>
          {(contact) => <ContactCard key={contact.id} contact={contact} />}
        </ByAgency>
        {isFetchNextPageError && <ErrorState error={search.error} onRetry={() => fetchNextPage()} />}
        {hasNextPage && !isFetchNextPageError && (
          <Button variant="default" fullWidth mt="md" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
            Xem thêm
          </Button>
        )}
      </div>
      {onPaper && <PrintedDirectory contacts={contacts} query={query} complete={!hasNextPage} />}
    </>
  );
}

/** The way to the form for reporters, of each agency. */
const sendQuestion = (code: string, name: string) => (
  <Link to={sendQuestionPath(code)} className={classes.question} aria-label={`Gửi câu hỏi cho ${name}`}>
    Gửi câu hỏi
  </Link>
);

/** Whether the page is being put on paper, by our button or the browser's own. */
function useOnPaper(): boolean {
  const [onPaper, setOnPaper] = useState(false);
  useEffect(() => {
    // The browser takes its picture right after the event: React must have drawn by then.
    const begin = () => flushSync(() => setOnPaper(true));
    const end = () => setOnPaper(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return onPaper;
}

function Waiting() {
  return (
    <div className={classes.room} role="status" aria-label="Đang tải danh bạ">
      {[1, 2, 3, 4, 5, 6].map((line) => (
        <div key={line} className={classes.waiting} />
      ))}
    </div>
  );
}

function Nobody({ query, onClear }: Props) {
  return (
    <div role="status">
      {query ? (
        <EmptyState title={`Không tìm thấy ai khớp với «${query}»`}>
          <Text size="sm" ta="center">
            Thử tên cơ quan thay cho tên người, bớt từ, hoặc gõ không dấu. Cơ quan chưa công bố người phát ngôn thì
            không có ở đây: gọi một trong các số tiếp nhận bên dưới.
          </Text>
          <Button variant="default" onClick={onClear} mx="auto">
            Xem toàn bộ danh bạ
          </Button>
        </EmptyState>
      ) : (
        <EmptyState title="Chưa có người phát ngôn nào được công bố">
          <Text size="sm">Danh bạ hiện ra khi cơ quan đầu tiên công bố. Có thể gọi các số tiếp nhận bên dưới.</Text>
        </EmptyState>
      )}
    </div>
  );
}
