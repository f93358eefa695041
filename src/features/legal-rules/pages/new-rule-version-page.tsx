import type { QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate, today } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { useChangePreview } from '@/reference/change-preview';
import { EmptyState } from '@/ui/states';
import { RuleForm } from '../components/rule-form';
import { RulePage } from '../components/rule-page';
import type { LegalRule } from '../legal-rules.api';
import { legalRulesOptions, ruleVersionOptions, useReplaceRule } from '../legal-rules.queries';
import { getSavedRule, type RuleVersion, replacementArgs } from '../rule-versions.api';
import { successorForm, toRow } from '../rule-versions.form';
import { isReplaced, versionState } from '../rule-versions.logic';

export function prefetch(client: QueryClient, { pathname }: URL) {
  return Promise.all([
    client.prefetchQuery(ruleVersionOptions(pathname.split('/').at(-2) ?? '')),
    client.prefetchQuery(legalRulesOptions()),
  ]);
}

export function Component() {
  return (
    <RulePage title="Phiên bản mới">
      {(version, rules) =>
        versionState(version, today()) === 'over' || isReplaced(version, rules) ? (
          <EmptyState title="Phiên bản này đã có phiên bản thay thế hoặc đã hết hiệu lực. Lập phiên bản mới từ phiên bản sau cùng." />
        ) : (
          <NewVersion replaced={version} rules={rules} />
        )
      }
    </RulePage>
  );
}

function NewVersion({ replaced, rules }: { replaced: RuleVersion; rules: LegalRule[] }) {
  const replace = useReplaceRule();
  const [initial] = useState(() => successorForm(replaced));
  const { confirmed, dialog } = useChangePreview();
  return (
    <>
      {dialog}
      <RuleForm
        draftOf={`legal-rule:replace:${replaced.id}`}
        initial={initial}
        version={replaced.version}
        rules={rules}
        after={replaced.effective_from}
        submitLabel="Xem trước và lưu"
        cancelTo={paths.legalRules}
        loadTheirs={async () => {
          const { saved, ...rest } = await getSavedRule(replaced.id);
          return { ...rest, form: { ...successorForm(saved), id: initial.id } };
        }}
        onSave={async (form, version) => {
          const successor = toRow(form, rules);
          const replacement = { replaced: { ...replaced, version: version ?? replaced.version }, successor };
          await confirmed('replace_rule', replacementArgs(replacement));
          await replace.mutateAsync(replacement);
          return {
            goTo: `${paths.legalRules}?ngay=${successor.effective_from}`,
            message: `Đã lập phiên bản mới, có hiệu lực từ ${formatDate(successor.effective_from)}.`,
          };
        }}
      />
    </>
  );
}
