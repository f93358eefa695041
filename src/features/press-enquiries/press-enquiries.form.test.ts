import { describe, expect, it } from 'vitest';
import type { PressAgency } from '@/reference/press-agencies.api';
import { registered } from '@/reference/press-agencies.logic';
import type { Told } from '@/ui/fields/refusals';
import { enquiry } from './press-enquiries.fixtures';
import { emptyForm, fieldLabels, titleOf, toForm, toRow } from './press-enquiries.form';
import { refusals } from './press-enquiries.refusals';
import { enquiryRefusals, enquirySchema } from './press-enquiries.schema';

const paper = { id: '00000000-0000-4000-8000-00000000e001', name: 'Báo Hòa Bình' } as PressAgency;
const now = Date.parse('2026-11-20T01:05:30Z');

describe('what is typed during a call', () => {
  it('begins as received now, by telephone, ordinary', () => {
    expect(emptyForm(now)).toMatchObject({
      received_day: '2026-11-20',
      received_time: '08:05',
      medium: 'phone',
      kind: 'ordinary',
    });
  });

  it('is saved tidy, named by its question, with empty as nothing', () => {
    const form = {
      ...emptyForm(now),
      newspaper: ' Báo   Giấy ',
      reporter_name: ' Trần  Văn A ',
      reporter_phone: '+84 912 345 678',
      reporter_email: ' PV@Bao.vn ',
      question: ' Bao giờ\n xong? ',
    };
    expect(toRow(form, [paper])).toEqual({
      press_agency_id: null,
      press_agency_name: 'Báo Giấy',
      reporter_name: 'Trần Văn A',
      press_card_number: null,
      reporter_phone: '0912345678',
      reporter_email: 'pv@bao.vn',
      medium: 'phone',
      received_at: '2026-11-20T01:05:00.000Z',
      title: 'Bao giờ xong?',
      question: 'Bao giờ\n xong?',
      matter: null,
      kind: 'ordinary',
      event_kind: null,
      event_happened_at: null,
      event_received_at: null,
      event_determined_at: null,
    });
  });

  it('names a newspaper of the register by its record', () => {
    expect(registered('báo hoà bình', [paper])).toBe(paper);
    expect(registered('bao hoa binh', [paper])).toBeUndefined();
    expect(toRow({ ...emptyForm(now), newspaper: 'BÁO HÒA BÌNH' }, [paper])).toMatchObject({
      press_agency_id: paper.id,
      press_agency_name: null,
    });
  });

  it('of an event keeps the moments of that kind of event, of an ordinary question none', () => {
    const times = {
      event_happened_day: '2026-11-19',
      event_happened_time: '20:00',
      event_received_day: '2026-11-19',
      event_received_time: '21:00',
      event_determined_day: '2026-11-19',
      event_determined_time: '22:00',
    };
    const event = { ...emptyForm(now), ...times, kind: 'unexpected_event' };
    expect(toRow(event, [])).toMatchObject({
      event_kind: 'large_impact',
      event_happened_at: '2026-11-19T13:00:00.000Z',
      event_received_at: '2026-11-19T14:00:00.000Z',
      event_determined_at: null,
    });
    expect(toRow({ ...event, event_kind: 'divided_opinion' }, [])).toMatchObject({
      event_determined_at: '2026-11-19T15:00:00.000Z',
    });
    expect(toRow({ ...event, kind: 'ordinary' }, [])).toMatchObject({ event_kind: null, event_happened_at: null });
  });

  it('comes back from a record unchanged, to the second', () => {
    const record = enquiry({
      received_at: '2026-11-23T02:30:41.123Z',
      kind: 'unexpected_event',
      event_kind: 'divided_opinion',
      event_happened_at: '2026-11-22T02:30:11Z',
      event_received_at: '2026-11-23T02:30:12Z',
      event_determined_at: '2026-11-23T02:30:13Z',
      reporter_email: 'pv@bao.vn',
      matter: 'Thông tin về một vụ việc',
    });
    const row = toRow(toForm(record), [], record);
    expect(record).toMatchObject(row);
  });

  it.each([
    ['Ngắn thôi?', 'Ngắn thôi?'],
    ['một '.repeat(40), `${'một '.repeat(29).trim()}…`],
  ])('names a record by the beginning of its question', (question, title) => {
    expect(titleOf(question)).toBe(title);
    expect(titleOf(question).length).toBeLessThanOrEqual(120);
  });
});

describe('a form of an enquiry', () => {
  const filled = { ...emptyForm(now), newspaper: 'Báo A', reporter_name: 'Trần B', question: 'Bao giờ xong?' };
  const event = { ...filled, kind: 'unexpected_event' };
  it.each([
    ['filled in', filled, undefined],
    ['without a newspaper', { ...filled, newspaper: ' ' }, 'newspaper'],
    ['without a name', { ...filled, reporter_name: '' }, 'reporter_name'],
    ['with a phone number that is none', { ...filled, reporter_phone: '12' }, 'reporter_phone'],
    ['with an address that is none', { ...filled, reporter_email: 'pv' }, 'reporter_email'],
    ['without a question', { ...filled, question: ' ? ' }, 'question'],
    ['without a time', { ...filled, received_time: '' }, 'received_time'],
    ['received in the future', { ...filled, received_day: '2999-01-01' }, 'received_day'],
    ['with a title too short', { ...filled, title: 'x' }, 'title'],
    ['of an event, its times left to the database', event, undefined],
    ['of an event with half a moment', { ...event, event_happened_day: '2026-11-19' }, 'event_happened_time'],
    ['of an event with the other half', { ...event, event_received_time: '08:00' }, 'event_received_day'],
    [
      'of an event in the future',
      { ...event, event_happened_day: '2999-01-01', event_happened_time: '08:00' },
      'event_happened_day',
    ],
  ])('%s', (_, form, field) => {
    const parsed = enquirySchema.safeParse(form);
    expect(parsed.success ? undefined : parsed.error.issues.map(({ path }) => path[0])).toEqual(field && [field]);
  });
});

describe('a refusal of the database', () => {
  const known: Record<string, Told> = refusals;
  const ofSteps = /^(assignee|answer|answered_at|answer_form|answerer|refusal_ground_id|refusal_reason)$/;
  it.each(Object.entries(known))('%s is told beside the field of the form it is about', (key, { field, message }) => {
    const told = enquiryRefusals[key];
    expect(told?.message).toBe(message);
    if (field === undefined || ofSteps.test(field)) expect(told?.field).toBeUndefined();
    else expect(fieldLabels).toHaveProperty([told?.field ?? 'none']);
  });
});
