import { HttpResponse, http } from 'msw/http';
import { authRefusal, backend, backendUrl, onAuth, sessionOf, userOf } from './backend';
import type { Factor, Persona } from './unit-personas';

export const rightCode = '123456';

/** A device set up some time ago. */
export function device(name: string, rest: Partial<Factor> = {}): Factor {
  const at = '2026-11-20T02:00:00Z';
  const id = `factor-of-${name}`;
  return { id, friendly_name: name, factor_type: 'totp', status: 'verified', created_at: at, updated_at: at, ...rest };
}

/**
 * The auth service's second factor, as the hosted one answers: it keeps the devices of a person, takes `rightCode` for
 * the code each of them shows, and gives tokens of the level reached. What it was asked is in `asked`.
 */
export function onSecondFactor(persona: Persona) {
  const service = { factors: [...(persona.factors ?? [])], aal: persona.aal, asked: [] as string[] };
  const now = () => ({ ...persona, factors: service.factors, aal: service.aal });
  const found = (id: unknown) => service.factors.find((factor) => factor.id === id);
  const unknown = () => authRefusal('mfa_factor_not_found', 404);
  const at = (path: string) => `${backendUrl}/auth/v1/${path}`;

  onAuth('user', () => userOf(now()));
  onAuth('token', () => sessionOf(now()));
  backend.use(
    http.post(at('factors'), async ({ request }) => {
      const { friendly_name: name } = (await request.json()) as { friendly_name: string };
      service.asked.push(`enrol ${name}`);
      if (service.factors.some((factor) => factor.friendly_name === name)) {
        return authRefusal('mfa_factor_name_conflict', 422);
      }
      const begun = device(name, { status: 'unverified' });
      service.factors.push(begun);
      const totp = { qr_code: '<svg id="#qr"/>', secret: 'ABCDEFGHIJ', uri: 'otpauth://totp/x?secret=ABCDEFGHIJ' };
      return HttpResponse.json({ id: begun.id, type: 'totp', friendly_name: name, totp });
    }),
    http.post(at('factors/:id/challenge'), ({ params }) => {
      const known = found(decodeURIComponent(String(params.id)));
      return known ? HttpResponse.json({ id: 'challenge', type: 'totp', expires_at: 0 }) : unknown();
    }),
    http.post(at('factors/:id/verify'), async ({ params, request }) => {
      const known = found(decodeURIComponent(String(params.id)));
      const { code } = (await request.json()) as { code: string };
      if (!known) return unknown();
      service.asked.push(`${code} of ${known.friendly_name}`);
      if (code !== rightCode) return authRefusal('mfa_verification_failed', 422);
      known.status = 'verified';
      service.aal = 'aal2';
      return HttpResponse.json(sessionOf(now()));
    }),
    http.delete(at('factors/:id'), ({ params }) => {
      const known = found(decodeURIComponent(String(params.id)));
      if (!known) return unknown();
      service.asked.push(`remove ${known.friendly_name}`);
      service.factors = service.factors.filter((factor) => factor !== known);
      if (!service.factors.some(({ status }) => status === 'verified')) service.aal = 'aal1';
      return HttpResponse.json({ id: known.id });
    }),
  );
  return service;
}

/** An auth service without a second factor, as the embedded one: no such address. */
export function onNoSecondFactor(): void {
  onAuth('factors/:id/challenge', () => new HttpResponse('404 Not Found', { status: 404 }));
}
