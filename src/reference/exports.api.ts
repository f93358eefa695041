import { unwrap } from '@/lib/errors';
import { supabase } from '@/lib/supabase';

/** Something taken out of the system as a file: rows of a table, or the document of one record. */
export interface Export {
  what:
    | 'agency_reports'
    | 'agency_scorecard'
    | 'attachments'
    | 'calendar'
    | 'correction_requests'
    | 'delegations'
    | 'directives'
    | 'incidents'
    | 'press_enquiries'
    | 'press_events'
    | 'press_items'
    | 'public_contacts'
    | 'reminders'
    | 'spokespersons'
    | 'training_attendances'
    | 'training_courses';
  format: 'docx' | 'xlsx' | 'csv' | 'json' | 'file' | 'print' | 'ics';
  /** The one record it is of; whose it is the database knows. */
  recordId?: string;
  /** Of a list: the agency it is of, or the one for which it is made. */
  agencyId?: string;
  rows?: number;
  /** Of a list: its filters, as they stand in the address. */
  filters?: URLSearchParams;
}

/** Notes an export in the history, to be called before the file is handed out: what cannot be noted is not exported. */
export async function noteExport({ what, format, recordId, agencyId, rows, filters }: Export): Promise<void> {
  const client = await supabase();
  unwrap(
    await client.rpc('log_export', {
      what,
      of_format: format,
      ...(recordId !== undefined && { of_record: recordId }),
      ...(agencyId !== undefined && { in_agency: agencyId }),
      ...(rows !== undefined && { row_count: rows }),
      ...(filters !== undefined && { filters: Object.fromEntries(filters) }),
    }),
  );
}
