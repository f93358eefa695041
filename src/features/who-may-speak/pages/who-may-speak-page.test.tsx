import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { HttpResponse } from 'msw/http';
import { describe, expect, it } from 'vitest';
import { offline, onRpc, onSelect } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { agencies, personas } from '../../../../tests/harness/unit-personas';
import { asPublished, delegateSpeaker, speaker } from '../who-may-speak.fixtures';
import { Component } from './who-may-speak-page';

const routes = [{ path: '/ai-phat-ngon', Component }];
const huong = speaker();
const lam = delegateSpeaker();
const head = speaker({
  record_id: null,
  capacity: 'head',
  full_name: 'Ngô Thị Thu Quân',
  position: 'Giám đốc Sở',
  document_number: null,
  is_published: false,
  sort_key: 'c',
});

interface Asked {
  of_agency?: string;
  about?: string;
  at_moment?: string;
  after_key?: string;
}
const onQuestion = (answer: (asked: Asked) => unknown) => onRpc<Asked>('who_may_speak', ({ body }) => answer(body));
const onAgencies = () => onRpc('published_agencies', () => [{ code: 'SYT', name: 'Sở Y tế' }]);
const reference = [{ ...agencies.health, parent_id: null, successor_id: null, dissolved_on: null }];

describe('everybody', () => {
  it('is told who speaks for an agency now, on what, until when and by which document', async () => {
    onAgencies();
    onQuestion(() => [asPublished(lam), asPublished(huong)]);
    await renderRoute(routes, '/ai-phat-ngon?co-quan=SYT');
    expect(await screen.findByText(/^Bây giờ, .*, 2 người được phát ngôn cho Sở Y tế\.$/)).toBeVisible();
    const health = within(screen.getByRole('region', { name: 'Sở Y tế' }));
    const [delegate, standing] = health.getAllByRole('listitem');
    expect(delegate).toHaveTextContent('Trưởng phòng Nghiệp vụ Y · Người được ủy quyền phát ngôn');
    expect(delegate).toHaveTextContent('Vụ việc: Vụ ngộ độc thực phẩm tại phường Mỹ Bình');
    expect(delegate).toHaveTextContent('Được phát ngôn đến hết ngày 30/11/2199');
    expect(health.getByRole('button', { name: 'Văn bản số 15/GUQ-SYT ngày 20/11/2026' })).toBeVisible();
    expect(standing).toHaveTextContent('Phó Giám đốc Sở · Người phát ngôn');
    expect(standing).toHaveTextContent('Được phát ngôn không thời hạn');
    expect(health.queryByRole('link', { name: 'Nguyễn Thị Mỹ Hương' })).toBeNull();
    expect(screen.getByText('Căn cứ: khoản 2 Điều 3 Nghị định 244/2026/NĐ-CP.')).toBeVisible();
  });

  it('chooses agency and matter, which stand in the address and narrow the answer', async () => {
    onAgencies();
    const asked: Asked[] = [];
    onQuestion((question) => {
      asked.push(question);
      return question.about === 'tiem chung' ? [asPublished(huong)] : [asPublished(lam), asPublished(huong)];
    });
    const { user, address } = await renderRoute(routes, '/ai-phat-ngon');
    await user.selectOptions(
      await screen.findByLabelText('Cơ quan'),
      await screen.findByRole('option', { name: 'Sở Y tế' }),
    );
    expect(address()).toBe('/ai-phat-ngon?co-quan=SYT');
    await user.click(await screen.findByRole('button', { name: lam.matter ?? '' }));
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ of_agency: 'SYT', about: lam.matter }));
    await user.clear(screen.getByLabelText('Về việc'));
    await user.type(screen.getByLabelText('Về việc'), 'tiem chung');
    expect(await screen.findByText(/1 người được phát ngôn cho Sở Y tế về «tiem chung»/)).toBeVisible();
    expect(address()).toBe('/ai-phat-ngon?co-quan=SYT&ve=tiem+chung');
  });

  it('is told that the directory forgets who no longer speaks', async () => {
    onAgencies();
    let asked: Asked = {};
    onQuestion((question) => {
      asked = question;
      return [];
    });
    await renderRoute(routes, '/ai-phat-ngon?co-quan=SYT&luc=2026-05-04T14:30');
    expect(
      await screen.findByText('Lúc 14:30 ngày 04/05/2026, danh bạ công khai không có ai được phát ngôn cho Sở Y tế.'),
    ).toBeVisible();
    expect(screen.getByText('Danh bạ công khai không nhớ người đã thôi')).toBeVisible();
    expect(asked.at_moment).toBe('2026-05-04T07:30:00.000Z');
    expect(screen.queryByText(/^Căn cứ/)).toBeNull();
  });

  it('is told what to do when nobody is published', async () => {
    onAgencies();
    onQuestion(() => []);
    await renderRoute(routes, '/ai-phat-ngon?co-quan=XYZ');
    expect(await screen.findByText(/không có ai được phát ngôn cho cơ quan có mã «XYZ»/)).toBeVisible();
    expect(screen.getByText(/^Cơ quan chưa công bố ai\. Gọi một trong các số tiếp nhận/)).toBeVisible();
  });

  it('asks without a token, and no client is loaded for it', async () => {
    onAgencies();
    const tokens: (string | null)[] = [];
    onRpc('who_may_speak', ({ request }) => {
      tokens.push(request.headers.get('authorization'));
      return HttpResponse.json([]);
    });
    await renderRoute(routes, '/ai-phat-ngon');
    expect(await screen.findByText(/không có ai được phát ngôn\.$/)).toBeVisible();
    expect(tokens).toEqual([null]);
  });
});

