import { fold } from '@/lib/vietnamese';
import { agencyKindNames } from '@/reference/agency-kinds';
import { pressKindNames } from '@/reference/press-kinds';
import { joinKeys, splitKeys } from '@/ui/fields/keys';
import type { LegalRule } from './legal-rules.api';
import type { RuleRow, RuleVersion } from './rule-versions.api';

/** What a form of a rule's version holds: text as typed, nothing is ''. */
export type RuleForm = {
  /** Made by the browser, so that a repeated save is the same version. */
  id: string;
  /** What the rule is about, of those known; '' = something else, named by its title. */
  code: string;
  topic: string;
  title: string;
  basis: string;
  regime: string;
  instrument: string;
  citation: string;
  article: string;
  quote: string;
  /** Keys of kinds, joined by commas; none = all. */
  agency_kinds: string;
  press_kinds: string;
  trigger_label: string;
  amount: string;
  unit: string;
  rolls_over: boolean;
  /** yyyy-MM-dd */
  effective_from: string;
  effective_to: string;
  unsure_note: string;
};

export const fieldLabels: Record<Exclude<keyof RuleForm, 'id'>, string> = {
  code: 'Về việc',
  topic: 'Chủ đề',
  title: 'Nội dung quy định',
  basis: 'Căn cứ',
  regime: 'Thời kỳ (năm)',
  instrument: 'Văn bản',
  citation: 'Cách ghi trong căn cứ của văn bản',
  article: 'Điều, khoản',
  quote: 'Trích nguyên văn',
  agency_kinds: 'Áp dụng cho cơ quan',
  press_kinds: 'Áp dụng cho loại hình báo chí',
  trigger_label: 'Tính từ',
  amount: 'Số lượng',
  unit: 'Đơn vị',
  rolls_over: 'Ngày cuối là ngày nghỉ thì lùi đến ngày làm việc tiếp theo',
  effective_from: 'Có hiệu lực từ ngày',
  effective_to: 'Ngày cuối có hiệu lực',
  unsure_note: 'Điều chưa đối chiếu được với bản chính',
};

export function emptyForm(): RuleForm {
  return {
    id: crypto.randomUUID(),
    code: '',
    topic: '',
    title: '',
    basis: 'policy',
    regime: '',
    instrument: '',
    citation: '',
    article: '',
    quote: '',
    agency_kinds: '',
    press_kinds: '',
    trigger_label: '',
    amount: '',
    unit: 'none',
    rolls_over: true,
    effective_from: '',
    effective_to: '',
    unsure_note: '',
  };
}

/** A version as a form holds it. */
export function toForm(version: RuleVersion): RuleForm {
  return {
    id: version.id,
    code: version.code,
    topic: version.topic,
    title: version.title,
    basis: version.basis,
    regime: version.regime ?? '',
    instrument: version.instrument,
    citation: version.citation ?? '',
    article: version.article ?? '',
    quote: version.quote ?? '',
    agency_kinds: joinKeys(version.agency_kinds ?? [], agencyKindNames),
    press_kinds: joinKeys(version.press_kinds ?? [], pressKindNames),
    trigger_label: version.trigger_label ?? '',
    amount: version.amount === null ? '' : String(version.amount),
    unit: version.unit,
    rolls_over: version.rolls_over,
    effective_from: version.effective_from,
    effective_to: version.effective_to ?? '',
    unsure_note: version.unsure_note ?? '',
  };
}

/** What a new version starts from: all of the one it replaces, but for its day. */
export function successorForm(replaced: RuleVersion): RuleForm {
  return { ...toForm(replaced), id: crypto.randomUUID(), effective_from: '' };
}

/** Whether a unit is counted in a number. */
export const isCounted = (unit: string) => ['hour', 'day', 'working_day', 'month', 'exchange'].includes(unit);

/** A key made of words: «Ký văn bản ủy quyền» → ky_van_ban_uy_quyen. */
export function keyOf(words: string): string {
  const key = fold(words)
    .replace(/[^a-z]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 58);
  return key.length < 3 ? `${key}_khac` : key;
}

/** A form as the table takes it; an event known by its words keeps its key. */
export function toRow(form: RuleForm, known: readonly Pick<LegalRule, 'trigger' | 'trigger_label'>[]): RuleRow {
  const orNull = (value: string) => value.trim() || null;
  const isLaw = form.basis === 'law';
  const label = orNull(form.trigger_label);
  const kinds = (keys: string) => (keys === '' ? null : splitKeys(keys));
  return {
    id: form.id,
    code: form.code || keyOf(form.title),
    topic: form.topic,
    title: form.title.trim(),
    basis: form.basis,
    regime: isLaw ? form.regime.trim() : null,
    instrument: form.instrument.trim(),
    citation: orNull(form.citation),
    article: orNull(form.article),
    quote: orNull(form.quote),
    agency_kinds: kinds(form.agency_kinds),
    press_kinds: kinds(form.press_kinds),
    trigger: label && (known.find(({ trigger_label }) => trigger_label === label)?.trigger ?? keyOf(label)),
    trigger_label: label,
    amount: isCounted(form.unit) ? Number(form.amount) : null,
    unit: form.unit,
    rolls_over: form.rolls_over,
    effective_from: form.effective_from,
    effective_to: orNull(form.effective_to),
    unsure_note: orNull(form.unsure_note),
  };
}
