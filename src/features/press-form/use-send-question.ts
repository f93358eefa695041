import { useEffect, useRef, useState } from 'react';
import { doWork, sendQuestion, type Work } from './press-form.api';
import { errorsIn, type Failure, failureOf, type QuestionForm, tidy } from './press-form.logic';

const until = (moment: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, moment - Date.now())));

/** Work kept ready while a reporter types, and done anew when it has been used or is over. */
function usePreparedWork() {
  const prepared = useRef<Promise<Work>>(undefined);
  const prepare = () => {
    prepared.current = doWork();
    // Told when it is sent, not before.
    prepared.current.catch(() => undefined);
    return prepared.current;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the page opens
  useEffect(() => {
    prepare();
  }, []);
  return {
    take: async (): Promise<Work> => {
      const work = await (prepared.current ?? prepare()).catch(prepare);
      return work.expiresAt > Date.now() ? work : prepare();
    },
    prepare,
  };
}

/** Sends a question: checked, with its work, at most once however often it is tried. */
export function useSendQuestion() {
  const work = usePreparedWork();
  const [failure, setFailure] = useState<Failure>();
  const [sending, setSending] = useState(false);
  const [receipt, setReceipt] = useState<string>();
  // The same words tried again are the same submission; other words are another.
  const attempt = useRef({ words: '', id: '' });

  const trySending = async (form: QuestionForm, again: boolean): Promise<string> => {
    const ready = await work.take();
    await until(ready.readyAt);
    try {
      return await sendQuestion(attempt.current.id, form, ready);
    } catch (cause) {
      if (!again || failureOf(cause).kind !== 'work') throw cause;
      await work.prepare();
      return trySending(form, false);
    }
  };

  const send = async (typed: QuestionForm): Promise<boolean> => {
    const errors = errorsIn(typed);
    if (Object.keys(errors).length > 0) {
      setFailure({ kind: 'fields', errors });
      return false;
    }
    const words = JSON.stringify(typed);
    if (words !== attempt.current.words) attempt.current = { words, id: crypto.randomUUID() };
    setFailure(undefined);
    setSending(true);
    try {
      setReceipt(await trySending(tidy(typed), true));
      return true;
    } catch (cause) {
      setFailure(failureOf(cause));
      return false;
    } finally {
      setSending(false);
    }
  };

  const startAnother = () => {
    setReceipt(undefined);
    attempt.current = { words: '', id: '' };
    work.prepare();
  };
  return { send, sending, failure, receipt, startAnother };
}