describe('who is signed in', () => {
  const asClerk = (at: string) => {
    onSelect('agencies', reference);
    return renderRoute(routes, at, { as: personas.healthClerk });
  };

  it('is told everything: the record, whether it is published, who signed, the internal number', async () => {
    onQuestion(() => [lam, { ...huong, is_published: false }, head]);
    await asClerk('/ai-phat-ngon?co-quan=SYT');
    const answer = within(await screen.findByRole('region', { name: 'Sở Y tế' }));
    const [delegate, standing, office] = answer.getAllByRole('listitem');
    expect(answer.getByRole('link', { name: 'Trần Văn Lâm' })).toHaveAttribute('href', '/uy-quyen/record-lam');
    expect(answer.getByRole('link', { name: 'Nguyễn Thị Mỹ Hương' })).toHaveAttribute(
      'href',
      '/nguoi-phat-ngon/record-huong',
    );
    expect(delegate).toHaveTextContent('Văn bản số 15/GUQ-SYT ngày 20/11/2026, Ngô Thị Thu Quân ký');
    expect(delegate).toHaveTextContent('Nội bộ: 0296 377 7777');
    expect(delegate).not.toHaveTextContent('Chưa công bố');
    expect(standing).toHaveTextContent('Chưa công bố');
    expect(office).toHaveTextContent('Giám đốc Sở · Người đứng đầu');
  });

  it('asks about a moment in the past, typed as day and time', async () => {
    const asked: Asked[] = [];
    onQuestion((question) => {
      asked.push(question);
      return [huong];
    });
    const { user, address } = await asClerk('/ai-phat-ngon?co-quan=SYT');
    await user.type(screen.getByLabelText('Ngày'), '4/5/2026');
    await user.type(screen.getByLabelText('Giờ'), '14h30{Enter}');
    expect(await screen.findByText('Lúc 14:30 ngày 04/05/2026, 1 người được phát ngôn cho Sở Y tế.')).toBeVisible();
    expect(address()).toBe('/ai-phat-ngon?co-quan=SYT&luc=2026-05-04T14%3A30');
    expect(asked.at(-1)?.at_moment).toBe('2026-05-04T07:30:00.000Z');
    expect(screen.queryByText('Danh bạ công khai không nhớ người đã thôi')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Bây giờ' }));
    expect(await screen.findByText(/^Bây giờ, /)).toBeVisible();
    expect(screen.getByLabelText('Ngày')).toHaveValue('');
  });

  it('is told what of a moment is not one', async () => {
    onQuestion(() => [huong]);
    const { user } = await asClerk('/ai-phat-ngon?co-quan=SYT');
    await user.type(screen.getByLabelText('Ngày'), '31/2/2026');
    await user.type(screen.getByLabelText('Giờ'), '8:00{Enter}');
    expect(await screen.findByText('Ngày chưa đúng, nhập dạng 24/11/2026.')).toBeVisible();
  });

  it('is led to the agency when nobody is recorded', async () => {
    onQuestion(() => []);
    await asClerk('/ai-phat-ngon?co-quan=SYT');
    expect(await screen.findByRole('link', { name: 'Xem hồ sơ cơ quan' })).toHaveAttribute('href', '/co-quan/SYT');
  });

  it('goes on after the last person shown', async () => {
    const asked: Asked[] = [];
    onQuestion((question) => {
      asked.push(question);
      if (question.after_key) return [head];
      return Array.from({ length: 51 }, (_, i) => speaker({ full_name: `Người ${i}`, sort_key: `k${i}` }));
    });
    const { user } = await asClerk('/ai-phat-ngon');
    expect(await screen.findByText(/hơn 50 người được phát ngôn/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Xem thêm' }));
    expect(await screen.findByText('Ngô Thị Thu Quân')).toBeVisible();
    expect(asked.at(-1)).toMatchObject({ after_key: 'k49' });
  });

  it('sees a person go at the end of their term, and an answer about a moment stay', async () => {
    let end = '';
    onQuestion(() => {
      end ||= new Date(Date.now() + 1_200).toISOString();
      return [{ ...lam, until: end }, huong];
    });
    await asClerk('/ai-phat-ngon?co-quan=SYT');
    expect(await screen.findByText('Trần Văn Lâm')).toBeVisible();
    await waitFor(() => expect(screen.queryByText('Trần Văn Lâm')).toBeNull(), { timeout: 3_000 });
    expect(screen.getByText(/1 người được phát ngôn/)).toBeVisible();
  });

  it('keeps the answer while the network is away, and says so', async () => {
    onQuestion(() => [huong]);
    await asClerk('/ai-phat-ngon');
    await screen.findByText('Nguyễn Thị Mỹ Hương');
    onQuestion(offline);
    fireEvent(window, new Event('visibilitychange'));
    expect(await screen.findByRole('alert')).toHaveTextContent('Chưa cập nhật được');
    expect(screen.getByText('Nguyễn Thị Mỹ Hương')).toBeVisible();
  });
});
