import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { describeError, isConflict, toAppError } from '@/lib/errors';
import { getPerson, type Person, type SavedPerson, updatePerson } from './attendances.api';
import { peopleOptions } from './attendances.queries';
import { inWords } from './attendances.refusals';
import {
  afterSaving,
  type Mark,
  type MarkConflict,
  type Marked,
  type Marks,
  says,
  withMark,
  withoutMark,
} from './marking.logic';
import { readMarks, writeMarks } from './marking.storage';

const retryMs = 5_000;

/** Marks people at once and saves behind it, one after another; without a network they wait and are tried again. */
export function useMarking(courseId: string) {
  const client = useQueryClient();
  const latest = useRef<Marks>(undefined);
  latest.current ??= readMarks(courseId);
  const [marks, show] = useState<Marks>(latest.current);
  const [conflicts, setConflicts] = useState<Record<string, MarkConflict>>({});
  const [isOffline, setOffline] = useState(false);
  const [refusal, setRefusal] = useState<{ name: string; message: string }>();
  const running = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const put = useCallback(
    (next: Marks) => {
      latest.current = next;
      writeMarks(courseId, next);
      show(next);
    },
    [courseId],
  );

  const replace = useCallback(
    (saved: SavedPerson) =>
      client.setQueryData(peopleOptions(courseId).queryKey, (people) =>
        people?.map((person) => (person.id === saved.id ? { ...person, ...saved } : person)),
      ),
    [client, courseId],
  );

  const save = useCallback(
    async (id: string, mark: Mark) => {
      try {
        const saved = await updatePerson(id, mark.version, mark.change);
        replace(saved);
        put(afterSaving(latest.current ?? {}, saved, mark));
      } catch (failure) {
        if (toAppError(failure).kind === 'network') throw failure;
        const theirs = await getPerson(id);
        replace(theirs);
        const mine = latest.current?.[id]?.change ?? mark.change;
        put(withoutMark(latest.current ?? {}, id));
        if (!isConflict(failure)) setRefusal({ name: theirs.full_name, message: describeError(inWords(failure)) });
        else if (!says(theirs, mine)) setConflicts((all) => ({ ...all, [id]: { mine, theirs } }));
      }
    },
    [put, replace],
  );

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    if (running.current) return;
    running.current = true;
    try {
      for (let next = firstOf(latest.current); next; next = firstOf(latest.current)) await save(...next);
      setOffline(false);
    } catch (failure) {
      const isNetwork = toAppError(failure).kind === 'network';
      setOffline(isNetwork);
      if (isNetwork) timer.current = setTimeout(flush, retryMs);
      else setRefusal({ name: 'Điểm danh', message: describeError(failure) });
    } finally {
      running.current = false;
    }
  }, [save]);

  useEffect(() => {
    flush();
    window.addEventListener('online', flush);
    return () => {
      window.removeEventListener('online', flush);
      clearTimeout(timer.current);
    };
  }, [flush]);

  const mark = useCallback(
    (person: Pick<Person, 'id' | 'version'>, change: Marked) => {
      setRefusal(undefined);
      setConflicts(({ [person.id]: _, ...others }) => others);
      put(withMark(latest.current ?? {}, person, change));
      flush();
    },
    [put, flush],
  );

  const yieldTo = (id: string) => setConflicts(({ [id]: _, ...others }) => others);
  return { marks, conflicts, isOffline, refusal, mark, yieldTo, retry: flush };
}

function firstOf(marks: Marks = {}): [string, Mark] | undefined {
  return Object.entries(marks)[0];
}
