import { type Stretch, verifyStretch } from './integrity.api';
import { type Fault, type Seal, tellFault } from './integrity.logic';

/** One request checks so much, well within the time the database gives it. */
const stretchSize = 20_000;

export interface CheckResult {
  checked: number;
  /** The first of them, in words. */
  faults: string[];
  faultCount: number;
  end: Seal;
}

/** Walks the history to its end, saying how far it has come; against a seal noted earlier, when there is one. */
export async function checkIntegrity(
  noted: Seal | undefined,
  onProgress: (checked: number) => void,
  signal: AbortSignal,
): Promise<CheckResult> {
  const missed = noted ? await missesNoted(noted, signal) : [];
  const found: Fault[] = [];
  let checked = 0;
  let faultCount = missed.length;
  let stretch: Stretch | undefined;
  do {
    stretch = await verifyStretch(stretch?.last_position ?? 0, stretchSize, signal);
    checked += stretch.checked;
    faultCount += stretch.fault_count;
    found.push(...stretch.faults.slice(0, 100 - found.length));
    onProgress(checked);
  } while (!stretch.is_end);
  const end = { position: stretch.last_position, hash: stretch.last_hash };
  return { checked, faults: [...missed, ...found.map(tellFault)], faultCount, end };
}

/** What is wrong at the place of a seal noted earlier: the history must still have it there. */
async function missesNoted({ position, hash }: Seal, signal: AbortSignal): Promise<string[]> {
  const { last_position, last_hash } = await verifyStretch(position - 1, 1, signal);
  if (last_position !== position) {
    return [`Không còn vị trí ${position} đã ghi lần trước: các mục cuối đã bị xóa.`];
  }
  return last_hash === hash
    ? []
    : [`Vị trí ${position} không còn như mã đã ghi: mục ấy, hoặc các mục trước nó, đã bị thay rồi niêm phong lại.`];
}
