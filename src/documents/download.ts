import { saveAs } from '@/lib/files';
import type { OfficialDocument } from './official-document';

/** Saves a document, or several in one, as a Word file; what writes it is loaded now. */
export async function downloadWord(
  documents: OfficialDocument | readonly [OfficialDocument, ...OfficialDocument[]],
  name: string,
): Promise<void> {
  const { wordFile } = await import('./word/word-file');
  saveAs(name, await ('heading' in documents ? wordFile(documents) : wordFile(...documents)));
}
