import { afterAll, expect, test } from 'vitest';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { personId } from './records.ts';

const database = await openOwnDatabase({ rest: true });
afterAll(() => database.close());

test('a draft is its typist’s, without saying so', async () => {
  await database.rolledBack(async (session) => {
    await session.become('syt');
    const draft = await session.insert('public.drafts', { form: 'agency:1', content: { name: 'Sở' } });
    expect(draft.user_id).toBe(personId('canbo.syt@phatngon.example'));
    for (const who of ['stttt', 'giamsat', 'quanly'] as const) {
      await session.become(who);
      expect(await session.rows('select from public.drafts where id = $1', [draft.id])).toEqual([]);
    }
  });
});

test('saving again renews the one draft of a form', async () => {
  const save = (full_name: string) =>
    database.rest('syt').request('drafts?on_conflict=user_id,form', {
      method: 'POST',
      body: { form: 'spokesperson:2', content: { full_name } },
      prefer: ['resolution=merge-duplicates'],
    });
  expect((await save('Nguyễn')).status).toBe(201);
  expect((await save('Nguyễn Văn')).status).toBe(200);
  const { rows } = await database.rest('syt').get('drafts?form=eq.spokesperson:2&select=content');
  expect(rows).toEqual([{ content: { full_name: 'Nguyễn Văn' } }]);
});

test('when it was saved is the database’s to say', async () => {
  await database.rolledBack(async (session) => {
    await session.become('syt');
    const { id } = await session.insert('public.drafts', { form: 'x', content: {}, updated_at: '2001-01-01' });
    const now = 'select updated_at = now() as now from public.drafts where id = $1';
    expect(await session.row(now, [id])).toEqual({ now: true });
    await session.rows(`update public.drafts set updated_at = '2001-01-01' where id = $1`, [id]);
    expect(await session.row(now, [id])).toEqual({ now: true });
  });
});

test('a draft holds a long form, and no file', async () => {
  await database.rolledBack(async (session) => {
    await session.become('syt');
    // Of no repetition, so that the limit is that of what was typed and not of what it is pressed to.
    const content = (length: number) => {
      let text = '';
      for (let i = 0; text.length < length; i += 1) text += (i * 2_654_435_761).toString(36);
      return { text: text.slice(0, length) };
    };
    await session.insert('public.drafts', { form: 'long', content: content(250_000) });
    const refusal = await session.refusedInsert('public.drafts', { form: 'longer', content: content(263_000) });
    expect(refusal).toMatchObject({ code: '23514', constraint: 'drafts_size' });
    const pressed = { form: 'longest', content: { text: 'a'.repeat(2_000_000) } };
    expect(await session.refusedInsert('public.drafts', pressed)).toMatchObject({ constraint: 'drafts_size' });
    const nameless = await session.refusedInsert('public.drafts', { form: '', content: {} });
    expect(nameless).toMatchObject({ constraint: 'drafts_form_length' });
  });
});

test('drafts go with their person', async () => {
  await database.rolledBack(async (session) => {
    const person = personId('dongnghiep.syt@phatngon.example');
    const own = 'select from public.drafts where user_id = $1';
    expect(await session.rows(own, [person])).toHaveLength(1);
    await session.rows('delete from auth.users where id = $1', [person]);
    expect(await session.rows(own, [person])).toEqual([]);
  });
});
