import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { onDelete, onInsert, onRpc, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { type Persona, personas } from '../../../../tests/harness/unit-personas';
import type { Incident } from '../incidents.api';
import { concludedIncident, hoursFromNow, incident, request } from '../incidents.fixtures';
import { Component as Conclude } from './conclude-incident-page';
import { Component as Remedy } from './remedy-incident-page';

type Body = Record<string, unknown>;

beforeEach(() => {
  onSelect('drafts', []);
  onInsert('drafts', () => ({ updated_at: hoursFromNow(0) }));
  onDelete('drafts', () => undefined);
  onRpc('record_timeline', () => []);
});

describe('concluding', () => {
  const verifying = (rest: Partial<Incident> = {}) => incident({ status: 'verifying', ...rest });
  async function open(record: Incident, as: Persona = personas.healthClerk) {
    onSelect('incidents', [record]);
    const page = await renderRoute(
      [{ path: '/vu-viec/:id/ket-luan', Component: Conclude }],
      `/vu-viec/${record.id}/ket-luan`,
      { as },
    );
    const save = () => page.user.click(screen.getByRole('button', { name: 'Ghi nhận kết luận' }));
    return { ...page, save };
  }
  const field = (name: RegExp) => screen.findByRole('textbox', { name });

  it('sends the conclusion and the facts as they turned out in one save', async () => {
    const { user, save, address } = await open(verifying({ correct_part: null, requests: [request()] }));
    expect(await screen.findByText(/Còn chờ Sở GD&ĐT trả lời/)).toBeVisible();
    await user.click(await screen.findByRole('radio', { name: 'Sai' }));
    expect(
      screen.getByText(/Thời hạn cải chính theo luật tính từ khi cơ quan báo chí nhận được văn bản kết luận/),
    ).toBeVisible();
    await save();
    for (const words of [
      /Nhập số, ký hiệu của văn bản kết luận/,
      /Nhập ngày của văn bản kết luận/,
      /Nhập nội dung kết luận/,
      /Nhập nội dung đúng/,
    ]) {
      expect(await screen.findByText(words)).toBeVisible();
    }
    await user.type(await field(/Số, ký hiệu/), '12/KL-SYT');
    await user.type(await field(/Ngày văn bản/), '31/05/2026');
    await user.type(await field(/Nội dung kết luận/), 'Số liệu sai.');
    await user.type(await field(/Nội dung đúng/), '512 ca');
    await save();
    expect(await screen.findByText('Ngày kết luận không thể trước ngày phát hiện vụ việc.')).toBeVisible();
    await user.clear(await field(/Ngày văn bản/));
    await user.type(await field(/Ngày văn bản/), '03/06/2026');
    let sent: unknown;
    onUpdate<Body>('incidents', ({ body }) => {
      sent = body;
      return { id: 'x' };
    });
    await save();
    await waitFor(() => expect(address()).toBe(`/vu-viec/${incident().id}`));
    expect(sent).toEqual({
      status: 'concluded',
      conclusion: 'inaccurate',
      conclusion_number: '12/KL-SYT',
      conclusion_date: '2026-06-03',
      conclusion_text: 'Số liệu sai.',
      false_part: '«hơn 5.000 ca mắc»',
      correct_part: '512 ca',
      version: 3,
    });
  });

  it('needs no paper when nothing could be found out', async () => {
    const { user, save, address } = await open(verifying());
    await user.click(await screen.findByRole('radio', { name: 'Chưa đủ căn cứ' }));
    await user.type(await field(/Nội dung kết luận/), 'Không tìm được nguồn.');
    let sent: Body = {};
    onUpdate<Body>('incidents', ({ body }) => {
      sent = body;
      return { id: 'x' };
    });
    await save();
    await waitFor(() => expect(address()).toBe(`/vu-viec/${incident().id}`));
    expect(sent).toMatchObject({ conclusion: 'undetermined', conclusion_number: null, conclusion_date: null });
  });

  it.each([
    ['conclusion_before_found', /không thể trước ngày phát hiện/],
    ['illegal_step', /Bước này không đi với tình trạng hiện tại/],
    ['false_part_missing', /Trích nguyên văn phần sai/],
  ])('says in words what the database refuses: %s', async (key, words) => {
    const { user, save } = await open(verifying());
    await user.click(await screen.findByRole('radio', { name: 'Chưa đủ căn cứ' }));
    await user.type(await field(/Nội dung kết luận/), 'Không tìm được nguồn.');
    onUpdate('incidents', () => refusal('PT422', key, { status: 422 }));
    await save();
    expect(await screen.findByText(words)).toBeVisible();
  });

  it('shows both versions when a colleague has concluded in between', async () => {
    const { user, save } = await open(verifying());
    await user.click(await screen.findByRole('radio', { name: 'Chưa đủ căn cứ' }));
    await user.type(await field(/Nội dung kết luận/), 'Không tìm được nguồn.');
    onUpdate('incidents', () => refusal('PT409', 'conflict', { status: 409 }));
    onSelect('incidents', [concludedIncident('inaccurate', { version: 4 })]);
    await save();
    expect(await screen.findByText(/đã sửa hồ sơ này lúc/)).toBeVisible();
    expect(screen.getByText('Bản của bạn: Chưa đủ căn cứ')).toBeVisible();
    expect(screen.getByText('Bản đã lưu: Sai')).toBeVisible();
  });

  it.each<[string, Incident, Persona, RegExp]>([
    ['what is not being verified', incident(), personas.healthClerk, /Bắt đầu xác minh trước khi kết luận/],
    ['what is concluded', concludedIncident('accurate'), personas.healthClerk, /Vụ việc đã có kết luận/],
    ['who only reads', verifying(), personas.manager, /Chỉ cán bộ đầu mối/],
  ])('is not for %s', async (_, record, as, words) => {
    await open(record, as);
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByRole('radio')).toBeNull();
  });
});

describe('the remedy', () => {
  async function open(record: Incident, as: Persona = personas.healthClerk) {
    onSelect('incidents', [record]);
    return renderRoute([{ path: '/vu-viec/:id/khac-phuc', Component: Remedy }], `/vu-viec/${record.id}/khac-phuc`, {
      as,
    });
  }

  it('is recorded, and its letter completed later', async () => {
    const { user, address } = await open(concludedIncident('accurate', { status: 'remedied', remedy: 'Đã thu gom' }));
    await user.type(await screen.findByRole('textbox', { name: /Số, ký hiệu/ }), '9/SYT');
    await user.click(screen.getByRole('button', { name: 'Ghi nhận khắc phục' }));
    expect(await screen.findByText(/Nhập đủ số và ngày của văn bản trả lời báo/)).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: /Ngày văn bản/ }), '05/06/2026');
    let sent: unknown;
    onUpdate<Body>('incidents', ({ body }) => {
      sent = body;
      return { id: 'x' };
    });
    await user.click(screen.getByRole('button', { name: 'Ghi nhận khắc phục' }));
    await waitFor(() => expect(address()).toBe(`/vu-viec/${incident().id}`));
    expect(sent).toEqual({
      status: 'remedied',
      remedy: 'Đã thu gom',
      answer_number: '9/SYT',
      answer_date: '2026-06-05',
      version: 3,
    });
  });

  it.each<[string, Incident, Persona]>([
    ['a supervisor', concludedIncident('accurate'), personas.supervisor],
    ['what was found false', concludedIncident('inaccurate'), personas.healthClerk],
  ])('is not for %s', async (_, record, as) => {
    await open(record, as);
    expect(await screen.findByRole('link', { name: 'Về vụ việc' })).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
