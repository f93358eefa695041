import type { Digest, DigestItem } from './digest.api';

export const papers = {
  minhHoa: '00000000-0000-4000-8000-00000000d202',
  tuongTuong: '00000000-0000-4000-8000-00000000d201',
} as const;

/** An article about Sở Y tế that stands alone, for tests. */
export function digestItem(rest: Partial<DigestItem> = {}): DigestItem {
  return {
    id: '00000000-0000-4000-8000-00000000e101',
    version: 3,
    title: 'Bệnh viện tỉnh mổ tim hở',
    url: 'https://baominhhoa.example/mo-tim.html',
    press_agency_id: papers.minhHoa,
    press_kind: 'online',
    published_at: '2026-11-25T00:30:00Z',
    summary: 'Ca mổ đầu tiên tại tỉnh.',
    tone: 'positive',
    agency_id: '00000000-0000-4000-8000-00000000a002',
    agency_short_name: 'Sở Y tế',
    incident_id: null,
    incident_title: null,
    is_demo: false,
    also_of: [],
    ...rest,
  };
}

const count = (paper: keyof typeof papers, name: string, tone: DigestItem['tone'], howMany: number) => ({
  press_agency_id: papers[paper],
  press_agency_name: name,
  tone,
  count: howMany,
});

/** Three articles of two newspapers, one of each tone that there is. */
export const digest: Digest = {
  counts: [
    count('tuongTuong', 'Báo Tưởng Tượng', 'critical', 1),
    count('minhHoa', 'Báo Minh Họa', null, 1),
    count('minhHoa', 'Báo Minh Họa', 'positive', 1),
  ],
  items: [
    digestItem(),
    digestItem({
      id: '00000000-0000-4000-8000-00000000e102',
      title: 'Chờ khám từ bốn giờ sáng',
      url: null,
      press_agency_id: papers.tuongTuong,
      tone: 'critical',
      summary: null,
      incident_id: '00000000-0000-4000-8000-00000000d001',
      incident_title: 'Tin sai về giờ khám',
      also_of: ['UBND tỉnh'],
    }),
    digestItem({
      id: '00000000-0000-4000-8000-00000000e103',
      title: 'Sức mua cuối năm',
      tone: null,
      agency_id: '00000000-0000-4000-8000-00000000a003',
      agency_short_name: 'Sở GD&ĐT',
    }),
  ],
};
