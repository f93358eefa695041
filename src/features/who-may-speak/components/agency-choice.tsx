import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { agenciesOptions } from '@/reference/agencies.queries';
import { AgencyFilter } from '@/reference/agency-filter';
import { publishedAgenciesOptions } from '@/reference/published-agencies.queries';

interface Props {
  /** Code of the agency; '' = any. */
  agency: string;
  onChange: (agency: string) => void;
}

/** The agency asked about, for who is signed in: among all there are. */
export function MemberAgencyChoice({ agency, onChange }: Props) {
  const { data: agencies = [] } = useQuery(agenciesOptions());
  const chosen = agencies.find(({ code }) => code === agency);
  return (
    <AgencyFilter
      value={chosen?.id ?? null}
      onChange={(id) => onChange(agencies.find((other) => other.id === id)?.code ?? '')}
    />
  );
}

/** The same for everybody: among those that have published somebody; the browser's own list, which loads nothing. */
export function PublicAgencyChoice({ agency, onChange }: Props) {
  const { data: agencies = [], isError } = useQuery(publishedAgenciesOptions());
  const isKnown = agency === '' || agencies.some(({ code }) => code === agency);
  return (
    <NativeSelect
      label="Cơ quan"
      value={agency}
      error={isError && 'Không tải được danh sách cơ quan. Kiểm tra mạng rồi tải lại trang.'}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: 'Mọi cơ quan đã công bố' },
        // An address may name one that has published nobody.
        ...(isKnown ? [] : [{ value: agency, label: agency }]),
        ...agencies.map(({ code, name }) => ({ value: code, label: name })),
      ]}
      w={{ base: '100%', sm: 320 }}
    />
  );
}
