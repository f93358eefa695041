import type { Json } from '@/lib/database.types';
import { toAppError, unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';

const pageSize = 30;

/** A step, or a comment, of an incident. */
export interface StoryEvent {
  id: string;
  kind: string;
  /** Of a comment its text, of a step its reason. */
  body: string | null;
  data: Json;
  mentioned_names: string[];
  created_at: string;
  /** null: the system. */
  created_by_name: string | null;
  created_by_agency: string | null;
}

export interface StoryPage {
  events: StoryEvent[];
  /** The last one of this page, when there are older ones. */
  olderThan: Pick<StoryEvent, 'id' | 'created_at'> | undefined;
}

/** A page of an incident's story, newest first. */
export async function getStory(incidentId: string, before: StoryPage['olderThan'], signal: AbortSignal) {
  const client = await supabase();
  const found = unwrap(
    await client
      .rpc('incident_story', {
        of_incident: incidentId,
        page_size: pageSize,
        ...(before && { before_at: before.created_at, before_id: before.id }),
      })
      .abortSignal(signal),
  ) as StoryEvent[];
  const events = found.slice(0, pageSize);
  return { events, olderThan: found.length > pageSize ? events.at(-1) : undefined } satisfies StoryPage;
}

/** A colleague who may see the incident. */
export interface IncidentReader {
  user_id: string;
  full_name: string;
  agency_short_name: string;
  role: string;
}

/** Everybody who may be called upon. */
export async function getReaders(incidentId: string, signal: AbortSignal): Promise<IncidentReader[]> {
  const client = await supabase();
  return unwrap(await client.rpc('incident_readers', { of_incident: incidentId }).abortSignal(signal));
}

export interface Comment {
  /** Made by the browser: a second try of one already saved is the same comment. */
  id: string;
  incident_id: string;
  /** Of the incident; the database fills in the same. */
  agency_id: string;
  body: string;
  mentions: string[];
}

/** Adds a comment to the story. */
export async function addComment(comment: Comment): Promise<void> {
  const client = await supabase();
  const answer = await client
    .from('incident_events')
    .insert({ ...comment, kind: 'comment' })
    .select('id')
    .single();
  if (answer.error && toAppError(answer.error).refusal !== 'incident_events_pkey') throw toAppError(answer.error);
}

/** Whether one has been called upon in this incident and has not looked yet. */
export async function hasUnseenMention(incidentId: string, signal: AbortSignal): Promise<boolean> {
  const client = await supabase();
  const found = unwrap(
    await client
      .from('incident_mentions')
      .select('id')
      .eq('incident_id', incidentId)
      .is('seen_at', null)
      .limit(1)
      .abortSignal(signal),
  );
  return found.length > 0;
}

/** Marks one's mentions in an incident as seen. */
export async function markMentionsSeen(incidentId: string): Promise<void> {
  const client = await supabase();
  const { error } = await client
    .from('incident_mentions')
    .update({ seen_at: new Date().toISOString() })
    .eq('incident_id', incidentId)
    .is('seen_at', null)
    .select('id');
  if (error) throw toAppError(error);
}
