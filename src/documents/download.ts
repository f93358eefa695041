import { saveAs } from '@/lib/files';
import type { OfficialDocument } from './official-document';

/** Saves a document as a Word file; what writes it is loaded now. */
export async function downloadWord(document: OfficialDocument, name: string): Promise<void> {
  const { wordFile } = await import('./word/word-file');
  saveAs(name, await wordFile(document));
}
