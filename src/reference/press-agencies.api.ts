import type { Tables } from '@/lib/database.types';
import { AppError, toAppError, unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';
import { allPages } from './agencies.api';

const columns =
  'id, name, kinds, issue_period, governing_body, domains, phone, email, address, is_demo, version' as const;

/** A newspaper, magazine, station or site of the register. */
export type PressAgency = Pick<
  Tables<'press_agencies'>,
  | 'id'
  | 'name'
  | 'kinds'
  | 'issue_period'
  | 'governing_body'
  | 'domains'
  | 'phone'
  | 'email'
  | 'address'
  | 'is_demo'
  | 'version'
>;

/** What a new one is made of; the id is the browser's, so that a repeated save is the same record. */
export type PressAgencyRow = Omit<PressAgency, 'is_demo' | 'version'>;

const byName = new Intl.Collator('vi', { numeric: true });

/** The whole register, by name in Vietnamese order. */
export async function listPressAgencies(signal?: AbortSignal): Promise<PressAgency[]> {
  const client = await supabase();
  const rows = await allPages<PressAgency>(async (from, to) => {
    const request = client.from('press_agencies').select(columns).order('id').range(from, to);
    return unwrap(await (signal ? request.abortSignal(signal) : request));
  });
  return rows.sort((a, b) => byName.compare(a.name, b.name));
}

/** One of the register, as it stands now. */
export async function getPressAgency(id: string): Promise<PressAgency & { updated_at: string }> {
  const client = await supabase();
  return unwrap(await client.from('press_agencies').select(`${columns}, updated_at`).eq('id', id).single());
}

/** Adds one to the register; a second try of one already saved brings that one up to what was typed since. */
export async function addPressAgency(row: PressAgencyRow): Promise<PressAgency> {
  const client = await supabase();
  const answer = await client.from('press_agencies').insert(row).select(columns).single();
  if (answer.error && toAppError(answer.error).refusal === 'press_agencies_pkey') {
    return asTyped(await getPressAgency(row.id), row);
  }
  return unwrap(answer);
}

async function asTyped(saved: PressAgency, { id, ...change }: PressAgencyRow): Promise<PressAgency> {
  const differs = Object.entries(change).some(
    ([field, value]) => String(value) !== String(saved[field as keyof PressAgency]),
  );
  if (!differs) return saved;
  try {
    return await updatePressAgency(id, saved.version, change);
  } catch (failure) {
    // Who may add may not always change.
    if (toAppError(failure).kind !== 'not_found') throw failure;
    throw new AppError(
      'forbidden',
      'Cơ quan báo chí này đã được lưu ở lần gửi trước, chưa có phần vừa gõ thêm. Nhờ giám sát hoặc quản trị của tỉnh bổ sung.',
      { cause: failure },
    );
  }
}

/** Changes one as it was at `version`; refused as a conflict when somebody has changed it since. */
export async function updatePressAgency(id: string, version: number, change: Partial<Omit<PressAgencyRow, 'id'>>) {
  const client = await supabase();
  return unwrap(
    await client
      .from('press_agencies')
      .update({ ...change, version })
      .eq('id', id)
      .select(columns)
      .single(),
  );
}
