import { callPublic } from '@/lib/public-data';
import type { QuestionForm } from './press-form.logic';
import { solve } from './proof-of-work';

/** Work done, to be sent with a question. */
export interface Work {
  challenge: string;
  nonce: string;
  /** From when the form may be sent with it, by our own clock: nobody types faster. */
  readyAt: number;
  expiresAt: number;
}

const leastSeconds = 3;
const spare = 60_000;

/** Asks for a piece of work and does it. */
export async function doWork(signal?: AbortSignal): Promise<Work> {
  const { challenge, work_bits, expires_at } = await callPublic<{
    challenge: string;
    work_bits: number;
    expires_at: string;
  }>('press_form_challenge', {}, signal);
  const readyAt = Date.now() + leastSeconds * 1000;
  const lasts = Date.parse(expires_at) - Number(challenge.split('.')[0]);
  const nonce = await solve(challenge, work_bits, signal);
  return { challenge, nonce, readyAt, expiresAt: readyAt + lasts - leastSeconds * 1000 - spare };
}

/** Sends a question; returns the receipt number. The same submission sent again is the same question. */
export function sendQuestion(submission: string, form: QuestionForm, { challenge, nonce }: Work): Promise<string> {
  return callPublic('submit_press_enquiry', { submission, ...form, challenge, nonce });
}
