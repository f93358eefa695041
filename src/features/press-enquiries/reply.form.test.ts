import { describe, expect, it } from 'vitest';
import { columnsOf, keyIn, keyOf, speakersOn } from '@/reference/speakers.logic';
import {
  assignedEnquiry,
  delegate,
  enquiry,
  ground2017,
  ground2026,
  head,
  matter,
  spokesperson,
  termId,
} from './press-enquiries.fixtures';
import {
  answerOf,
  answerSchema,
  groundsOn,
  momentIn,
  refusalOf,
  refusalSchema,
  toAnswer,
  toRefusal,
} from './reply.form';

const now = Date.parse('2026-11-24T02:00:00Z');

describe('a reply', () => {
  it('begins now, by who was assigned', () => {
    expect(toAnswer(assignedEnquiry(), now)).toEqual({
      answered_day: '2026-11-24',
      answered_time: '09:00',
      answerer: `standing:${termId}`,
      answer: '',
      answer_form: 'direct',
    });
    expect(toAnswer(enquiry(), now).answerer).toBe('');
  });

  it('is saved with who gave it, and what it is', () => {
    const form = { ...toAnswer(assignedEnquiry(), now), answer: ' 512 ca. ' };
    expect(answerOf(form, enquiry())).toEqual({
      status: 'answered',
      answered_at: '2026-11-24T02:00:00.000Z',
      answerer_capacity: 'standing',
      answerer_spokesperson_id: termId,
      answerer_delegation_id: null,
      answer: '512 ca.',
      answer_form: 'direct',
    });
    const refusal = { ...toRefusal(enquiry(), now), answerer: keyOf(delegate), refusal_ground_id: ground2026.id };
    expect(refusalOf(refusal, enquiry())).toMatchObject({
      status: 'refused',
      answerer_capacity: 'delegate',
      answerer_spokesperson_id: null,
      answerer_delegation_id: delegate.record_id,
      refusal_reason: null,
    });
  });

  it('given in the minute of the question is not before it', () => {
    const asked = enquiry({ received_at: '2026-11-24T02:00:41Z' });
    expect(answerOf(toAnswer(asked, now), asked).answered_at).toBe('2026-11-24T02:00:41Z');
  });

  it.each([
    ['2026-06-30', [ground2017]],
    ['2026-07-01', [ground2026]],
    ['2016-12-31', []],
  ])('of what came on %s has the grounds of the law of that day', (day, grounds) => {
    expect(groundsOn([ground2017, ground2026], day)).toEqual(grounds);
  });

  it.each([
    ['an answer without words', answerSchema, { answer: '' }, 'answer'],
    ['an answer by nobody', answerSchema, { answerer: '' }, 'answerer'],
    ['an answer in the future', answerSchema, { answered_day: '2999-01-01' }, 'answered_day'],
    ['an answer without its time', answerSchema, { answered_time: '' }, 'answered_time'],
    ['a refusal without ground', refusalSchema, { refusal_ground_id: '' }, 'refusal_ground_id'],
  ])('%s is refused beside its field', (_, schema, changes, field) => {
    const form = { ...toAnswer(assignedEnquiry(), now), answer: '512 ca.', ...toRefusal(assignedEnquiry(), now) };
    const parsed = schema.safeParse({ ...form, refusal_ground_id: ground2026.id, ...changes });
    expect(parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0])).toEqual([field]);
  });

  it('has its moment once day and time are both such', () => {
    expect(momentIn({ answered_day: '2026-11-24', answered_time: '09:00' })).toBe('2026-11-24T02:00:00.000Z');
    expect(momentIn({ answered_day: '24/1', answered_time: '09:00' })).toBeUndefined();
    expect(momentIn({ answered_day: '2026-11-24', answered_time: '9h' })).toBeUndefined();
  });
});

describe('who speaks', () => {
  const all = [delegate, spokesperson, head];
  it('on a delegated matter is also the delegate, on any other and on none is not', () => {
    expect(speakersOn(all, matter)).toEqual({ entitled: all, others: [] });
    expect(speakersOn(all, 'Thông tin về một vụ việc khác')).toEqual({
      entitled: [spokesperson, head],
      others: [delegate],
    });
    expect(speakersOn(all, null).others).toEqual([delegate]);
  });

  it.each([delegate, spokesperson, head])('is held by a form and written back the same', (speaker) => {
    const columns = columnsOf('assignee', keyOf(speaker));
    const { assignee_capacity, assignee_spokesperson_id, assignee_delegation_id } = columns;
    expect(keyIn(assignee_capacity, assignee_spokesperson_id, assignee_delegation_id)).toBe(keyOf(speaker));
    expect(assignee_capacity).toBe(speaker.capacity);
  });

  it('may be nobody', () => {
    expect(keyIn(null, null, null)).toBe('');
    expect(columnsOf('answerer', '').answerer_capacity).toBeNull();
  });
});
