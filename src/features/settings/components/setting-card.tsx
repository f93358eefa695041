import { Button, Group, Modal, Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatMoment } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { RecordTimeline } from '@/reference/record-timeline';
import type { Setting } from '@/reference/settings.api';
import { limitsText, settingToldFor, valueText } from '../settings.told';
import { SettingForm } from './setting-form';

interface Props {
  setting: Setting;
  means: string;
  /** The one who looks may change it. */
  isKept: boolean;
  isEdited: boolean;
}

/** One setting: what it means, what it is set to, within which limits, since when. */
export function SettingCard({ setting, means, isKept, isEdited }: Props) {
  const { key, label, version, updated_at } = setting;
  return (
    <Paper withBorder p="md" component="article" aria-labelledby={`setting-${key}`}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <div style={{ flex: '1 1 20rem' }}>
          <Title order={3} size="sm" id={`setting-${key}`}>
            {label}
          </Title>
          <Text size="sm" c="dimmed">
            {means}
          </Text>
        </div>
        {isKept && !isEdited && (
          <Button
            component={Link}
            to={`${paths.settings}?${new URLSearchParams({ sua: key })}`}
            replace
            preventScrollReset
            variant="default"
            size="xs"
            aria-label={`Sửa: ${label}`}
          >
            Sửa
          </Button>
        )}
      </Group>
      <div style={{ marginTop: '0.5rem' }}>
        {isEdited && isKept ? (
          <SettingForm setting={setting} />
        ) : (
          <>
            <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
              {valueText(setting)}
            </Text>
            <Text size="xs" c="dimmed">
              {[limitsText(setting), version > 1 ? `Sửa lần cuối ${formatMoment(updated_at)}` : 'Chưa ai sửa']
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </>
        )}
        <History setting={setting} />
      </div>
    </Paper>
  );
}

/** Who changed it when, asked for only when it is opened. */
function History({ setting }: { setting: Setting }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        mt={4}
        ml={-8}
        onClick={() => setOpened(true)}
        aria-haspopup="dialog"
        aria-label={`Ai đã sửa, khi nào: ${setting.label}`}
        className="no-print"
      >
        Ai đã sửa, khi nào
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={setting.label}
        closeButtonProps={{ 'aria-label': 'Đóng' }}
        size="lg"
      >
        <RecordTimeline recordId={setting.id} tables={{ settings: settingToldFor(setting) }} />
      </Modal>
    </>
  );
}
