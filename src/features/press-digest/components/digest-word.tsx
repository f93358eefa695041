import { useQueryClient } from '@tanstack/react-query';
import { agenciesOptions } from '@/reference/agencies.queries';
import { noteExport } from '@/reference/exports.api';
import { placeName } from '@/reference/settings.queries';
import { useActing } from '@/session/acting';
import { DownloadButton } from '@/ui/download-button';
import { type DigestFilters, writeFilters } from '../digest.filters';
import { digestOptions } from '../digest.queries';
import { scopeOf } from '../digest.scope';

/** The sheet as a Word file, in one click. */
export function DigestWord({ asked }: { asked: DigestFilters }) {
  const client = useQueryClient();
  const { acting } = useActing();
  const download = async () => {
    const [digest, agencies, place, { digestInputOf }, { downloadPressDigest }] = await Promise.all([
      client.fetchQuery(digestOptions(asked, 'printed')),
      client.ensureQueryData(agenciesOptions()),
      placeName(client),
      import('../digest.document'),
      import('@/documents/press-digest'),
    ]);
    await noteExport({
      what: 'press_items',
      format: 'docx',
      agencyId: asked.agencyId ?? acting.agency.id,
      rows: digest.items.length,
      filters: writeFilters(asked),
    });
    await downloadPressDigest(digestInputOf(digest, asked, acting.agency, place, scopeOf(asked, agencies)));
  };
  return <DownloadButton label="Tải Word" download={download} />;
}
