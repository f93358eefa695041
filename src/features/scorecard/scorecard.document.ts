import type { QueryClient } from '@tanstack/react-query';
import type { ScorecardSheetInput } from '@/documents/scorecard-sheet';
import { formatDate, formatDayOf } from '@/lib/dates';
import { tellDated } from '@/reference/dated';
import { dueText } from '@/reference/deadlines.logic';
import { requirementName } from '@/reference/finding-kinds';
import { issuing } from '@/reference/issuer';
import type { Scorecard } from './scorecard.api';
import { doneLines, tellDone } from './scorecard.done';
import { courseOf, isMet, pastScore, tellScore, whyNone } from './scorecard.logic';
import { explanation, ruleOf, stateOf, unboundNote } from './scorecard.words';

/** The scorecard as the paper takes it, issued by an agency. */
export async function scorecardSheetOf(
  client: QueryClient,
  issuerId: string,
  card: Scorecard,
): Promise<ScorecardSheetInput> {
  const { agency, provinceName, signer } = await issuing(client, issuerId);
  const course = courseOf(card).map((past) => {
    const score = pastScore(past);
    return {
      when: `Hết ngày ${formatDate(past.day)}`,
      score: score ? tellScore(score) : whyNone(past.day, card.agency),
      unmet: (past.unmet ?? []).map(requirementName),
    };
  });
  return {
    agency,
    provinceName,
    signer,
    of: card.agency,
    day: card.day,
    fromDay: card.from_day,
    score: course[0]?.score ?? '',
    requirements: card.requirements.map((requirement) => ({
      asks: requirementName(requirement.kind),
      rule: ruleOf(requirement),
      state: isMet(requirement)
        ? 'Đạt'
        : [`Chưa đạt: ${stateOf(requirement)}`, requirement.since && `từ ngày ${formatDayOf(requirement.since)}`]
            .filter(Boolean)
            .join(', '),
    })),
    owed:
      card.owed?.rows.map((row) => ({ what: tellDated(row).name, about: row.title, due: dueText(row.due_at) })) ?? null,
    owedCount: card.owed?.count ?? 0,
    done: doneLines(card).map((line) => ({ what: line.label, told: tellDone(line) })),
    course,
    explanation: card.is_bound ? explanation : [...explanation, unboundNote],
  };
}
