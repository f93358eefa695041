import type { Json } from '@/lib/database.types';
import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';

/** The code to show in the room now. */
export interface RoomCode {
  code: string;
  valid_until: string;
}

export async function fetchCode(courseId: string, signal: AbortSignal): Promise<RoomCode> {
  const client = await supabase();
  return unwrap(await client.rpc('course_code', { of_course: courseId }).abortSignal(signal)) as RoomCode;
}

/** A person of one's agency at the course of a code; without a person: the agency has registered nobody. */
export interface CheckInRow {
  course_id: string;
  course_title: string;
  place: string;
  points: string[];
  agency_id: string;
  agency_short_name: string;
  attendance_id: string | null;
  full_name: string | null;
  position: string | null;
  point: string | null;
  attended: string | null;
  marked_at: string | null;
}

export async function fetchOwnPeople(code: string, signal: AbortSignal): Promise<CheckInRow[]> {
  const client = await supabase();
  return unwrap(await client.rpc('own_people_by_code', { code }).abortSignal(signal)) as CheckInRow[];
}

/** Somebody who came unregistered. */
export interface Newcomer {
  /** Made by the browser, so that saying it again is the same person. */
  id: string;
  agency_id: string;
  full_name: string;
  position: string;
  point: string | null;
}

export interface CheckIn {
  code: string;
  attendanceIds: string[];
  newcomers: Newcomer[];
}

/** Says who of one's own is in the room. */
export async function checkIn({ code, attendanceIds, newcomers }: CheckIn): Promise<CheckInRow[]> {
  const client = await supabase();
  return unwrap(
    await client.rpc('check_in', { code, attendance_ids: attendanceIds, newcomers: newcomers as unknown as Json }),
  ) as CheckInRow[];
}
