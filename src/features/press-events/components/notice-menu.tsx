import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { today } from '@/lib/dates';
import { describeError } from '@/lib/errors';
import { paths } from '@/lib/paths';
import { headOptions } from '@/reference/agency-head.queries';
import { noteExport } from '@/reference/exports.api';
import { rulesOptions } from '@/reference/legal-rules.queries';
import { pressAgenciesOptions } from '@/reference/press-agencies.queries';
import { placeName } from '@/reference/settings.queries';
import { FailureAlert } from '@/ui/failure-alert';
import type { PressEvent } from '../press-events.api';

/** The notice of an event, or its invitation, on paper. */
export function NoticeMenu({ event }: { event: PressEvent }) {
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: async () => {
      const [documents, { noticeOf }] = await Promise.all([
        import('@/documents/conference-notice'),
        import('../press-events.document'),
      ]);
      const [register, rules, head, place] = await Promise.all([
        client.ensureQueryData(pressAgenciesOptions()),
        client.ensureQueryData(rulesOptions(documents.noticeRuleCodes)),
        client.fetchQuery(headOptions(event.agency_id, event.notice_date ?? today())),
        placeName(client),
      ]);
      await noteExport({ what: 'press_events', format: 'docx', recordId: event.id });
      await documents.downloadConferenceNotice(noticeOf(event, { register, rules, head, place }));
    },
  });
  const name = event.notice_due_at === null ? 'Giấy mời' : 'Thông báo';
  return (
    <>
      <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button variant="default" loading={save.isPending} rightSection={<IconChevronDown size={16} aria-hidden />}>
            Xuất văn bản
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => save.mutate()}>{name} (Word)</Menu.Item>
          <Menu.Item component={Link} to={paths.printEventNotice(event.id)}>
            Xem và in {name.toLowerCase()}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <FailureAlert message={save.error ? describeError(save.error) : undefined} of={save.error} />
    </>
  );
}
