import { describe, expect, it } from 'vitest';
import { pageOf, request, see, testBrowser, tokenOf } from './support.ts';

testBrowser();

/** A record of Sở Tài chính, as the province sees it. */
async function foreignRecord(): Promise<{ id: string; version: number; full_name: string; agency_id: string }> {
  const answer = await request(
    await tokenOf('giamsat'),
    'spokespersons?select=id,version,full_name,agency_id,agencies!spokespersons_agency_id_fkey!inner(code)&agencies.code=eq.STC&valid_to=is.null',
  );
  const [record] = (await answer.json()) as Awaited<ReturnType<typeof foreignRecord>>[];
  if (!record) throw new Error('Sở Tài chính has no spokesperson in the demo data');
  return record;
}

describe('a clerk of Sở Y tế trying a record of Sở Tài chính', () => {
  it('finds nothing at its address', async () => {
    const { id, full_name } = await foreignRecord();
    const page = await pageOf('canbo.syt');
    await page.goto(`/nguoi-phat-ngon/${id}`);
    await see(page, 'Hồ sơ này không có, hoặc bạn không có quyền xem.');
    expect(await page.getByText(full_name).count()).toBe(0);
    await page.goto(`/nguoi-phat-ngon/${id}/sua`);
    await see(page, /Không tìm thấy, hoặc bạn không có quyền xem/);
  });

  it('reads, changes and takes nothing by a hand-made request', async () => {
    const record = await foreignRecord();
    const token = await tokenOf('canbo.syt');
    const at = `spokespersons?id=eq.${record.id}`;

    expect(await (await request(token, at)).json()).toEqual([]);
    const change = { method: 'PATCH', body: JSON.stringify({ full_name: 'Kẻ Mạo Danh', version: record.version }) };
    expect(await (await request(token, at, change)).json()).toEqual([]);
    expect((await request(token, at, { method: 'DELETE' })).ok && (await foreignRecord()).id).toBe(record.id);

    const publish = { method: 'POST', body: JSON.stringify({ published_id: record.id }) };
    expect((await request(token, 'rpc/publish_spokesperson', publish)).status).toBe(403);
    const timeline = { method: 'POST', body: JSON.stringify({ record_id: record.id }) };
    expect(await (await request(token, 'rpc/record_timeline', timeline)).json()).toEqual([]);
    expect(await foreignRecord()).toMatchObject({ full_name: record.full_name, version: record.version });
  });

  it('cannot raise their own role', async () => {
    const token = await tokenOf('canbo.syt');
    const raise = { method: 'PATCH', body: JSON.stringify({ role: 'manager' }) };
    const answer = await request(token, 'memberships?role=eq.clerk', raise);
    expect(answer.ok ? await answer.json() : []).toEqual([]);
    const roles = (await (await request(token, 'memberships?select=role')).json()) as { role: string }[];
    expect(new Set(roles.map(({ role }) => role))).toEqual(new Set(['clerk']));
  });
});

describe('a reporter trying what is not published', () => {
  it.each(['spokespersons', 'agencies', 'profiles', 'memberships', 'invitations', 'drafts', 'attachments'])(
    'reads nothing of %s',
    async (table) => {
      const answer = await request(null, `${table}?select=*`);
      expect(answer.ok ? await answer.json() : []).toEqual([]);
    },
  );

  it('sees only the statutory fields of a contact', async () => {
    const [contact] = (await (await request(null, 'public_contacts?limit=1')).json()) as Record<string, unknown>[];
    expect(Object.keys(contact ?? {})).not.toContain('internal_phone');
    expect(contact).toMatchObject({ full_name: expect.any(String), phone: expect.any(String) });
  });
});
