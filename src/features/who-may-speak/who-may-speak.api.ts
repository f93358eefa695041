import type { Database } from '@/lib/database.types';
import { toAppError, unwrap } from '@/lib/errors';
import { openScan } from '@/lib/open-scan';
import { callPublic } from '@/lib/public-data';
import { storage } from '@/lib/storage';
import { supabase } from '@/lib/supabase';
import type { StoredDocument } from '@/reference/document-button';
import type { Question } from './who-may-speak.question';

type Row = Database['public']['CompositeTypes']['speaker'];
type Always =
  | 'capacity'
  | 'agency_id'
  | 'agency_code'
  | 'agency_name'
  | 'full_name'
  | 'position'
  | 'is_published'
  | 'is_demo'
  | 'sort_key';

/** A person entitled to speak. The type generated for a function's rows says of no column that it is always there. */
export type Speaker = Row & { [Column in Always]: NonNullable<Row[Column]> };

export interface SpeakerPage {
  speakers: Speaker[];
  /** The last one shown, when there are more. */
  next: string | undefined;
}

const pageSize = 50;

function argsOf({ agency, about, at }: Question, after: string | undefined) {
  return {
    page_size: pageSize,
    ...(agency && { of_agency: agency }),
    ...(about && { about }),
    ...(at && { at_moment: at }),
    ...(after && { after_key: after }),
  };
}

function pageOf(rows: Speaker[]): SpeakerPage {
  const speakers = rows.slice(0, pageSize);
  return { speakers, next: rows.length > pageSize ? speakers.at(-1)?.sort_key : undefined };
}

/** The answer to who is signed in: everything of the agencies whose records they see, of others what is published. */
export async function askAsMember(question: Question, after: string | undefined, signal: AbortSignal) {
  const client = await supabase();
  const rows = unwrap(await client.rpc('who_may_speak', argsOf(question, after)).abortSignal(signal));
  return pageOf(rows as Speaker[]);
}

/** The answer to everybody: what is published. */
export async function askAsAnybody(question: Question, after: string | undefined, signal: AbortSignal) {
  return pageOf(await callPublic<Speaker[]>('who_may_speak', argsOf(question, after), signal));
}

/** Opens a signed document for who may read the record's files, published or not. */
export function openMemberDocument({ path, name }: StoredDocument): Promise<void> {
  return openScan(name, async () => {
    const { data, error } = await (await storage()).from('attachments').download(path);
    if (error) throw toAppError(error);
    return data.arrayBuffer();
  });
}
