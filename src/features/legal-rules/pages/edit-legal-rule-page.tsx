import { Group, Text } from '@mantine/core';
import type { QueryClient } from '@tanstack/react-query';
import { formatDate, today } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { useChangePreview } from '@/reference/change-preview';
import { EndRuleForm } from '../components/end-rule-form';
import { NewVersionLink } from '../components/rule-actions';
import { RuleForm } from '../components/rule-form';
import { RulePage } from '../components/rule-page';
import { WithdrawRule } from '../components/withdraw-rule';
import type { LegalRule } from '../legal-rules.api';
import { legalRulesOptions, ruleVersionOptions, useChangeRule } from '../legal-rules.queries';
import { getSavedRule, type RuleVersion } from '../rule-versions.api';
import { toForm, toRow } from '../rule-versions.form';
import { isReplaced, versionState } from '../rule-versions.logic';

export function prefetch(client: QueryClient, { pathname }: URL) {
  return Promise.all([
    client.prefetchQuery(ruleVersionOptions(pathname.split('/').at(-2) ?? '')),
    client.prefetchQuery(legalRulesOptions()),
  ]);
}

export function Component() {
  return (
    <RulePage title="Phiên bản">
      {(version, rules) => {
        const state = versionState(version, today());
        if (state === 'planned') return <Correction version={version} rules={rules} />;
        if (state === 'over') return <Text mb="md">Phiên bản đã hết hiệu lực thì giữ nguyên, không sửa nữa.</Text>;
        return (
          <>
            <Text mb="sm">
              Phiên bản đang có hiệu lực thì không sửa nội dung: thời gian đã qua không thay đổi. Muốn đổi, lập phiên
              bản mới từ một ngày; muốn thôi áp dụng, đặt ngày cuối có hiệu lực.
            </Text>
            {!isReplaced(version, rules) && (
              <Group mb="md">
                <NewVersionLink rule={version} />
              </Group>
            )}
            <EndRuleForm version={version} />
          </>
        );
      }}
    </RulePage>
  );
}

function Correction({ version: edited, rules }: { version: RuleVersion; rules: LegalRule[] }) {
  const change = useChangeRule();
  const { confirmed, dialog } = useChangePreview();
  return (
    <>
      {dialog}
      <Group mb="md">
        <WithdrawRule rule={edited} />
      </Group>
      <RuleForm
        draftOf={`legal-rule:${edited.id}`}
        initial={toForm(edited)}
        version={edited.version}
        rules={rules}
        submitLabel="Xem trước và lưu"
        cancelTo={paths.legalRules}
        loadTheirs={async () => {
          const { saved, ...rest } = await getSavedRule(edited.id);
          return { ...rest, form: toForm(saved) };
        }}
        onSave={async (form, version) => {
          const { id, code: _, ...row } = toRow(form, rules);
          await confirmed('change_rule', { id, ...row });
          await change.mutateAsync({ id, version: version ?? edited.version, change: row });
          return {
            goTo: `${paths.legalRules}?ngay=${row.effective_from}`,
            message: `Đã lưu phiên bản, có hiệu lực từ ${formatDate(row.effective_from)}.`,
          };
        }}
      />
    </>
  );
}
