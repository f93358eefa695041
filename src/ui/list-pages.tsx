import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { EmptyState } from './states';

interface Props<Place> {
  /** The rows of this page, and where the next one begins. */
  page: { rows: readonly unknown[]; next: Place | null };
  /** Where this page begins. */
  after: Place | null;
  /** What is counted: «người». */
  noun: string;
  /** «Chưa có người phát ngôn nào ở đây» */
  emptyTitle: string;
  onTurn: (after: Place | null) => void;
  children: ReactNode;
}

/** A page of a list: how much of it there is, the rows, the way on and back. */
export function ListPages<Place>({ page, after, noun, emptyTitle, onTurn, children }: Props<Place>) {
  const count = page.rows.length;
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs" aria-live="polite">
        {count === 0
          ? `Không có ${noun} nào khớp.`
          : `${count} ${noun}${page.next ? ', còn trang sau' : ''}${after ? ' ở trang này' : ''}`}
      </Text>
      {count === 0 ? (
        <EmptyState title={emptyTitle}>
          <Text size="sm">Bỏ bớt bộ lọc, hoặc kiểm tra lại từ đã gõ.</Text>
        </EmptyState>
      ) : (
        children
      )}
      <Group component="nav" aria-label="Các trang của danh sách" mt="md" className="no-print">
        {after && (
          <Button variant="default" onClick={() => onTurn(null)}>
            Về trang đầu
          </Button>
        )}
        {page.next && (
          <Button variant="default" onClick={() => onTurn(page.next)}>
            Trang sau
          </Button>
        )}
      </Group>
    </>
  );
}
