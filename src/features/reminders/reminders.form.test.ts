import { describe, expect, it } from 'vitest';
import { today } from '@/lib/dates';
import { addDays } from '@/lib/typed-date';
import { draftFor, type RemindForm, remindSchema, toSending } from './reminders.form';
import { urgedInGeneral } from './reminders.names';
import { whyNothingSent } from './reminders.refusals';

const form = (rest: Partial<RemindForm> = {}): RemindForm => ({ ...draftFor([{ kind: 'head_changed' }]), ...rest });
const refused = (rest: Partial<RemindForm>) =>
  remindSchema.safeParse(form(rest)).error?.issues.map(({ path, message }) => [path[0], message]) ?? [];

describe('the draft', () => {
  it('can be sent as it is', () => {
    expect(refused({})).toEqual([]);
  });

  it('says what is found where all is of one kind, else what is asked in general', () => {
    expect(draftFor([{ kind: 'untrained' }, { kind: 'untrained' }]).subject).toBe(
      'Đôn đốc cử người phát ngôn dự tập huấn',
    );
    for (const kinds of [[{ kind: 'untrained' }, { kind: 'unpublished' }], [{ kind: 'of_tomorrow' }]]) {
      expect(draftFor(kinds).subject).toBe(`Đôn đốc ${urgedInGeneral}`);
    }
  });
});

describe('refused beside its field is', () => {
  it.each<[string, Partial<RemindForm>, keyof RemindForm]>([
    ['no subject', { subject: ' ' }, 'subject'],
    ['too few words', { body: 'Gấp' }, 'body'],
    ['no day', { due_day: '' }, 'due_day'],
    ['a day that has passed', { due_day: addDays(today(), -1) }, 'due_day'],
    ['a number without its day', { letter_number: '12/UBND-VP' }, 'letter_day'],
    ['a day without its number', { letter_day: today() }, 'letter_number'],
    ['a letter of tomorrow', { letter_number: '12/UBND-VP', letter_day: addDays(today(), 1) }, 'letter_day'],
  ])('%s', (_, rest, field) => {
    expect(refused(rest).map(([path]) => path)).toContain(field);
  });

  it('not the end of today', () => {
    expect(refused({ due_day: today() })).toEqual([]);
  });
});

it('is sent as the database takes it', () => {
  const day = addDays(today(), 3);
  const sent = toSending(
    form({ subject: ' Đôn  đốc việc A ', due_day: day, letter_number: ' 12/UBND-VP ', letter_day: today() }),
  );
  expect(sent).toMatchObject({ subject: 'Đôn đốc việc A', letter: { number: '12/UBND-VP', date: today() } });
  expect(sent.due_at).toBe(new Date(`${addDays(day, 1)}T00:00:00+07:00`).toISOString());
  expect(toSending(form()).letter).toBeNull();
});

it('why nothing was sent names each agency', () => {
  const refused = [
    { agency: 'Sở Y tế', refusal: 'finding_gone' },
    { agency: 'Sở Tư pháp', refusal: 'reminded_already' },
  ];
  expect(whyNothingSent(refused)).toBe(
    'Chưa gửi cho cơ quan nào. Sở Y tế: việc này không còn, đã được làm xong; Sở Tư pháp: vừa được đôn đốc về việc này; gửi lại nếu muốn đôn đốc thêm lần nữa.',
  );
});
