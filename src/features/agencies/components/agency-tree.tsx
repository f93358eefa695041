import { IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { type Branch, isOpen } from '@/reference/agency-tree';
import classes from './agency-tree.module.css';

/** What stands beside an agency's name. */
export interface TreeNote {
  text: string;
  /** Somebody ought to see to it. */
  urgent?: boolean;
}

interface Props<A> {
  branches: Branch<A>[];
  note: (agency: A) => TreeNote;
  opened: readonly string[];
  closed: readonly string[];
  searching: boolean;
  onToggle: (key: string, open: boolean) => void;
  /** What can be done with an agency: by the pointer at the end of its line, by the keyboard after the tree. */
  actions?: { onLine: (agency: A) => ReactNode; afterTree: (agency: A) => ReactNode };
}

interface Named {
  code: string;
  name: string;
}

/** The agencies as a tree: arrow keys walk it, right and left open and close, Enter follows the link. */
export function AgencyTree<A extends Named>({ branches, note, actions, onToggle, ...openness }: Props<A>) {
  const tree = useRef<HTMLDivElement>(null);
  const [reached, setReached] = useState(branches[0]?.key);

  const walk = (event: KeyboardEvent) => {
    const items = [...(tree.current?.querySelectorAll<HTMLElement>('[role=treeitem]') ?? [])];
    const here = items.find((item) => item === document.activeElement);
    const key = here?.dataset.key;
    if (!here || !key || event.altKey || event.ctrlKey || event.metaKey) return;
    const at = items.indexOf(here);
    const open = here.getAttribute('aria-expanded');
    const steps: Record<string, () => HTMLElement | undefined> = {
      ArrowDown: () => items[at + 1],
      ArrowUp: () => items[at - 1],
      Home: () => items[0],
      End: () => items.at(-1),
      ArrowRight: () => {
        if (open === 'true') return items[at + 1];
        if (open === 'false') onToggle(key, true);
      },
      ArrowLeft: () => {
        if (open !== 'true')
          return items.findLast((item, i) => i < at && Number(item.ariaLevel) < Number(here.ariaLevel));
        onToggle(key, false);
      },
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    step()?.focus();
  };

  // One stop for the Tab key: where one was last, if that is still there.
  const shown = shownOf(branches, openness);
  const stop = shown.find(({ key }) => key === reached) ?? shown[0];
  const shared = { stop: stop?.key, note, onLine: actions?.onLine, onToggle, ...openness };
  return (
    <div>
      <div
        ref={tree}
        role="tree"
        aria-label="Cây cơ quan"
        className={classes.tree}
        onKeyDown={walk}
        onFocus={(event) => setReached((event.target as HTMLElement).dataset.key)}
      >
        {branches.map((branch) => (
          <Item key={branch.key} branch={branch} level={1} {...shared} />
        ))}
      </div>
      {stop?.agency && actions?.afterTree(stop.agency)}
    </div>
  );
}

type Openness = Pick<Props<Named>, 'opened' | 'closed' | 'searching'>;

const shownOf = <A,>(branches: Branch<A>[], openness: Openness): Branch<A>[] =>
  branches.flatMap((branch) => [branch, ...(isOpen(branch, openness) ? shownOf(branch.branches, openness) : [])]);

interface ItemProps<A> extends Openness {
  branch: Branch<A>;
  level: number;
  stop: string | undefined;
  note: Props<A>['note'];
  onLine: ((agency: A) => ReactNode) | undefined;
  onToggle: Props<A>['onToggle'];
}

function Item<A extends Named>({ branch, level, ...props }: ItemProps<A>) {
  const { stop, note, onLine, onToggle, ...openness } = props;
  const { key, agency, label, branches } = branch;
  const open = branches.length > 0 ? isOpen(branch, openness) : undefined;
  const toggle = () => onToggle(key, !open);
  const shared = {
    role: 'treeitem',
    'data-key': key,
    'aria-level': level,
    'aria-expanded': open,
    tabIndex: key === stop ? 0 : -1,
  } as const;
  return (
    <div>
      <div className={classes.row}>
        {open === undefined ? (
          <span className={classes.leaf} />
        ) : (
          <button type="button" className={classes.toggle} data-open={open} tabIndex={-1} aria-hidden onClick={toggle}>
            <IconChevronRight size={16} />
          </button>
        )}
        {agency ? (
          <Link {...shared} to={paths.agency(agency.code)} className={classes.agency}>
            <span className={classes.name}>{agency.name}</span> <span className={classes.code}>{agency.code}</span>{' '}
            <Note {...note(agency)} />
          </Link>
        ) : (
          <button type="button" {...shared} className={classes.kind} onClick={toggle}>
            {label}
          </button>
        )}
        {agency && onLine?.(agency)}
      </div>
      {open && (
        // biome-ignore lint/a11y/useSemanticElements: a branch of a tree, not a fieldset
        <div role="group" className={classes.branches}>
          {branches.map((below) => (
            <Item key={below.key} branch={below} level={level + 1} {...props} />
          ))}
        </div>
      )}
    </div>
  );
}

function Note({ text, urgent = false }: TreeNote) {
  return (
    <span className={classes.note} data-urgent={urgent}>
      {text}
    </span>
  );
}
