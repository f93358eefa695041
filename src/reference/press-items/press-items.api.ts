import { toAppError, unwrap } from '@/lib/errors';
import { differs } from '@/lib/repeated-save';
import { supabase } from '@/lib/supabase';
import type { SavedVersion } from '@/session/record-form.logic';
import { fetchTimeline } from '../timeline.api';
import { itemColumns, type NewItemRow, type PressItem, type PressItemForm, toItemForm } from './press-items.form';

async function getItem(id: string): Promise<PressItem> {
  const client = await supabase();
  return unwrap(await client.from('press_items').select(itemColumns).eq('id', id).single());
}

const ofItsOwn =
  `${itemColumns}, agency:agencies!press_items_agency_id_fkey!inner(id, name, short_name), press_agency:press_agencies!press_items_press_agency_id_fkey!inner(id, name), incident:incidents!press_items_incident_id_fkey(id, title)` as const;

/** An article on a page of its own: about whom, in which newspaper, and its incident if it has one. */
export async function getPressItem(id: string, signal?: AbortSignal) {
  const client = await supabase();
  const request = client.from('press_items').select(ofItsOwn).eq('id', id);
  return unwrap(await (signal ? request.abortSignal(signal) : request).single());
}
export type PressItemRecord = Awaited<ReturnType<typeof getPressItem>>;

/** Makes an article that stands alone part of an incident; a second try changes nothing. */
export async function putIntoIncident(id: string, incidentId: string): Promise<PressItem> {
  const client = await supabase();
  return unwrap(
    await client.from('press_items').update({ incident_id: incidentId }).eq('id', id).select(itemColumns).single(),
  );
}

/** Enters an article; a second try of one already saved brings that one up to what was typed since. */
export async function createPressItem(row: NewItemRow): Promise<PressItem> {
  const client = await supabase();
  const answer = await client.from('press_items').insert(row).select(itemColumns).single();
  if (answer.error && toAppError(answer.error).refusal === 'press_items_pkey') {
    const saved = await getItem(row.id);
    const { id, incident_id: _, agency_id: __, ...change } = row;
    return differs(change, saved) ? updatePressItem(id, saved.version, change) : saved;
  }
  return unwrap(answer);
}

export type ItemChange = Partial<Omit<NewItemRow, 'id' | 'incident_id' | 'agency_id'>> & { void_reason?: string };

/** Changes an article as it was at `version`; refused as a conflict when somebody has changed it since. */
export async function updatePressItem(id: string, version: number, change: ItemChange): Promise<PressItem> {
  const client = await supabase();
  return unwrap(
    await client
      .from('press_items')
      .update({ ...change, version })
      .eq('id', id)
      .select(itemColumns)
      .single(),
  );
}

/** The article as it stands now, and who saved it last. */
export async function getSavedItem(item: Pick<PressItem, 'id' | 'incident_id'>): Promise<SavedVersion<PressItemForm>> {
  const [saved, { entries }] = await Promise.all([getItem(item.id), fetchTimeline(item.incident_id ?? item.id)]);
  // An incident's history tells all of its articles; a change and its record are of one moment.
  const change = entries.find(
    ({ table_name, changed_at }) =>
      table_name === 'press_items' && Date.parse(changed_at) === Date.parse(saved.updated_at),
  );
  const by = change?.changed_by_name ?? 'Người khác';
  return { form: toItemForm(saved), version: saved.version, by, at: saved.updated_at };
}

/** By what an article is found again; each part counts when it is given. */
export interface ArticleKey {
  url?: string;
  pressAgencyId?: string;
  title?: string;
  day?: string;
}

/** Articles already recorded, alone or in incidents, that one may see and that are the same one. */
export async function findSameArticles({ url, pressAgencyId, title, day }: ArticleKey, signal: AbortSignal) {
  const client = await supabase();
  return unwrap(
    await client
      .rpc('same_articles', {
        ...(url && { article_url: url }),
        ...(pressAgencyId &&
          title &&
          day && { of_press_agency: pressAgencyId, article_title: title, published_on: day }),
      })
      .abortSignal(signal),
  );
}

export type SameArticle = Awaited<ReturnType<typeof findSameArticles>>[number];
