import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatDayOf } from '@/lib/dates';
import type { Device } from '@/session/second-factor/devices.api';
import { DataTable } from '@/ui/data-table';
import { RemoveDeviceModal } from './remove-device-modal';

interface Props {
  devices: Device[];
  onRemoved: (name: string) => void;
}

/** The devices set up, each with the way to remove it. */
export function DeviceList({ devices, onRemoved }: Props) {
  const [leaving, setLeaving] = useState<Device>();
  return (
    <>
      <DataTable
        caption="Thiết bị xác thực"
        rows={devices}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', header: 'Thiết bị', cell: ({ name }) => name },
          { key: 'since', header: 'Thiết lập ngày', cell: ({ since }) => formatDayOf(since) },
          {
            key: 'remove',
            header: 'Thao tác',
            cell: (device) => (
              <Button size="xs" variant="default" onClick={() => setLeaving(device)} aria-label={`Gỡ ${device.name}`}>
                Gỡ
              </Button>
            ),
          },
        ]}
      />
      {leaving && (
        <RemoveDeviceModal
          device={leaving}
          devices={devices}
          onClose={() => setLeaving(undefined)}
          onRemoved={() => {
            setLeaving(undefined);
            onRemoved(leaving.name);
          }}
        />
      )}
    </>
  );
}
