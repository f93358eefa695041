import { describe, expect, it } from 'vitest';
import { delegation, delegationForm, hoursFromNow, unsignedDelegation } from './delegations.fixtures';
import { contactOf, emptyForm, renewalOf, signatureOf, toForm, toRow } from './delegations.form';

describe('a form of a delegation', () => {
  it('as the table takes it: one line, digits, lower case, moments of Vietnam, nothing as null', () => {
    const row = toRow(
      delegationForm({
        delegate_name: '  Đặng   Thị Đào ',
        official_phone: '+84 296 3957 049',
        official_email: ' Dao@AnGiang.gov.vn ',
        matter: ' Thông tin  về vụ cháy kho thuốc ',
        scope: '  ',
        from_day: '2026-11-24',
        from_time: '',
        until_day: '2026-11-30',
        until_time: '',
        signed_day: '2026-11-23',
        signed_time: '16:45',
      }),
    );
    expect(row).toMatchObject({
      delegate_name: 'Đặng Thị Đào',
      official_phone: '02963957049',
      official_email: 'dao@angiang.gov.vn',
      internal_phone: null,
      matter: 'Thông tin về vụ cháy kho thuốc',
      scope: null,
      valid_from: '2026-11-23T17:00:00.000Z',
      valid_until: '2026-11-30T17:00:00.000Z',
      signed_at: '2026-11-23T09:45:00.000Z',
      renews_id: null,
    });
  });

  it('with an hour ends at that hour', () => {
    const row = toRow(delegationForm({ until_day: '2026-11-30', until_time: '11:00' }));
    expect(row.valid_until).toBe('2026-11-30T04:00:00.000Z');
  });

  it('before the signature has neither number nor moment', () => {
    expect(toRow(toForm(unsignedDelegation()))).toMatchObject({ document_number: null, signed_at: null });
  });

  it('shows an end at midnight as the end of the day before', () => {
    const form = toForm(delegation({ valid_until: '2026-11-30T17:00:00+00:00' }));
    expect(form).toMatchObject({ until_day: '2026-11-30', until_time: '' });
  });

  it('leaves moments nobody changed as they are, to the second', () => {
    const saved = delegation({
      valid_from: '2026-11-20T01:02:03.456+00:00',
      valid_until: '2026-11-25T17:00:00.5+00:00',
      signed_at: '2026-11-20T01:02:03.456+00:00',
    });
    const { valid_from, valid_until, signed_at } = saved;
    const form = { ...toForm(saved), matter: 'Một vụ việc khác hẳn' };
    expect(toRow(form, saved)).toMatchObject({ valid_from, valid_until, signed_at });
    expect(toRow({ ...form, signed_time: '09:00' }, saved).signed_at).toBe('2026-11-20T02:00:00.000Z');
  });

  it('begins today, with the head of the agency to sign it', () => {
    const form = emptyForm('a', { full_name: 'Ngô Thị Thu Quân', position: 'Giám đốc Sở' });
    expect(form).toMatchObject({ signer_name: 'Ngô Thị Thu Quân', signer_position: 'Giám đốc Sở', until_day: '' });
    expect(emptyForm('a', null).signer_name).toBe('');
    expect(emptyForm('a', null).id).not.toBe(form.id);
  });

  it('gives up only the contact, or only the signature, where no more may change', () => {
    const form = delegationForm({ signed_day: '2026-11-23', signed_time: '16:45' });
    expect(Object.keys(contactOf(form))).toEqual(['official_phone', 'official_email', 'internal_phone']);
    expect(signatureOf(form)).toEqual({
      document_number: '41/GUQ-SYT',
      signed_at: '2026-11-23T09:45:00.000Z',
      signer_name: 'Ngô Thị Thu Quân',
      signer_position: 'Giám đốc Sở',
    });
  });
});

describe('a renewal', () => {
  const head = { full_name: 'Lê Văn Mới', position: 'Giám đốc Sở' };

  it('is a paper of its own for the same person and matter, from where the old one ends', () => {
    const old = delegation({ ends_at: '2099-11-30T17:00:00Z', scope: 'Số ca mắc' });
    expect(renewalOf(old, head)).toMatchObject({
      delegate_name: old.delegate_name,
      matter: old.matter,
      scope: 'Số ca mắc',
      from_day: '2099-12-01',
      from_time: '',
      until_day: '',
      document_number: '',
      signed_day: '',
      signer_name: 'Lê Văn Mới',
      renews_id: old.id,
    });
    expect(renewalOf(old, head).id).not.toBe(old.id);
  });

  it('of one that is over begins today', () => {
    const now = new Date('2026-11-23T17:30:00Z');
    expect(renewalOf(delegation({ ends_at: '2026-11-01T17:00:00Z' }), head, now).from_day).toBe('2026-11-24');
    expect(renewalOf(delegation({ ends_at: hoursFromNow(-1) }), head).from_time).toBe('');
  });
});
