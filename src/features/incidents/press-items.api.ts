import { toAppError, unwrap } from '@/lib/errors';
import { differs } from '@/lib/repeated-save';
import { supabase } from '@/lib/supabase';
import { fetchTimeline } from '@/reference/timeline.api';
import type { SavedVersion } from '@/session/record-form.logic';
import type { PressItem } from './incidents.names';
import { type NewItemRow, type PressItemForm, toItemForm } from './press-items.form';

async function getItem(id: string): Promise<PressItem> {
  const client = await supabase();
  return unwrap(await client.from('press_items').select().eq('id', id).single());
}

/** Adds an article to an incident; a second try of one already saved brings that one up to what was typed since. */
export async function createPressItem(row: NewItemRow): Promise<PressItem> {
  const client = await supabase();
  const answer = await client.from('press_items').insert(row).select().single();
  if (answer.error && toAppError(answer.error).refusal === 'press_items_pkey') {
    const saved = await getItem(row.id);
    const { id, incident_id: incidentId, agency_id: _, ...change } = row;
    return differs(change, saved) ? updatePressItem({ id, incidentId }, saved.version, change) : saved;
  }
  return unwrap(answer);
}

export type ItemChange = Partial<Omit<NewItemRow, 'id' | 'incident_id' | 'agency_id'>> & { void_reason?: string };

/** Changes an article as it was at `version`; refused as a conflict when somebody has changed it since. */
export async function updatePressItem(
  { id, incidentId }: { id: string; incidentId: string },
  version: number,
  change: ItemChange,
): Promise<PressItem> {
  const client = await supabase();
  return unwrap(
    await client
      .from('press_items')
      .update({ ...change, version })
      .eq('id', id)
      .eq('incident_id', incidentId)
      .select()
      .single(),
  );
}

/** The article as it stands now, and who saved it last. */
export async function getSavedItem(item: Pick<PressItem, 'id' | 'incident_id'>): Promise<SavedVersion<PressItemForm>> {
  const [saved, { entries }] = await Promise.all([getItem(item.id), fetchTimeline(item.incident_id)]);
  // Its incident's history tells all of its articles; a change and its record are of one moment.
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

/** Articles already recorded, in incidents one may see, that are the same one. */
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
