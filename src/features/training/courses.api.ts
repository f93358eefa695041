import { type ListPage, pageOf } from '@/lib/address-filters';
import type { TablesInsert, TablesUpdate } from '@/lib/database.types';
import { toAppError, unwrap } from '@/lib/errors';
import { differs } from '@/lib/repeated-save';
import { supabase } from '@/lib/supabase';
import type { CourseFilters } from './courses.filters';
import type { CourseState } from './courses.names';

export const pageSize = 50;

/** A line of the plan. */
export interface CourseRow {
  id: string;
  agency_id: string;
  agency_short_name: string;
  plan_number: string;
  plan_date: string;
  title: string;
  place: string;
  starts_at: string;
  ends_at: string;
  registration_until: string | null;
  capacity: number | null;
  state: CourseState;
  is_recorded_late: boolean;
  year: number;
  invited_count: number;
  registered_count: number;
  present_count: number;
  /** An agency one is a clerk of may register. */
  is_invited: boolean;
  own_count: number;
  is_demo: boolean;
  sort_key: string;
}

/** A page of the courses one may see. */
export async function listCourses(filters: CourseFilters, signal: AbortSignal): Promise<ListPage<CourseRow>> {
  const client = await supabase();
  const found = unwrap(
    await client
      .rpc('list_training_courses', {
        ...(filters.query && { query: filters.query }),
        ...(filters.agencyId && { in_agency: filters.agencyId }),
        ...(filters.year && { in_year: filters.year }),
        ...(filters.state && { in_state: filters.state }),
        ...(filters.after && { after_key: filters.after.key, after_id: filters.after.id }),
        order_by: filters.order,
        page_size: pageSize,
      })
      .abortSignal(signal),
  ) as unknown as CourseRow[];
  return pageOf(found, pageSize);
}

const withOrganiser = `*, seats_taken,
  agency:agencies!training_courses_agency_id_fkey!inner(id, code, kind, name, short_name, symbol)` as const;

/** One course with its organiser, and how many seats are taken. */
export async function getCourse(id: string, signal?: AbortSignal) {
  const client = await supabase();
  const request = client.from('training_courses').select(withOrganiser).eq('id', id);
  return unwrap(await (signal ? request.abortSignal(signal) : request).single());
}

export type Course = Awaited<ReturnType<typeof getCourse>>;

type NewCourse = TablesInsert<'training_courses'> & { id: string };
export type CourseChange = TablesUpdate<'training_courses'>;

/** Begins a course; a second try of one already saved brings that one up to what was typed since. */
export async function createCourse(row: NewCourse): Promise<{ id: string }> {
  const client = await supabase();
  const answer = await client.from('training_courses').insert(row).select('id').single();
  if (answer.error && toAppError(answer.error).refusal === 'training_courses_pkey') {
    const { id, agency_id: _, state: __, ...change } = row;
    const saved = await getCourse(id);
    return differs(change, saved) ? updateCourse(id, saved.version, change) : saved;
  }
  return unwrap(answer);
}

/** Changes a course as it was at `version`, its state too; refused as a conflict when somebody has changed it since. */
export async function updateCourse(id: string, version: number, change: CourseChange): Promise<{ id: string }> {
  const client = await supabase();
  return unwrap(
    await client
      .from('training_courses')
      .update({ ...change, version })
      .eq('id', id)
      .select('id')
      .single(),
  );
}
