import { Button, MultiSelect, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Control, useController } from 'react-hook-form';
import { matches } from '@/lib/vietnamese';
import { agenciesOptions } from '@/reference/agencies.queries';
import type { Incident } from '../incidents.api';
import { isStanding } from '../incidents.steps';
import { type AskForm, askedOf, withAgencies } from '../verification.form';
import { propagandaCommitteeOptions } from '../verification.queries';

interface Props {
  control: Control<AskForm>;
  incident: Incident;
}

/** The agencies asked: any but the owner and those that have a question standing; the propaganda committee at a click. */
export function AskedAgenciesField({ control, incident }: Props) {
  const { field, fieldState } = useController({ control, name: 'asked' });
  const { data: agencies = [], isPending, isError } = useQuery(agenciesOptions());
  const { data: committee } = useQuery(propagandaCommitteeOptions());
  const chosen = Object.keys(askedOf(field.value));
  const waiting = new Set(incident.requests.filter(isStanding).map(({ asked_agency_id }) => asked_agency_id));
  const mayBeAsked = (id: string) => id !== incident.agency_id && !waiting.has(id);
  const offered = agencies.filter(({ id, dissolved_on }) => chosen.includes(id) || (!dissolved_on && mayBeAsked(id)));
  const words = new Map(offered.map(({ id, name, short_name, code }) => [id, `${name} ${short_name} ${code}`]));
  const choose = (ids: readonly string[]) => field.onChange(withAgencies(field.value, ids));
  return (
    <Stack gap="xs" align="flex-start">
      <MultiSelect
        label="Cơ quan được hỏi"
        description="Chọn một hoặc nhiều cơ quan; mỗi cơ quan nhận một yêu cầu riêng và tự trả lời."
        placeholder={isPending ? 'Đang tải danh sách cơ quan…' : 'Gõ tên cơ quan, có dấu hoặc không dấu'}
        nothingFoundMessage="Không có cơ quan nào khớp"
        required
        searchable
        hidePickedOptions
        limit={200}
        w="100%"
        ref={field.ref}
        onBlur={field.onBlur}
        data={offered.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen}
        onChange={choose}
        error={
          isError ? 'Không tải được danh sách cơ quan. Kiểm tra mạng rồi tải lại trang.' : fieldState.error?.message
        }
        filter={({ options, search, limit }) =>
          options
            .filter((option) => 'value' in option && matches(words.get(String(option.value)) ?? '', search))
            .slice(0, limit)
        }
      />
      {committee && mayBeAsked(committee.id) && !chosen.includes(committee.id) && (
        <Button size="compact-sm" variant="default" onClick={() => choose([...chosen, committee.id])}>
          Hỏi {committee.name}
        </Button>
      )}
    </Stack>
  );
}
