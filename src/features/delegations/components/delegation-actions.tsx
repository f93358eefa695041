import { Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { describeError } from '@/lib/errors';
import { paths } from '@/lib/paths';
import { noteExport } from '@/reference/exports.api';
import { placeName } from '@/reference/settings.queries';
import { FailureAlert } from '@/ui/failure-alert';
import type { Delegation } from '../delegations.api';
import type { DelegationState } from '../delegations.names';
import { delegationRulesOptions } from '../delegations.queries';
import { RevokeModal } from './revoke-modal';

interface Props {
  record: Delegation;
  state: DelegationState;
}

/** The next steps of a delegation, for the clerk of its agency. */
export function DelegationActions({ record, state }: Props) {
  const [revoking, modal] = useDisclosure(false);
  const standing = state !== 'ended' && state !== 'revoked';
  return (
    <>
      {state === 'unsigned' && (
        <Button component={Link} to={paths.signDelegation(record.id)}>
          Ghi nhận đã ký
        </Button>
      )}
      {state !== 'unsigned' && (
        <Button component={Link} to={paths.renewDelegation(record.id)} variant={standing ? 'filled' : 'default'}>
          Gia hạn
        </Button>
      )}
      {state !== 'revoked' && (
        <Button component={Link} to={paths.editDelegation(record.id)} variant="default">
          Sửa
        </Button>
      )}
      {standing && (
        <>
          <Button variant="default" onClick={modal.open}>
            {state === 'unsigned' ? 'Hủy bản chờ ký' : 'Thu hồi'}
          </Button>
          <RevokeModal record={record} opened={revoking} onClose={modal.close} />
        </>
      )}
    </>
  );
}

/** The paper itself: as a Word file, or printed. */
export function DocumentMenu({ record }: { record: Delegation }) {
  const [failure, setFailure] = useState<unknown>();
  const client = useQueryClient();
  const download = async () => {
    setFailure(undefined);
    try {
      const [{ downloadDelegationDocument }, { documentOf }, rules, place] = await Promise.all([
        import('@/documents/delegation-document'),
        import('../delegations.document'),
        client.ensureQueryData(delegationRulesOptions()),
        placeName(client),
      ]);
      await noteExport({ what: 'delegations', format: 'docx', recordId: record.id });
      await downloadDelegationDocument(documentOf(record, rules, place));
    } catch (cause) {
      setFailure(cause);
    }
  };
  return (
    <>
      <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
            Văn bản
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={download}>Tải văn bản (Word)</Menu.Item>
          <Menu.Item component={Link} to={paths.printDelegation(record.id)}>
            Xem và in văn bản
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <FailureAlert message={failure === undefined ? undefined : describeError(failure)} of={failure} />
    </>
  );
}
