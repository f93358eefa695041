import { SimpleGrid } from '@mantine/core';
import { Facts } from '@/ui/facts';
import type { Figures } from '../figures.api';
import type { FigureFilters } from '../figures.filters';
import { receivedEnquiries, untrained } from '../figures.lists';
import { days, share } from '../figures.logic';
import { Figure } from './figure';
import { FiguresSection } from './figures-section';

interface Props {
  figures: Figures;
  filters: FigureFilters;
  /** The lists can be of exactly what is counted here. */
  isListable: boolean;
}

/** How fast corrections come, how questions of the press are answered, who is trained. */
export function SummaryFigures({ figures: { corrected, enquiries, spokespersons }, filters, isListable }: Props) {
  const { agencyId, from, to } = filters;
  const received = (narrowed?: Record<string, string>) =>
    isListable ? receivedEnquiries(agencyId, from, to, narrowed) : undefined;
  return (
    <SimpleGrid cols={{ base: 1, lg: 3 }}>
      <FiguresSection title="Từ phát hiện đến cải chính">
        <Facts
          facts={[
            ['Văn bản được cải chính', corrected.count],
            ['Một nửa xong trong', days(corrected.median_days)],
            ['90% xong trong', days(corrected.p90_days)],
          ]}
        />
      </FiguresSection>
      <FiguresSection title="Đề nghị của báo chí trong kỳ">
        <Facts
          facts={[
            ['Tiếp nhận', enquiries.received],
            [
              'Đã trả lời',
              <Figure
                key="answered"
                label="Đề nghị đã trả lời"
                value={enquiries.answered}
                to={received({ 'trang-thai': 'da-tra-loi' })}
              />,
            ],
            [
              'Đã từ chối',
              <Figure
                key="refused"
                label="Đề nghị đã từ chối"
                value={enquiries.refused}
                to={received({ 'trang-thai': 'da-tu-choi' })}
              />,
            ],
            ['Đúng hạn', share(enquiries.in_time, enquiries.timed)],
            [
              'Chưa trả lời',
              <Figure
                key="open"
                label="Đề nghị chưa trả lời"
                value={enquiries.open}
                to={received({ 'trang-thai': 'chua-tra-loi' })}
              />,
            ],
            [
              'Trong đó quá hạn',
              <Figure
                key="overdue"
                label="Đề nghị quá hạn"
                value={enquiries.overdue}
                to={received({ han: 'qua-han' })}
                alarming
              />,
            ],
          ]}
        />
      </FiguresSection>
      <FiguresSection title="Người phát ngôn hiện nay">
        <Facts
          facts={[
            ['Đang giữ nhiệm vụ', spokespersons.in_office],
            [
              'Đã tập huấn trong 12 tháng',
              share(spokespersons.in_office - spokespersons.untrained, spokespersons.in_office),
            ],
            [
              'Chưa tập huấn',
              <Figure
                key="untrained"
                label="Người phát ngôn chưa tập huấn"
                value={spokespersons.untrained}
                to={isListable ? untrained(agencyId) : undefined}
              />,
            ],
          ]}
        />
      </FiguresSection>
    </SimpleGrid>
  );
}
