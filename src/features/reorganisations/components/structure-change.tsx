import { Checkbox, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useId, useState } from 'react';
import type { Agency } from '@/reference/agencies.api';
import { type Branch, growTree } from '@/reference/agency-tree';
import type { Step } from '../reorganisations.steps';
import { type Placed, structuresOf } from '../reorganisations.structure';
import classes from './structure-change.module.css';

/** The tree of agencies before and after a plan; what changes says so in words. */
export function StructureChange({ agencies, steps }: { agencies: readonly Agency[]; steps: readonly Step[] }) {
  const [all, setAll] = useState(false);
  const { before, after } = structuresOf(agencies, steps);
  return (
    <Stack gap="sm">
      <Checkbox
        label="Hiện cả cơ quan không thay đổi"
        checked={all}
        onChange={(event) => setAll(event.currentTarget.checked)}
      />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Structure title="Trước sắp xếp" placed={before} all={all} />
        <Structure title="Sau sắp xếp" placed={after} all={all} />
      </SimpleGrid>
    </Stack>
  );
}

interface StructureProps {
  title: string;
  placed: Placed[];
  /** Also those that stay as they are; else only what leads to a change. */
  all: boolean;
}

function Structure({ title, placed, all }: StructureProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title order={4} id={id} size="h5">
        {title}
      </Title>
      <Text size="sm" c="dimmed">
        {placed.length} cơ quan, {placed.filter(({ mark }) => mark).length} cơ quan có thay đổi
      </Text>
      <Branches branches={growTree(placed, ({ mark }) => all || mark !== '')} />
    </section>
  );
}

function Branches({ branches }: { branches: Branch<Placed>[] }) {
  return (
    <ul className={classes.branches}>
      {branches.map(({ key, agency, label, branches: below }) => (
        <li key={key}>
          {agency ? (
            <>
              {agency.name} {agency.mark && <span className={classes.mark}>{agency.mark}</span>}
              {below.length > 0 && <Branches branches={below} />}
            </>
          ) : (
            <details open={below.length <= 30}>
              <summary>{label}</summary>
              <Branches branches={below} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
