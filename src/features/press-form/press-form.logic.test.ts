import { describe, expect, it } from 'vitest';
import { emptyQuestion, errorsIn, failureOf, tidy } from './press-form.logic';

const filled = {
  ...emptyQuestion('SYT'),
  press_agency: 'Báo Minh Họa',
  reporter: 'Trần Văn A',
  card_number: 'NB-1',
  email: ' PV@Bao.vn ',
  question: 'Bao giờ mới xong?',
};

describe('what a reporter types', () => {
  it.each([
    ['all of it', {}, []],
    ['a telephone instead of mail', { email: '', phone: '0912.345.678' }, []],
    ['no agency', { of_agency: '' }, ['of_agency']],
    ['no newspaper', { press_agency: ' ' }, ['press_agency']],
    ['no contact', { email: ' ' }, ['phone']],
    ['a phone number that is none', { phone: '12' }, ['phone']],
    ['an address that is none', { email: 'pv@' }, ['email']],
    ['too short a question', { question: 'Sao?' }, ['question']],
    ['too long a question', { question: 'x'.repeat(5001) }, ['question']],
  ])('%s', (_, change, wrong) => expect(Object.keys(errorsIn({ ...filled, ...change }))).toEqual(wrong));

  it('is sent as the database takes it', () => {
    expect(tidy({ ...filled, phone: '+84 912 345 678', question: 'Bao\u0000 giờ?' })).toMatchObject({
      phone: '0912345678',
      question: 'Bao giờ?',
    });
  });
});

describe('a question not accepted', () => {
  it.each(['challenge_invalid', 'challenge_expired', 'challenge_used', 'work_missing', 'form_too_fast'])(
    '(%s) wants new work',
    (message) => expect(failureOf({ code: 'PT403', message })).toEqual({ kind: 'work' }),
  );
  it.each(['form_limit_all', 'form_limit_agency', 'form_limit_sender'])('(%s) wants patience', (message) => {
    expect(failureOf({ code: 'PT429', message })).toMatchObject({ kind: 'limit' });
  });
  it('because a robot filled it in is told as no more than a failure', () => {
    expect(failureOf({ code: 'PT403', message: 'form_robot' })).toMatchObject({ kind: 'other' });
  });
});
