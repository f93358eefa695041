import { type Cursor, type ListPage, pageOf } from '@/lib/address-filters';
import { toAppError, unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import { type Effects, effectsOf } from './reorganisations.effects';
import type { Plan } from './reorganisations.form';
import type { StepKind } from './reorganisations.steps';

const pageSize = 50;

/** A line of the list. */
export interface ReorganisationRow {
  id: string;
  title: string;
  decision_number: string;
  decision_date: string;
  effective_on: string;
  /** How many steps of each kind. */
  kinds: Partial<Record<StepKind, number>>;
  sort_key: string;
}

/** A page of the acts carried out, the latest to take effect first. */
export async function listReorganisations(
  after: Cursor | null,
  signal: AbortSignal,
): Promise<ListPage<ReorganisationRow>> {
  const client = await supabase();
  const all = client
    .from('reorganisations')
    .select('id, title, decision_number, decision_date, effective_on, kinds:effects->steps, sort_key:effective_on');
  const asked = after
    ? all.or(`effective_on.lt.${after.key},and(effective_on.eq.${after.key},id.gt.${after.id})`)
    : all;
  const found = unwrap(
    await asked
      .order('effective_on', { ascending: false })
      .order('id')
      .limit(pageSize + 1)
      .abortSignal(signal),
  );
  return pageOf(found as unknown as ReorganisationRow[], pageSize);
}

/** One act, with how the agencies it changed were called before it. */
export async function getReorganisation(id: string, signal: AbortSignal) {
  const client = await supabase();
  return unwrap(
    await client
      .from('reorganisations')
      .select('*, former_agencies(code, name, short_name)')
      .eq('id', id)
      .abortSignal(signal)
      .single(),
  );
}

export type Reorganisation = Awaited<ReturnType<typeof getReorganisation>>;

/** Whether a plan has been carried out already, as when its answer was lost. */
export async function isCarriedOut(id: string): Promise<boolean> {
  const client = await supabase();
  const { data, error } = await client.from('reorganisations').select('id').eq('id', id).maybeSingle();
  if (error) throw toAppError(error);
  return data !== null;
}

/** What a plan would do; leaves no trace. */
export async function previewReorganisation(plan: Plan): Promise<Effects> {
  const client = await supabase();
  return effectsOf(unwrap(await client.rpc('preview_reorganisation', { plan })));
}

/** Carries a plan out, whole or not at all; tried again, it finds what it did the first time. */
export async function carryOutReorganisation(plan: Plan): Promise<{ id: string }> {
  const client = await supabase();
  const { id } = unwrap(await client.rpc('carry_out_reorganisation', { plan }));
  return { id };
}

/** Of these agencies, the codes of those that have a clerk now; for who looks after their people. */
export async function fetchClerked(codes: readonly string[], signal: AbortSignal): Promise<string[]> {
  if (codes.length === 0) return [];
  const client = await supabase();
  const found = unwrap(
    await client
      .from('memberships')
      .select('agency:agencies!inner(code)')
      .eq('role', 'clerk')
      .eq('active', true)
      .in('agency.code', [...codes])
      .abortSignal(signal),
  );
  return found.map(({ agency }) => agency.code);
}

/** The parts in press matters that living agencies have now. */
export async function fetchPressRoles(signal: AbortSignal): Promise<string[]> {
  const client = await supabase();
  const found = unwrap(
    await client
      .from('agencies')
      .select('press_role')
      .not('press_role', 'is', null)
      .is('dissolved_on', null)
      .abortSignal(signal),
  );
  return found.flatMap(({ press_role }) => press_role ?? []);
}
