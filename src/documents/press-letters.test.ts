// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { saveAs } from '@/lib/files';
import { buildCorrectionRequest, downloadCorrectionRequest } from './correction-request';
import { openOfficeFile } from './documents.fixtures';
import type { OfficialDocument } from './official-document';
import { buildPressAnswer } from './press-answer';
import { buildPressEscalation } from './press-escalation';
import { correctionRequest, escalatedWork, letterHead, work } from './press-letters.fixtures';
import { buildResponseStatement } from './response-statement';
import { runsOf } from './rules/punctuation';
import { wordFile } from './word/word-file';

vi.mock('@/lib/files', () => ({ saveAs: vi.fn() }));

const linesOf = ({ body }: OfficialDocument) =>
  body.flatMap((block) =>
    block.type === 'table'
      ? block.rows.map((row) => row.join(' | '))
      : runsOf(block.text)
          .map(({ text }) => text)
          .join(''),
  );
const textOf = (document: OfficialDocument) => linesOf(document).join('\n');
const request = (rest: Partial<typeof correctionRequest> = {}) =>
  buildCorrectionRequest({ ...correctionRequest, ...rest });
const four = ['A', 'B', 'C', 'D'].map((name) => work({ newspaper: `Báo ${name}`, url: null }));

describe('a request to correct', () => {
  it('names the work, what is false and what is right', () => {
    const letter = request();
    expect(letter.heading).toEqual({
      type: 'letter',
      about: 'yêu cầu cải chính, xin lỗi về thông tin đăng, phát trên Báo Tưởng Tượng',
    });
    expect(letter.addressees).toEqual(['Báo Tưởng Tượng']);
    const lines = linesOf(letter);
    for (const line of [
      'Tên tác phẩm: “Hơn 5.000 ca mắc sốt xuất huyết”',
      'Chuyên mục: Thời sự',
      'Số báo: 152',
      'Ngày đăng: 01/06/2026',
      'Đường dẫn: https://tuongtuong.example/tin-1.html',
      '“hơn 5.000 ca mắc trong một tháng”.',
      '512 ca theo báo cáo giám sát',
    ]) {
      expect(lines).toContain(line);
    }
  });

  it('says what the law of its day wants published, where and by when, each with its article', () => {
    const before = textOf(request());
    expect(before).toContain('tiêu đề «Thông tin cải chính, xin lỗi»');
    expect(before).toContain('(khoản 4 Điều 42 Luật Báo chí 103/2016/QH13)');
    expect(before).toContain('trang hai (khoản 3 Điều 42');
    expect(before).toContain('trong 02 ngày (khoản 5 Điều 42');
    expect(before).toContain('đăng kết luận đó kèm cải chính (khoản 2 Điều 42');
    expect(before).not.toMatch(/237\/2026|Báo điện tử/);
    const after = textOf(request({ date: '2026-07-01', works: [work({ pressKind: 'online' })] }));
    expect(after).toContain('(khoản 2 Điều 19 Nghị định 237/2026/NĐ-CP)');
    expect(after).toContain('cải chính, xin lỗi ngay (điểm a khoản 3 Điều 19');
    expect(after).toContain('gỡ bỏ ngay thông tin sai sự thật (điểm a khoản 1 Điều 19');
    expect(after).not.toMatch(/Điều 42|103\/2016/);
  });

  it('encloses the conclusion, or says that it is to come', () => {
    expect(textOf(request())).toContain('Gửi kèm văn bản kết luận số 12/KL-SYT ngày 03 tháng 6 năm 2026');
    const early = textOf(request({ conclusion: null }));
    expect(early).toContain('đang được xác minh');
    expect(early).not.toContain('khoản 2 Điều 42');
  });

  it('asks for a written answer, and tells who watches over the newspaper', () => {
    expect(linesOf(request()).at(-1)).toContain('trả lời bằng văn bản');
    expect(request().recipients).toEqual([
      'Như trên',
      'Hội Minh họa (để biết)',
      'Sở Thông tin và Truyền thông (để báo cáo)',
      'Lưu: VT',
    ]);
  });

  it('to many newspapers is one letter with a table of works, the same passage said once', () => {
    const letter = request({ works: four });
    expect(letter.addressees).toEqual(['Báo A', 'Báo B', 'Báo C', 'Báo D']);
    const table = letter.body.find((block) => block.type === 'table');
    expect(table?.rows).toHaveLength(4);
    expect(table?.rows[0]).toEqual([
      '1',
      'Báo A',
      'Hơn 5.000 ca mắc sốt xuất huyết',
      'Thời sự, số 152',
      '01/06/2026',
      '',
    ]);
    expect(textOf(letter).match(/hơn 5\.000 ca mắc trong một tháng/g)).toHaveLength(1);
  });

  it('of a broadcast says when to the minute; passages that differ stand with their newspaper', () => {
    const works = [work(), work({ newspaper: 'Đài B', pressKind: 'radio', issueNo: null, falsePart: 'năm nghìn ca' })];
    const lines = linesOf(request({ works }));
    expect(lines).toContain('b) Đài B:');
    expect(lines).toContain('Thời điểm phát: 01/06/2026 08:00');
    expect(lines).toContain('Đài B: “năm nghìn ca”.');
  });

  it('is saved under its number, or as a draft', async () => {
    await downloadCorrectionRequest(correctionRequest);
    await downloadCorrectionRequest({ ...correctionRequest, number: null });
    expect(vi.mocked(saveAs).mock.calls.map(([name]) => name)).toEqual([
      'Yeu-cau-cai-chinh-215-SYT-VP.docx',
      'Yeu-cau-cai-chinh-du-thao-SYT.docx',
    ]);
  });
});

