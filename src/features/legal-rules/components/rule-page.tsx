import { Box } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { paths } from '@/lib/paths';
import { RecordTimeline } from '@/reference/record-timeline';
import { useActing } from '@/session/acting';
import { PageHeader } from '@/ui/page-header';
import { RecordFailure } from '@/ui/record-failure';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import type { LegalRule } from '../legal-rules.api';
import { matterName } from '../legal-rules.names';
import { legalRulesOptions, ruleVersionOptions } from '../legal-rules.queries';
import type { RuleVersion } from '../rule-versions.api';
import { ruleTold } from '../rule-versions.told';
import { VersionFacts } from './version-facts';

const list = { label: 'Quy định', to: paths.legalRules };

interface Props {
  title: string;
  /** What the manager of the province does with the version. */
  children: (version: RuleVersion, rules: LegalRule[]) => ReactNode;
}

/** A version of a rule, what can be done with it, and its history; the same for who may only read it. */
export function RulePage({ title, children }: Props) {
  const { id = '' } = useParams();
  const { can } = useActing();
  const version = useQuery(ruleVersionOptions(id));
  const rules = useQuery(legalRulesOptions());
  // A look that fails later leaves the form and what is typed in it alone.
  if (version.data === undefined) {
    if (version.isPending) return <PageLoader />;
    return <RecordFailure error={version.error} list={list} onRetry={() => version.refetch()} />;
  }
  if (rules.data === undefined) {
    return rules.isError ? <ErrorState error={rules.error} onRetry={() => rules.refetch()} /> : <PageLoader />;
  }
  return (
    <>
      <PageHeader title={`${title}: ${matterName(version.data.code, version.data.title)}`} crumbs={[list]} />
      <VersionFacts version={version.data} />
      {can('rules.write') ? (
        children(version.data, rules.data)
      ) : (
        <EmptyState title="Chỉ quản trị của tỉnh sửa được quy định." />
      )}
      <Box mt="xl">
        <RecordTimeline recordId={id} tables={{ legal_rules: ruleTold }} />
      </Box>
    </>
  );
}
