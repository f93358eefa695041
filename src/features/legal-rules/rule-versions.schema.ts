import * as z from 'zod';
import { formatDate, today } from '@/lib/dates';
import { isDay, line, optionalLine, recordId, requiredDay, text } from '@/ui/fields/fields.schema';
import { isCounted, type RuleForm } from './rule-versions.form';
import { refusals } from './rule-versions.refusals';

const fields = z.object({
  id: recordId,
  code: z.string(),
  topic: z.string().min(1, 'Chọn chủ đề.'),
  title: line(3, 300, 'Nhập nội dung quy định, ít nhất 3 ký tự.'),
  basis: z.string(),
  regime: z.string(),
  instrument: line(3, 200, 'Nhập tên văn bản, ví dụ Nghị định 244/2026/NĐ-CP.'),
  citation: optionalLine(3, 300),
  article: optionalLine(3, 100),
  quote: text(1000),
  agency_kinds: z.string(),
  press_kinds: z.string(),
  trigger_label: optionalLine(3, 200),
  amount: z.string(),
  unit: z.string(),
  rolls_over: z.boolean(),
  effective_from: requiredDay('Nhập ngày bắt đầu có hiệu lực.'),
  effective_to: z
    .string()
    .refine((day) => day === '' || isDay(day), 'Nhập ngày có thật theo dạng ngày/tháng/năm, hoặc để trống.'),
  unsure_note: optionalLine(3, 500),
}) satisfies z.ZodType<RuleForm>;

type Problem = [field: keyof RuleForm, message: string];

function problemsOf(form: RuleForm, after: string | undefined): Problem[] {
  const found: (Problem | false)[] = [
    form.basis === 'law' && !/^\d{4}$/.test(form.regime.trim()) && ['regime', refusals.legal_rules_regime.message],
    form.basis === 'law' && form.article.trim() === '' && ['article', 'Nhập điều, khoản của văn bản.'],
    form.basis === 'law' && form.citation.trim() === '' && ['citation', 'Nhập cách ghi văn bản trong căn cứ.'],
    !['none', 'exchange'].includes(form.unit) &&
      form.trigger_label.trim() === '' && ['trigger_label', refusals.legal_rules_deadline_has_start.message],
    isDay(form.effective_from) && form.effective_from < today() && ['effective_from', refusals.rule_in_past.message],
    after !== undefined &&
      isDay(form.effective_from) &&
      form.effective_from <= after && [
        'effective_from',
        `Phiên bản bị thay bắt đầu ngày ${formatDate(after)}; chọn ngày sau đó.`,
      ],
    isDay(form.effective_to) &&
      form.effective_to < form.effective_from && ['effective_to', refusals.legal_rules_period.message],
    amountProblem(form),
  ];
  return found.filter((problem) => problem !== false);
}

function amountProblem({ unit, amount }: RuleForm): Problem | false {
  if (!isCounted(unit)) return false;
  const count = Number(amount);
  if (!/^-?\d+$/.test(amount.trim()) || Math.abs(count) > 1000)
    return ['amount', 'Nhập một số nguyên, nhiều nhất 1000.'];
  return (unit === 'hour' ? count !== 0 : count > 0)
    ? false
    : ['amount', refusals.legal_rules_days_run_forward.message];
}

/** Refuses what the database would, beside the field, before anything is sent; `after`: when the version replaced began. */
export const ruleSchema = (after?: string) =>
  fields.check(({ value, issues }) => {
    for (const [field, message] of problemsOf(value, after)) {
      issues.push({ code: 'custom', path: [field], message, input: value[field] });
    }
  });
