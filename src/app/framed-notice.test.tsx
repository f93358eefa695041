import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FramedNotice } from './framed-notice';

it('leads out of the frame, and to what may be framed', () => {
  render(<FramedNotice />);
  expect(screen.getByRole('link', { name: 'Mở trong cửa sổ riêng' })).toHaveAttribute('target', '_blank');
  expect(screen.getByRole('link', { name: '/nhung/danh-ba' })).toHaveAttribute('href', '/nhung/danh-ba');
});
