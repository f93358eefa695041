import type { Row } from '../../tests/harness/session.ts';

export interface Policy {
  schema: string;
  table: string;
  name: string;
  /** PERMISSIVE or RESTRICTIVE. */
  effect: string;
  roles: string;
  command: string;
  using: string | null;
  check: string | null;
}

export interface Mutant {
  policy: Policy;
  /** What was done to it. */
  change: string;
  apply: string;
  restore: string;
}

export function policyOf(row: Row): Policy {
  const text = (key: string) => (row[key] === null ? null : String(row[key]));
  return {
    schema: String(row.schemaname),
    table: String(row.tablename),
    name: String(row.policyname),
    effect: String(row.permissive),
    roles: String(row.roles),
    command: String(row.cmd),
    using: text('qual'),
    check: text('with_check'),
  };
}

/** A policy made false in every way that matters: gone, open to all, a condition less, another's scope. */
export function mutantsOf(policy: Policy): Mutant[] {
  const target = `${policy.name} on ${policy.schema}.${policy.table}`;
  const clauses = (using: string | null, check: string | null) =>
    `${using === null ? '' : ` using (${using})`}${check === null ? '' : ` with check (${check})`}`;
  const own = clauses(policy.using, policy.check);
  const altered = (change: string, using: string | null, check: string | null): Mutant => ({
    policy,
    change,
    apply: `alter policy ${target}${clauses(using, check)}`,
    restore: `alter policy ${target}${own}`,
  });

  const mutants: Mutant[] = [
    {
      policy,
      change: 'dropped',
      apply: `drop policy ${target}`,
      restore: `create policy ${target} as ${policy.effect} for ${policy.command} to ${policy.roles}${own}`,
    },
  ];
  if (policy.using !== null && policy.using !== 'true') mutants.push(altered('using (true)', 'true', policy.check));
  if (policy.check !== null) mutants.push(altered('with check (true)', policy.using, 'true'));
  // Both halves of an UPDATE policy say the same, so they lose the same.
  for (const [change, weaken] of weakenings(policy.using ?? policy.check ?? 'true')) {
    mutants.push(altered(change, policy.using && weaken, policy.check && weaken));
  }
  return mutants;
}

function weakenings(expression: string): [string, string][] {
  const without = withoutOneOperand(expression).map(([gone, rest]): [string, string] => [`without ${gone}`, rest]);
  const swaps = [
    ['my_clerk_agency_ids', 'my_agency_ids'],
    ['my_managed_agency_ids', 'my_agency_ids'],
    ['my_agency_ids', 'my_clerk_agency_ids'],
    ['my_agency_ids', 'my_managed_agency_ids'],
    ['my_incident_agency_ids', 'my_clerk_agency_ids'],
    ['my_incident_agency_ids', 'my_agency_ids'],
    ['my_supervised_agency_ids', 'my_incident_agency_ids'],
    ['my_supervised_agency_ids', 'my_agency_ids'],
    ['my_clerk_agency_ids', 'my_incident_agency_ids'],
    ['my_supervised_agency_ids', 'my_overseen_agency_ids'],
    ['my_overseen_agency_ids', 'my_agency_ids'],
    ['my_overseen_agency_ids', 'my_supervised_agency_ids'],
    ['my_standing_request_incident_ids', 'my_agency_ids'],
  ];
  const swapped = swaps.flatMap(([from = '', to = '']): [string, string][] =>
    expression.includes(`.${from}(`)
      ? [[`${to} for ${from}`, expression.replaceAll(`private.${from}()`, `private.${to}()`)]]
      : [],
  );
  return [...without, ...swapped];
}

/** The expression once for each operand of each AND and OR, also of what it looks up, without that operand. */
function withoutOneOperand(expression: string): [string, string][] {
  const inner = unwrapped(expression);
  const lookup = /^(EXISTS \( SELECT[\s\S]*?WHERE )([\s\S]*)\)$/.exec(inner);
  if (lookup) {
    const [, start = '', condition = ''] = lookup;
    return withoutOneOperand(condition).map(([gone, rest]) => [gone, `(${start}${rest}))`]);
  }
  for (const operator of [' AND ', ' OR ']) {
    const operands = splitAtTop(inner, operator);
    if (operands.length < 2) continue;
    const joined = (parts: string[]) => `(${parts.join(operator)})`;
    return operands.flatMap((operand, i) => [
      [operand, joined(operands.toSpliced(i, 1))] satisfies [string, string],
      ...withoutOneOperand(operand).map(([gone, rest]): [string, string] => [gone, joined(operands.with(i, rest))]),
    ]);
  }
  return [];
}

function unwrapped(expression: string): string {
  const trimmed = expression.trim();
  if (!trimmed.startsWith('(')) return trimmed;
  let depth = 0;
  for (const [i, character] of [...trimmed].entries()) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 0) return i === trimmed.length - 1 ? unwrapped(trimmed.slice(1, -1)) : trimmed;
  }
  return trimmed;
}

function splitAtTop(expression: string, operator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < expression.length; i += 1) {
    if (expression[i] === '(') depth += 1;
    if (expression[i] === ')') depth -= 1;
    if (depth === 0 && expression.startsWith(operator, i)) {
      parts.push(expression.slice(start, i));
      start = i + operator.length;
    }
  }
  return [...parts, expression.slice(start)];
}
