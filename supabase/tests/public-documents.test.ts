import { afterAll, describe, expect, test } from 'vitest';
import { type PersonaName, worldId } from '../../tests/harness/personas.ts';
import type { Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { agencyId } from './records.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());

const contact = worldId('delegated:SYT');
const fileOf = (record: string, file: string) => [agencyId('SYT'), worldId(record), worldId(file)].join('/');
const published = fileOf('delegated:SYT', 'paper:delegated:SYT');
const publicDelegates = `select * from public.public_contacts where delegation_id = $1`;

async function reads(session: Session, who: PersonaName, name: string): Promise<boolean> {
  await session.become(who);
  const rows = await session.rows(`select name from storage.objects where bucket_id = 'attachments' and name = $1`, [
    name,
  ]);
  return rows.length > 0;
}

async function change(session: Session, what: string): Promise<void> {
  await session.become('operator');
  await session.rows(`update public.public_contacts set ${what} where delegation_id = $1`, [contact]);
}

describe('the signed document of a delegation', () => {
  test('is read by anybody while the delegate is published', async () => {
    await database.rolledBack(async (session) => {
      for (const who of ['nobody', 'stttt', 'longxuyen', 'syt', 'giamsat'] as const) {
        expect([who, await reads(session, who, published)]).toEqual([who, true]);
      }
      await session.become('nobody');
      expect(await session.rows(publicDelegates, [contact])).toMatchObject([
        { document_path: published, document_name: 'giay-uy-quyen.pdf', document_type: 'application/pdf' },
      ]);
    });
  });

  // now() stands still within a transaction, so the edges can be tried exactly.
  test.each([
    ['one second before its end', `visible_until = now() + interval '1 second'`, true],
    ['at its end', 'visible_until = now()', false],
    ['one second after its end', `visible_until = now() - interval '1 second'`, false],
    ['one second before its beginning', `visible_from = now() + interval '1 second'`, false],
    ['at its beginning', 'visible_from = now()', true],
    ['withdrawn', 'withdrawn_at = now()', false],
  ])('%s', async (_, what, visible) => {
    await database.rolledBack(async (session) => {
      await change(session, what);
      for (const who of ['nobody', 'stttt'] as const) {
        expect([who, await reads(session, who, published)]).toEqual([who, visible]);
        // Another agency's staff see the row as the public does.
        expect([who, (await session.rows(publicDelegates, [contact])).length > 0]).toEqual([who, visible]);
      }
      // The agency keeps its own file.
      expect(await reads(session, 'syt', published)).toBe(true);
    });
  });

  test.each(['revoked', 'withdrawn'])('of a delegation that is %s is nobody’s to read', async (fate) => {
    await database.rolledBack(async (session) => {
      const file = fileOf(`${fate}:SYT`, `paper:${fate}:SYT`);
      expect([await reads(session, 'nobody', file), await reads(session, 'stttt', file)]).toEqual([false, false]);
      expect(await reads(session, 'syt', file)).toBe(true);
    });
  });

  test('is the newest scan of the signed paper, never another file of the record', async () => {
    await database.rolledBack(async (session) => {
      const attach = async (name: string, purpose: string) => {
        await session.become('operator');
        const file = worldId(name);
        await session.rows(
          `insert into storage.objects (bucket_id, name, metadata)
           values ('attachments', $1, '{"size": 1234, "mimetype": "application/pdf"}')`,
          [[agencyId('SYT'), contact, file].join('/')],
        );
        await session.become('syt');
        await session.insert('public.attachments', {
          id: file,
          agency_id: agencyId('SYT'),
          delegation_id: contact,
          purpose,
          file_name: `${name}.pdf`,
          content_type: 'application/pdf',
          byte_size: 1234,
          sha256: 'd'.repeat(64),
        });
        await session.rows(`update public.delegations set official_phone = $2 where id = $1`, [
          contact,
          purpose === 'other' ? '02963000112' : '02963000113',
        ]);
        await session.become('nobody');
        return (await session.row(publicDelegates, [contact])).document_name;
      };
      expect(await attach('cong-van-noi-bo', 'other')).toBe('giay-uy-quyen.pdf');
      expect(await attach('ban-quet-lai', 'signed_document')).toBe('ban-quet-lai.pdf');
      expect(await reads(session, 'nobody', fileOf('delegated:SYT', 'cong-van-noi-bo'))).toBe(false);
    });
  });

  test('goes with its revocation, and with its being voided', async () => {
    for (const statement of [
      `update public.delegations set revoke_reason = 'Hết việc' where id = '${contact}'`,
      `update public.attachments set void_reason = 'Quét nhầm' where id = '${worldId('paper:delegated:SYT')}'`,
    ]) {
      await database.rolledBack(async (session) => {
        await session.become('syt');
        expect(await session.count(statement)).toBe(1);
        expect([statement, await reads(session, 'nobody', published)]).toEqual([statement, false]);
      });
    }
  });
});

describe('no other file', () => {
  test('is read by nobody: not a spokesperson’s decision, not another file of the delegation, not another bucket', async () => {
    await database.rolledBack(async (session) => {
      const other = fileOf('delegated:SYT', 'other');
      await session.become('operator');
      await session.rows(
        `insert into storage.objects (bucket_id, name, metadata) values
         ('attachments', $1, '{"size": 1, "mimetype": "application/pdf"}'), ('elsewhere', $2, '{}')
         on conflict do nothing`,
        [other, published],
      );
      expect(await reads(session, 'nobody', other)).toBe(false);
      expect(await reads(session, 'nobody', fileOf('running:SYT', 'attachment:SYT'))).toBe(false);
      await session.become('nobody');
      expect(await session.rows(`select from storage.objects where bucket_id = 'elsewhere'`)).toEqual([]);
      const all = await session.rows('select name from storage.objects');
      const shown = await session.rows(
        'select document_path from public.public_contacts where document_path is not null',
      );
      expect(new Set(all.map(({ name }) => name))).toEqual(new Set(shown.map(({ document_path }) => document_path)));
    });
  });

  test('is written, replaced or removed by nobody', async () => {
    await database.rolledBack(async (session) => {
      await session.become('nobody');
      const insert = `insert into storage.objects (bucket_id, name) values ('attachments', $1)`;
      expect((await session.refusal(insert, [`${published}-2`])).code).toBe('42501');
      for (const statement of [
        `update storage.objects set metadata = '{}' where name = $1`,
        'delete from storage.objects where name = $1',
      ]) {
        const done = await session.count(statement, [published]).catch(() => 0);
        expect([statement, done]).toEqual([statement, 0]);
      }
    });
  });
});
