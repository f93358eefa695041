import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatDate } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { Facts } from '@/ui/facts';
import type { Incident } from '../incidents.api';
import { paperLabels } from '../letters.form';
import type { LetterOfItem } from '../letters.logic';

interface Props {
  incident: Incident;
  row: LetterOfItem;
  /** All rows of the same paper, this one first. */
  rows: readonly LetterOfItem[];
}

/** What the letter says, and to whom else the same paper goes. */
export function LetterText({ incident, row: { letter, item }, rows }: Props) {
  const others = rows.slice(1);
  return (
    <Facts
      facts={[
        ['Bài', `${item.press_agency.name}: «${item.title}»`],
        [paperLabels.number, letter.number],
        [paperLabels.document_date, letter.document_date && formatDate(letter.document_date)],
        [
          letter.kind === 'correction' ? paperLabels.false_part : 'Nội dung báo đã nêu',
          letter.false_part && <Lines text={letter.false_part} />,
        ],
        [
          letter.kind === 'correction' ? paperLabels.correct_part : 'Ý kiến phản hồi',
          letter.correct_part && <Lines text={letter.correct_part} />,
        ],
        [paperLabels.grounds, letter.grounds && <Lines text={letter.grounds} />],
        [paperLabels.signer_name, [letter.signer_name, letter.signer_position].filter(Boolean).join(', ')],
        ...(letter.kind === 'correction'
          ? [['Văn bản kết luận', letter.encloses_conclusion ? 'Gửi kèm' : 'Không gửi kèm'] as const]
          : []),
        ...(others.length > 0
          ? [
              [
                'Cùng văn bản này',
                others.map((other) => (
                  <Anchor
                    key={other.letter.id}
                    component={Link}
                    to={paths.letter(incident.id, other.letter.id)}
                    size="sm"
                    display="block"
                    py={2}
                  >
                    {other.item.press_agency.name}
                  </Anchor>
                )),
              ] as const,
            ]
          : []),
      ]}
    />
  );
}

function Lines({ text }: { text: string }) {
  return (
    <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
      {text}
    </Text>
  );
}
