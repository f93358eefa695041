import { describe, expect, it, vi } from 'vitest';
import { asRows, linkOf, type MadeInvitation, mailtoOf } from './invitations.mail';

vi.stubGlobal('location', { origin: 'https://phatngon.angiang.gov.vn' });

const made: MadeInvitation = {
  id: 'x',
  email: 'nguyen.an@angiang.gov.vn',
  agency: { name: 'Sở Nông nghiệp và Phát triển nông thôn An Giang', short_name: 'Sở NN&PTNT' },
  role: 'clerk',
  expires_at: '2026-12-02T18:09:39Z',
  token: 'e92acc890dae42f698c749cf74ad77e263c7fb6ebca541f1b695cbdc4d93c73d',
};

/** What a mail program makes of it. */
function opened(mailto: string) {
  const { protocol, pathname, searchParams } = new URL(mailto);
  return {
    to: protocol === 'mailto:' && decodeURIComponent(pathname),
    subject: searchParams.get('subject'),
    body: searchParams.get('body') ?? '',
  };
}

describe('a prepared letter', () => {
  it('names agency, role, expiry and link, in Vietnamese, to its addressee', () => {
    const { to, subject, body } = opened(mailtoOf(made));
    expect(to).toBe('nguyen.an@angiang.gov.vn');
    expect(subject).toBe('Lời mời tham gia hệ thống Phát Ngôn: Sở NN&PTNT');
    for (const part of ['cán bộ đầu mối', made.agency.name, '03/12/2026 01:09', linkOf(made), made.email]) {
      expect(body).toContain(part);
    }
  });

  it.each([
    ['as any', made],
    ['with the longest name', { ...made, agency: { ...made.agency, name: 'Ủ'.repeat(200) } }],
    ['with the longest short name too', { ...made, agency: { name: 'Ủ'.repeat(200), short_name: 'Ủ'.repeat(100) } }],
  ])('%s is short enough for every mail program, and keeps its link', (_, one) => {
    const mailto = mailtoOf(one);
    expect(mailto.length).toBeLessThanOrEqual(2000);
    expect(opened(mailto).body).toContain(linkOf(made));
    expect(opened(mailto).body).toContain('03/12/2026 01:09');
  });

  it('keeps an address with a plus sign', () => {
    expect(opened(mailtoOf({ ...made, email: 'an+thu@angiang.gov.vn' })).to).toBe('an+thu@angiang.gov.vn');
  });
});

it('the link leads to the page that takes it', () => {
  expect(linkOf(made)).toBe(`https://phatngon.angiang.gov.vn/loi-moi?ma=${made.token}`);
});

it('all of them paste into a table', () => {
  expect(
    asRows([made, made])
      .split('\n')
      .map((row) => row.split('\t').length),
  ).toEqual([5, 5]);
});