describe('a response', () => {
  const response = (date: string) =>
    buildResponseStatement({
      ...correctionRequest,
      date,
      works: [work({ pressKind: 'online' })],
      response: 'Số ca mắc là 512.',
      sources: 'Báo cáo giám sát tháng 5',
      exchange: 2,
    });

  it('has parts of its own: who responds, to what, with what, on what grounds, how often', () => {
    const letter = response('2026-07-01');
    const text = textOf(letter);
    for (const words of [
      '1. Cơ quan phản hồi',
      'Tên cơ quan: Sở Y tế An Giang',
      '4. Nội dung phản hồi',
      'Số ca mắc là 512.',
      'Báo cáo giám sát tháng 5',
      '(khoản 3 Điều 21 Nghị định 237/2026/NĐ-CP)',
      'lần phản hồi thứ 2 về tác phẩm này, trong 2 lần luật định',
    ]) {
      expect(text).toContain(words);
    }
    expect(letter.heading).toMatchObject({ about: expect.stringMatching(/^ý kiến phản hồi/) });
    expect(text).not.toMatch(/cải chính, xin lỗi/);
  });

  it('may be repeated three times under the Press Law of 2016', () => {
    expect(textOf(response('2026-06-30'))).toContain('trong 3 lần luật định');
  });
});

describe('a report to the press authority', () => {
  const report = (works = [escalatedWork()]) =>
    buildPressEscalation({
      ...letterHead,
      number: '301/SYT-VP',
      to: 'Sở Thông tin và Truyền thông',
      matter: 'Tin sai về số ca mắc',
      works,
      correctPart: '512 ca',
      conclusion: { number: '12/KL-SYT', date: '2026-06-03' },
      rules: correctionRequest.rules,
    });

  it('says what was asked, when it was received, by when it was due, what came back and what is proposed', () => {
    const letter = report([escalatedWork({ missing: ['Số báo'] })]);
    expect(letter.addressees).toEqual(['Sở Thông tin và Truyền thông']);
    const text = textOf(letter);
    for (const words of [
      'Văn bản yêu cầu cải chính: số 215/SYT-VP ngày 04 tháng 6 năm 2026',
      'Cơ quan báo chí nhận: 04/06/2026 15:30',
      'Hạn thực hiện: hết ngày 08/06/2026',
      'Kết quả: Từ chối (05/06/2026 09:00)',
      'Nội dung còn thiếu: Số báo',
      'Tòa soạn cho rằng đã dẫn nguồn đúng quy định',
      'đề nghị Sở Thông tin và Truyền thông xem xét',
    ]) {
      expect(text).toContain(words);
    }
    expect(letter.grounds[0]).toMatch(/^Căn cứ .*Điều 42 Luật Báo chí/);
  });

  it('of many newspapers is a table', () => {
    const works = ['A', 'B', 'C', 'D'].map((name) => escalatedWork({ newspaper: `Báo ${name}` }));
    expect(report(works).body.filter((block) => block.type === 'table')).toHaveLength(2);
  });
});

it('the answer to a newspaper that was right tells what was found and done', () => {
  const answer = buildPressAnswer({
    ...letterHead,
    matter: 'Rác thải ở bãi tập kết',
    works: [work({ falsePart: null })],
    conclusionText: 'Bãi rác quá tải như báo nêu.',
    conclusion: { number: '13/KL-SYT', date: '2026-06-03' },
    remedy: 'Đã thu gom trong ngày.\nTăng chuyến xe.',
  });
  const text = textOf(answer);
  expect(text).toContain('là đúng, theo văn bản kết luận số 13/KL-SYT');
  expect(text).toContain('Đã thu gom trong ngày.\nTăng chuyến xe.');
  expect(text).not.toContain('sai');
});

it('the Word file keeps to the decree: page, margins, font, sizes, «V/v» under the number, recipients', async () => {
  const part = await openOfficeFile(await wordFile(request({ works: four })));
  const document = part('word/document.xml');
  const attribute = (tag: string, name: string) => document.getElementsByTagName(tag)[0]?.getAttribute(name);
  expect([attribute('w:pgSz', 'w:w'), attribute('w:pgSz', 'w:h')]).toEqual(['11906', '16838']);
  expect(Number(attribute('w:pgMar', 'w:left'))).toBeGreaterThanOrEqual(1700);
  expect(Number(attribute('w:pgMar', 'w:right'))).toBeLessThanOrEqual(1135);
  const fonts = new Set([...document.getElementsByTagName('w:rFonts')].map((node) => node.getAttribute('w:ascii')));
  expect([...fonts].filter((name) => name !== 'Times New Roman')).toEqual([]);
  const paragraphs = [...document.getElementsByTagName('w:p')].map((node) => node.textContent ?? '');
  const number = paragraphs.indexOf('Số: 215/SYT-VP');
  expect(paragraphs[number + 1]).toMatch(/^V\/v yêu cầu cải chính/);
  expect(paragraphs).toContain('- Lưu: VT.');
  expect(paragraphs.some((text) => text.endsWith('./.'))).toBe(true);
});
