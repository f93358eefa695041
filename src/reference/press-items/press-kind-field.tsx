import { type Control, useWatch } from 'react-hook-form';
import { SelectField } from '@/ui/fields/select-field';
import type { PressAgency } from '../press-agencies.api';
import { pressKindName } from '../press-kinds';
import { itemLabels, type PressItemForm } from './press-items.form';

interface Props {
  control: Control<PressItemForm>;
  papers: readonly PressAgency[];
  required: boolean;
}

/** Of which kind of press an article is, out of what its newspaper puts out: the kind decides the time the law gives. */
export function PressKindField({ control, papers, required }: Props) {
  const [paperId, kind] = useWatch({ control, name: ['press_agency_id', 'press_kind'] });
  const kinds = papers.find(({ id }) => id === paperId)?.kinds ?? [];
  // A kind its newspaper no longer puts out is shown, for the database to refuse.
  const offered = kind === '' || kinds.includes(kind) ? kinds : [kind, ...kinds];
  return (
    <SelectField
      control={control}
      name="press_kind"
      label={itemLabels.press_kind}
      options={Object.fromEntries(offered.map((each) => [each, pressKindName(each)]))}
      nothing={paperId === '' ? 'Chọn cơ quan báo chí trước' : 'Chọn loại hình'}
      required={required}
    />
  );
}
