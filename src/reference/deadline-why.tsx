import { Button, Modal } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { DeadlineCount } from './deadline-count';
import type { DeadlineQuestion } from './deadlines.api';

interface Props extends DeadlineQuestion {
  /** What is due, where a page has several: «công bố văn bản ủy quyền». */
  label?: string;
}

/** «Vì sao hạn này?»: opens how the deadline comes about, and asks for it only then. */
export function DeadlineWhy({ label, ...question }: Props) {
  const [opened, setOpened] = useState(false);
  const title = 'Vì sao hạn này?';
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconHelpCircle size={16} aria-hidden />}
        onClick={() => setOpened(true)}
        aria-haspopup="dialog"
        aria-label={label && `${title} (${label})`}
        className="no-print"
      >
        {title}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={label ? `${title} (${label})` : title}
        closeButtonProps={{ 'aria-label': 'Đóng' }}
      >
        <DeadlineCount {...question} />
      </Modal>
    </>
  );
}
