import { zodResolver } from '@hookform/resolvers/zod';
import * as z from 'zod';
import { formatDate, today } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { addDays } from '@/lib/typed-date';
import { useChangePreview } from '@/reference/change-preview';
import { RecordForm } from '@/session/record-form';
import { DateField } from '@/ui/fields/date-field';
import { isDay } from '@/ui/fields/fields.schema';
import { useChangeRule } from '../legal-rules.queries';
import { getSavedRule, type RuleVersion } from '../rule-versions.api';
import { fieldLabels } from '../rule-versions.form';
import { refusals as all } from '../rule-versions.refusals';

type EndForm = { effective_to: string };

const schema = z.object({
  effective_to: z
    .string()
    .refine((day) => day === '' || isDay(day), 'Nhập ngày có thật theo dạng ngày/tháng/năm, hoặc để trống.')
    .refine((day) => !isDay(day) || day >= addDays(today(), -1), all.rule_end_in_past.message),
});
const resolver = zodResolver(schema);

const { rule_end_in_past, rule_ended, legal_rules_period, legal_rules_overlap, not_found } = all;
const refusals = {
  rule_end_in_past: { field: 'effective_to', message: rule_end_in_past.message },
  rule_ended: { field: 'effective_to', message: rule_ended.message },
  legal_rules_period: { field: 'effective_to', message: legal_rules_period.message },
  legal_rules_overlap: { field: 'effective_to', message: legal_rules_overlap.message },
  not_found: { message: not_found.message },
} as const;

const toForm = ({ effective_to }: RuleVersion): EndForm => ({ effective_to: effective_to ?? '' });

/** The last day of a version in force: all of it that may still change. */
export function EndRuleForm({ version: edited }: { version: RuleVersion }) {
  const change = useChangeRule();
  const { confirmed, dialog } = useChangePreview();
  return (
    <>
      {dialog}
      <RecordForm<EndForm>
        draftOf={`legal-rule:end:${edited.id}`}
        initial={toForm(edited)}
        version={edited.version}
        resolver={resolver}
        refusals={refusals}
        compared={{
          labels: [['effective_to', fieldLabels.effective_to]],
          tell: (_, value) => (isDay(String(value)) ? formatDate(String(value)) : '(không có)'),
        }}
        submitLabel="Xem trước và lưu"
        cancelTo={paths.legalRules}
        loadTheirs={async () => {
          const { saved, ...rest } = await getSavedRule(edited.id);
          return { ...rest, form: toForm(saved) };
        }}
        onSave={async ({ effective_to }, version) => {
          const end = { effective_to: effective_to || null };
          await confirmed('change_rule', { ...edited, ...end });
          await change.mutateAsync({ id: edited.id, version: version ?? edited.version, change: end });
          return {
            goTo: paths.legalRules,
            message: end.effective_to
              ? `Đã lưu: quy định có hiệu lực đến hết ngày ${formatDate(end.effective_to)}.`
              : 'Đã lưu: quy định có hiệu lực không thời hạn.',
          };
        }}
      >
        {(control) => (
          <DateField
            control={control}
            name="effective_to"
            label={fieldLabels.effective_to}
            description="Sớm nhất là hôm qua: quy định thôi áp dụng từ hôm nay. Để trống nếu chưa biết."
            maw={320}
          />
        )}
      </RecordForm>
    </>
  );
}
