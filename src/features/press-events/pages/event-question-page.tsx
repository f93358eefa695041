import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useParams } from 'react-router';
import { paths } from '@/lib/paths';
import type { PressAgency } from '@/reference/press-agencies.api';
import { RecordForm } from '@/session/record-form';
import { EventFormPage, prefetchEvent } from '../components/event-form-page';
import { QuestionFields } from '../components/question-fields';
import type { EventQuestion, PressEvent } from '../press-events.api';
import { useAddQuestion, useChangeQuestion } from '../press-events.queries';
import { savedQuestion } from '../questions.api';
import {
  comparedQuestion,
  emptyQuestion,
  type QuestionForm,
  questionRefusals,
  questionSchema,
  questionTold,
  toQuestionForm,
  toQuestionRow,
} from '../questions.form';

const resolver = zodResolver(questionSchema);

export const prefetch = prefetchEvent;

/** A question put at an event: a new one, or the one the address names. */
export function Component() {
  const { questionId } = useParams();
  const of = ({ questions }: PressEvent) => questions.find(({ id }) => id === questionId);
  const refusalOf = (event: PressEvent) => {
    if (event.state !== 'held') return questionTold.event_takes_no_questions.message;
    if (questionId === undefined) return undefined;
    const question = of(event);
    if (!question) return 'Không tìm thấy câu hỏi này.';
    return question.voided_at === null ? undefined : questionTold.question_voided.message;
  };
  return (
    <EventFormPage title={questionId ? 'Sửa câu hỏi của báo chí' : 'Thêm câu hỏi của báo chí'} refusalOf={refusalOf}>
      {(event, register) => <Question event={event} register={register} question={of(event)} />}
    </EventFormPage>
  );
}

interface Props {
  event: PressEvent;
  register: readonly PressAgency[];
  /** undefined: a new one. */
  question: EventQuestion | undefined;
}

function Question({ event, register, question }: Props) {
  const add = useAddQuestion();
  const change = useChangeQuestion();
  const [initial] = useState(() => (question ? toQuestionForm(question) : emptyQuestion()));
  const back = paths.pressEvent(event.id);
  const save = async (form: QuestionForm, version: number | null) => {
    const row = toQuestionRow(form, register);
    await (question
      ? change.mutateAsync({ id: question.id, version: version ?? question.version, change: row })
      : add.mutateAsync({ ...row, id: form.id, event_id: event.id, agency_id: event.agency_id }));
  };
  return (
    <RecordForm<QuestionForm>
      draftOf={`press-event:question:${question?.id ?? event.id}`}
      initial={initial}
      version={question?.version ?? null}
      resolver={resolver}
      refusals={questionRefusals}
      compared={comparedQuestion}
      submitLabel="Lưu câu hỏi"
      cancelTo={back}
      {...(question && { loadTheirs: () => savedQuestion(question, toQuestionForm) })}
      onSave={async (form, version) => {
        await save(form, version);
        return { goTo: back, message: 'Đã lưu câu hỏi.' };
      }}
    >
      {(control) => <QuestionFields control={control} />}
    </RecordForm>
  );
}
