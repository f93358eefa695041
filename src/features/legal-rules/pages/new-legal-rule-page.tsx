import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { useChangePreview } from '@/reference/change-preview';
import { useActing } from '@/session/acting';
import { PageHeader } from '@/ui/page-header';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import { RuleForm } from '../components/rule-form';
import type { LegalRule } from '../legal-rules.api';
import { legalRulesOptions, useAddRule } from '../legal-rules.queries';
import { emptyForm, toRow } from '../rule-versions.form';

export function prefetch(client: QueryClient): Promise<void> {
  return client.prefetchQuery(legalRulesOptions());
}

export function Component() {
  const { can } = useActing();
  const rules = useQuery(legalRulesOptions());
  return (
    <>
      <PageHeader title="Thêm quy định" crumbs={[{ label: 'Quy định', to: paths.legalRules }]} />
      {!can('rules.write') ? (
        <EmptyState title="Chỉ quản trị của tỉnh thêm được quy định." />
      ) : rules.isPending ? (
        <PageLoader />
      ) : rules.isError ? (
        <ErrorState error={rules.error} onRetry={() => rules.refetch()} />
      ) : (
        <NewRule rules={rules.data} />
      )}
    </>
  );
}

function NewRule({ rules }: { rules: LegalRule[] }) {
  const add = useAddRule();
  const [initial] = useState(emptyForm);
  const { confirmed, dialog } = useChangePreview();
  return (
    <>
      {dialog}
      <RuleForm
        draftOf="legal-rule:new"
        initial={initial}
        version={null}
        rules={rules}
        isNewRule
        submitLabel="Xem trước và lưu"
        cancelTo={paths.legalRules}
        onSave={async (form) => {
          const row = toRow(form, rules);
          await confirmed('add_rule', row);
          await add.mutateAsync(row);
          return {
            goTo: `${paths.legalRules}?ngay=${row.effective_from}`,
            message: `Đã thêm quy định, có hiệu lực từ ${formatDate(row.effective_from)}.`,
          };
        }}
      />
    </>
  );
}
