import { SimpleGrid, Text, Title } from '@mantine/core';
import { useId } from 'react';
import type { Agency } from '@/reference/agencies.api';
import { type Branch, growTree } from '@/reference/agency-tree';
import type { Step } from '../reorganisations.steps';
import { type Placed, structuresOf } from '../reorganisations.structure';
import classes from './structure-change.module.css';

/** The tree of agencies before and after a plan; what changes says so in words. */
export function StructureChange({ agencies, steps }: { agencies: readonly Agency[]; steps: readonly Step[] }) {
  const { before, after } = structuresOf(agencies, steps);
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }}>
      <Structure title="Trước sắp xếp" placed={before} />
      <Structure title="Sau sắp xếp" placed={after} />
    </SimpleGrid>
  );
}

function Structure({ title, placed }: { title: string; placed: Placed[] }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title order={4} id={id} size="h5">
        {title}
      </Title>
      <Text size="sm" c="dimmed">
        {placed.length} cơ quan, {placed.filter(({ mark }) => mark).length} cơ quan có thay đổi
      </Text>
      <Branches branches={growTree(placed, () => true)} />
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
