import { Box, Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { formatDate, today } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { useActing } from '@/session/acting';
import { PageHeader } from '@/ui/page-header';
import { SavedNotice } from '@/ui/saved-notice';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import { useTypedFilter } from '@/ui/use-typed-filter';
import { DaysOffOfYear } from '../components/days-off';
import { PolicyRules } from '../components/policy-rules';
import { RegimeHeads } from '../components/regime-heads';
import { RuleFilterBar } from '../components/rule-filters';
import { RuleTopic } from '../components/rule-topic';
import type { LegalRule } from '../legal-rules.api';
import { readFilters, writeFilters } from '../legal-rules.filters';
import { lawByTopic, policiesOf, regimesOf, saysRule } from '../legal-rules.logic';
import { daysOffOptions, legalRulesOptions } from '../legal-rules.queries';

export function prefetch(client: QueryClient, address: URL) {
  const on = readFilters(address.searchParams).on ?? today();
  return Promise.all([client.prefetchQuery(legalRulesOptions()), client.prefetchQuery(daysOffOptions(on.slice(0, 4)))]);
}

export function Component() {
  const { can } = useActing();
  const [search, setSearch] = useSearchParams();
  const rules = useQuery(legalRulesOptions());
  const filters = readFilters(search);
  const on = filters.on ?? today();
  const show = (change: Partial<typeof filters>) =>
    setSearch(writeFilters({ ...filters, ...change }), { replace: true, preventScrollReset: true });
  const [typed, type] = useTypedFilter(filters.query, (query) => show({ query }));
  const clear = () => {
    type('');
    show({ query: '' });
  };

  return (
    <>
      <PageHeader title="Quy định" actions={can('rules.write') && <Keeping />} />
      <SavedNotice />
      <RuleFilterBar
        on={on}
        isToday={filters.on === null}
        onDay={(day) => show({ on: day })}
        typed={typed}
        onType={type}
      />
      {rules.isPending ? (
        <PageLoader />
      ) : rules.isError ? (
        <ErrorState error={rules.error} onRetry={() => rules.refetch()} />
      ) : (
        <Rules rules={rules.data} on={on} query={filters.query} onClear={clear} />
      )}
      <DaysOffOfYear year={on.slice(0, 4)} />
    </>
  );
}

/** What the manager of the province does here. */
function Keeping() {
  return (
    <>
      <Button component={Link} to={paths.holidays} variant="default">
        Ngày nghỉ
      </Button>
      <Button component={Link} to={paths.newLegalRule} leftSection={<IconPlus size={16} aria-hidden />}>
        Thêm quy định
      </Button>
    </>
  );
}

interface RulesProps {
  rules: LegalRule[];
  on: string;
  query: string;
  onClear: () => void;
}

function Rules({ rules, on, query, onClear }: RulesProps) {
  const topics = lawByTopic(rules, query);
  const policies = policiesOf(rules).filter((rule) => saysRule(rule, query));
  const matters = topics.reduce((sum, topic) => sum + topic.matters.length, 0);
  if (matters + policies.length === 0) {
    return (
      <EmptyState title="Không có quy định nào khớp">
        <Button variant="default" onClick={onClear}>
          Xóa nội dung tìm
        </Button>
      </EmptyState>
    );
  }
  return (
    <Box __vars={{ '--regimes': String(regimesOf(rules).length) }}>
      <Text size="sm" c="dimmed" aria-live="polite">
        {`${matters + policies.length} nội dung, xem vào ngày ${formatDate(on)}`}
      </Text>
      <RegimeHeads rules={rules} on={on} />
      {topics.map((topic) => (
        <RuleTopic key={topic.key} topic={topic} on={on} />
      ))}
      <PolicyRules rules={policies} on={on} />
    </Box>
  );
}
