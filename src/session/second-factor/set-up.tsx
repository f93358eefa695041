import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SetUp as Begun, Device } from './devices.api';
import { NameDevice } from './name-device';
import { ScanAndProve } from './scan-and-prove';

interface Props {
  devices: readonly Device[];
  onDone: (name: string) => void;
  /** Where one may leave it. */
  onCancel?: () => void;
}

/** Sets up a device: its name first, then the picture to scan and its first code. */
export function SetUp({ devices, onDone, onCancel }: Props) {
  const [begun, setBegun] = useState<Begun & { name: string }>();
  const cancel = onCancel && (
    <Button variant="default" onClick={onCancel}>
      Hủy
    </Button>
  );
  return begun ? (
    <ScanAndProve begun={begun} onDone={() => onDone(begun.name)}>
      {cancel}
    </ScanAndProve>
  ) : (
    <NameDevice suggested={devices.length === 0 ? 'Điện thoại của tôi' : ''} onBegun={setBegun}>
      {cancel}
    </NameDevice>
  );
}
