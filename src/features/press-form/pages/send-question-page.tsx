import { Alert, Anchor, Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { paths } from '@/lib/paths';
import { type PublishedAgency, publishedAgenciesOptions } from '@/reference/published-agencies.queries';
import { ErrorState, PageLoader } from '@/ui/states';
import { AgencyPhones } from '../components/agency-phones';
import { QuestionFields } from '../components/question-fields';
import { Receipt } from '../components/receipt';
import { forgetQuestion, keepQuestion, keptQuestion } from '../kept-question';
import { emptyQuestion, type Failure, type QuestionForm } from '../press-form.logic';
import { useSendQuestion } from '../use-send-question';

export function Component() {
  const agencies = useQuery(publishedAgenciesOptions());
  return (
    <>
      <title>Gửi câu hỏi cho cơ quan · Phát Ngôn</title>
      <Title order={1} size="h2">
        Gửi câu hỏi cho cơ quan
      </Title>
      <Text mt={4} mb="md" maw="44rem">
        Dành cho nhà báo, phóng viên. Câu hỏi đến thẳng cơ quan được hỏi, không hiện ra ở đâu khác; bạn nhận một số biên
        nhận để hỏi lại qua điện thoại.{' '}
        <Anchor component={Link} to={paths.directory} inherit underline="always">
          Về danh bạ
        </Anchor>
      </Text>
      {agencies.isPending ? (
        <PageLoader />
      ) : agencies.isError ? (
        <ErrorState error={agencies.error} onRetry={() => agencies.refetch()} />
      ) : (
        <Question agencies={agencies.data} />
      )}
    </>
  );
}

function Question({ agencies }: { agencies: PublishedAgency[] }) {
  const [search] = useSearchParams();
  const asked = search.get('co-quan')?.trim().toUpperCase() ?? '';
  const [form, setForm] = useState(() => keptQuestion(agencies.some(({ code }) => code === asked) ? asked : ''));
  const { send, sending, failure, receipt, startAnother } = useSendQuestion();
  const formRef = useFocusOnFirst(failure);
  const change = (to: Partial<QuestionForm>) => {
    const next = { ...form, ...to };
    setForm(next);
    keepQuestion(next);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await send(form)) forgetQuestion();
  };

  const agency = agencies.find(({ code }) => code === form.of_agency);
  if (receipt !== undefined && agency) {
    const another = () => {
      // The reporter is the same, the question another.
      setForm({ ...form, question: '' });
      startAnother();
    };
    return <Receipt receipt={receipt} agency={agency} onAnother={another} />;
  }
  if (agencies.length === 0) return <NobodyPublished />;
  return (
    <form onSubmit={submit} noValidate style={{ maxWidth: '44rem' }} ref={formRef}>
      <QuestionFields
        form={form}
        errors={failure?.kind === 'fields' ? failure.errors : {}}
        agencies={agencies}
        onChange={change}
      />
      {failure && <Told failure={failure} agency={form.of_agency} />}
      <Button type="submit" size="md" loading={sending}>
        Gửi câu hỏi
      </Button>
      <Button variant="subtle" size="md" ml="xs" disabled={sending} onClick={() => change(emptyQuestion(asked))}>
        Xóa nội dung đã nhập
      </Button>
    </form>
  );
}

/** Puts who types where the first thing is to be mended. */
function useFocusOnFirst(failure: Failure | undefined) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (failure?.kind === 'fields') form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [failure]);
  return form;
}

function Told({ failure, agency }: { failure: Failure; agency: string }) {
  if (failure.kind === 'fields') return null;
  return (
    <Alert color={failure.kind === 'limit' ? 'yellow' : 'red'} variant="light" role="alert" mb="md">
      {failure.kind === 'limit' && (
        <>
          {failure.message} Thử lại vào giờ sau. <AgencyPhones code={agency} label="Cần ngay thì gọi" />
        </>
      )}
      {failure.kind === 'work' && 'Chưa gửi được: trình duyệt cần chuẩn bị lại. Bấm «Gửi câu hỏi» một lần nữa.'}
      {failure.kind === 'other' && (
        <>
          Chưa gửi được, nội dung đã nhập vẫn còn. {failure.message}{' '}
          <AgencyPhones code={agency} label="Cần ngay thì gọi" />
        </>
      )}
    </Alert>
  );
}

function NobodyPublished() {
  return <Text>Chưa có cơ quan nào nhận câu hỏi qua biểu mẫu. Gọi một trong các số tiếp nhận bên dưới.</Text>;
}
