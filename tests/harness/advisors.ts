// npm run db:advise: what Supabase's own advisors find in the migrated database; any finding fails.
import { withMigratedDatabase } from './postgres.ts';
import { supabaseCli } from './supabase-cli.ts';

interface Finding {
  name: string;
  level: string;
  detail: string;
  remediation: string;
  cache_key: string;
}

/** History and how it is told, what takes part in joints, tallies, what is to be counted anew before a transaction ends, secrets, and what keeps the public form from floods. */
const closed = [
  'audit_changes',
  'audit_chain',
  'audit_registers',
  'private_joint_parts',
  'private_open_incident_tallies',
  'private_found_incident_tallies',
  'private_recounts',
  'private_course_secrets',
  'private_press_form_counts',
  'private_press_form_secret',
  'private_press_form_used_challenges',
];

function isMeant({ name, cache_key }: Finding): boolean {
  return (
    // Every index is unused in a database that has served no query yet.
    name === 'unused_index' ||
    // Closed to every client, so there is nothing for a policy to open.
    closed.some((table) => cache_key === `rls_enabled_no_policy_${table}`)
  );
}

async function main(): Promise<number> {
  const { code, stdout, stderr } = await withMigratedDatabase((url) =>
    supabaseCli(['db', 'advisors', '--type=all', '--level=info', '--fail-on=none'], url),
  );
  // The CLI prints notes about the connection first.
  const list = stdout.search(/^\[$/m);
  if (code !== 0 || (list < 0 && !stderr.includes('No issues found'))) {
    throw new Error(`The advisors did not run:\n${stdout}${stderr}`);
  }
  const found: Finding[] = list < 0 ? [] : JSON.parse(stdout.slice(list));
  const findings = found.filter((finding) => !isMeant(finding));
  for (const { level, detail, remediation } of findings) console.error(`${level}  ${detail}\n      ${remediation}`);
  console.log(findings.length === 0 ? 'Advisors: no findings.' : `Advisors: ${findings.length} findings.`);
  return findings.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
