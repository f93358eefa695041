import { env } from '@/lib/env';
import { saveAs } from '@/lib/files';
import { readPublicAs } from '@/lib/public-data';
import { noteExport } from '@/reference/exports.api';

// The README describes each of them to who reads the list by machine.
const columns =
  'agency_code,agency_name,kind,full_name,position,phone,email,matter,document_number,document_signed_on,visible_from,visible_until,confirmed_at';

const pathOf = (agencyCode: string) =>
  `public_contacts?select=${columns}&agency_code=eq.${encodeURIComponent(agencyCode)}&order=name_sort,id`;

const formats = { csv: 'text/csv', json: 'application/json' };
export type MachineFormat = keyof typeof formats;

interface Download {
  code: string;
  format: MachineFormat;
  /** The agency for which it is taken, of whoever takes it. */
  forAgencyId: string;
}

/** Saves the published contacts of an agency, as anybody may read them. */
export async function downloadContacts({ code, format, forAgencyId }: Download): Promise<void> {
  const text = await readPublicAs(formats[format], pathOf(code));
  const filters = new URLSearchParams({ 'co-quan': code });
  await noteExport({ what: 'public_contacts', format, agencyId: forAgencyId, filters });
  // Excel reads Vietnamese only after a byte order mark.
  const content = format === 'csv' ? `\ufeff${text}` : text;
  saveAs(`danh-ba-${code.toLowerCase()}.${format}`, new Blob([content], { type: `${formats[format]};charset=utf-8` }));
}

/** The request another machine makes for the same. */
export function machineRequest(code: string): string {
  return `curl '${env.supabaseUrl}/rest/v1/${pathOf(code)}' -H 'apikey: ${env.publishableKey}' -H 'Accept: text/csv'`;
}
