import { agencyKindName, agencyKinds } from './agency-kinds';

interface Planted {
  id: string;
  code: string;
  kind: string;
  parent_id: string | null;
}

/** A branch: an agency, or the agencies of one kind below it. */
export interface Branch<A> {
  /** Unique, short enough for the address: «UBND-TINH» or «UBND-TINH.department». */
  key: string;
  agency?: A;
  /** Name of a kind with the number of agencies found below; agencies have their own name. */
  label?: string;
  branches: Branch<A>[];
}

/** Of a kind with more agencies than this, the branch begins closed. */
const crowd = 30;

/**
 * The tree of agencies in their given order, those below one agency gathered by kind where there are several kinds.
 * Only what was found, and what leads to it, grows.
 */
export function growTree<A extends Planted>(agencies: readonly A[], isFound: (agency: A) => boolean): Branch<A>[] {
  const known = new Set(agencies.map(({ id }) => id));
  const below = groupBy(agencies, ({ parent_id }) => (parent_id && known.has(parent_id) ? parent_id : ''));

  const grow = (agency: A): Branch<A>[] => {
    const branches = gather(agency.code, (below.get(agency.id) ?? []).flatMap(grow));
    return isFound(agency) || branches.length > 0 ? [{ key: agency.code, agency, branches }] : [];
  };
  return (below.get('') ?? []).flatMap(grow);
}

function gather<A extends Planted>(parentCode: string, children: Branch<A>[]): Branch<A>[] {
  const byKind = groupBy(children, ({ agency }) => agency?.kind ?? '');
  if (byKind.size < 2) return children;
  const place = (kind: string) => (agencyKinds as string[]).indexOf(kind);
  return [...byKind]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([kind, branches]) => ({
      key: `${parentCode}.${kind}`,
      label: `${agencyKindName(kind)} (${branches.length})`,
      branches,
    }));
}

// Map.groupBy is younger than the browsers of offices that still run Windows 7 or 8.
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** Whether a branch shows what is below it: as chosen by hand, else open, but for a crowd nobody searches in. */
export function isOpen<A>(
  { key, agency, branches }: Branch<A>,
  { opened, closed, searching }: { opened: readonly string[]; closed: readonly string[]; searching: boolean },
): boolean {
  if (closed.includes(key)) return false;
  return opened.includes(key) || searching || agency !== undefined || branches.length <= crowd;
}
