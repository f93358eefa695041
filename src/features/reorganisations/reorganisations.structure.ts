import type { Agency } from '@/reference/agencies.api';
import type { Step } from './reorganisations.steps';

/** An agency in the structure before or after a plan, with what the plan does to it. */
export interface Placed {
  id: string;
  code: string;
  kind: string;
  name: string;
  short_name: string;
  parent_id: string | null;
  mark: string;
}

interface Structures {
  before: Placed[];
  after: Placed[];
}

/** The living agencies as they are, and as a plan leaves them; a step that makes no sense yet changes nothing. */
export function structuresOf(agencies: readonly Agency[], steps: readonly Step[]): Structures {
  const before = new Map(
    agencies
      .filter(({ dissolved_on }) => dissolved_on === null)
      .map(({ id, code, kind, name, short_name, parent_id }) => [
        code,
        { id, code, kind, name, short_name, parent_id, mark: '' },
      ]),
  );
  const after = new Map([...before].map(([code, agency]) => [code, { ...agency }]));
  const shortName = (code: string) => after.get(code)?.short_name ?? before.get(code)?.short_name ?? code;
  const mark = (agency: Placed | undefined, words: string) => {
    if (agency) agency.mark = [agency.mark, words].filter(Boolean).join('; ');
  };
  const end = (code: string, heirs: readonly string[], words: string) => {
    if (!after.has(code)) return;
    const name = shortName(code);
    mark(before.get(code), words);
    after.delete(code);
    for (const heir of heirs) mark(after.get(heir), `kế thừa ${name}`);
  };

  for (const step of steps) {
    switch (step.kind) {
      case 'create':
        after.set(step.code, {
          id: `new-${step.code}`,
          code: step.code,
          kind: step.agency_kind,
          name: step.name,
          short_name: step.short_name || step.name,
          parent_id: after.get(step.parent)?.id ?? null,
          mark: 'thành lập mới',
        });
        break;
      case 'rename': {
        const agency = after.get(step.code);
        if (!agency || !step.name) break;
        mark(before.get(step.code), `đổi tên thành ${step.name}`);
        mark(agency, `tên cũ: ${agency.name}`);
        Object.assign(agency, { name: step.name, short_name: step.short_name || agency.short_name });
        if (step.agency_kind) agency.kind = step.agency_kind;
        break;
      }
      case 'move': {
        const agency = after.get(step.code);
        const parent = after.get(step.parent);
        if (!agency || !parent) break;
        mark(before.get(step.code), `chuyển về ${parent.short_name}`);
        mark(agency, 'chuyển đến');
        agency.parent_id = parent.id;
        break;
      }
      case 'merge':
        for (const code of step.codes) end(code, [step.into], `nhập vào ${shortName(step.into)}`);
        break;
      case 'split':
        end(step.code, step.into, `tách thành ${step.into.map(shortName).join(', ')}`);
        break;
      case 'dissolve':
        end(step.code, [step.heir], step.heir ? `giải thể, bàn giao cho ${shortName(step.heir)}` : 'giải thể');
    }
  }
  return { before: [...before.values()], after: [...after.values()] };
}
