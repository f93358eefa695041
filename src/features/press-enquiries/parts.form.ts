import * as z from 'zod';
import type { ComparedFields } from '@/session/record-form.logic';
import { line, recordId } from '@/ui/fields/fields.schema';
import { refusalsBeside } from '@/ui/fields/refusals';
import { partRefusals } from './press-enquiries.refusals';

/** Asking another agency to contribute; its id made once, so that a repeated save is the same record. */
export type AskForm = { id: string; partner_agency_id: string; request: string };
/** What the asked agency writes. */
export type ContributionForm = { contribution: string };

export const emptyAsk = (): AskForm => ({ id: crypto.randomUUID(), partner_agency_id: '', request: '' });

export const askSchema = z.object({
  id: recordId,
  partner_agency_id: z.string().min(1, 'Chọn cơ quan phối hợp.'),
  request: line(5, 5000, 'Nêu rõ điều cần cơ quan kia cung cấp, ít nhất 5 ký tự.'),
}) satisfies z.ZodType<AskForm>;
export const contributionSchema = z.object({
  contribution: line(3, 20_000, 'Nhập nội dung phối hợp, ít nhất 3 ký tự.'),
}) satisfies z.ZodType<ContributionForm>;

export const askRefusals = refusalsBeside<AskForm>(partRefusals, ['partner_agency_id', 'request']);
export const contributionRefusals = refusalsBeside<ContributionForm>(partRefusals, ['contribution']);

export const comparedContribution: ComparedFields<ContributionForm> = {
  labels: [['contribution', 'Nội dung phối hợp']],
  tell: (_, value) => String(value) || '(trống)',
};
