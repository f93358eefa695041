import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { paths } from '@/lib/paths';
import { lastChangedBy } from '@/reference/timeline.api';
import { RecordForm } from '@/session/record-form';
import { PageHeader } from '@/ui/page-header';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import { findReport } from '../reports.api';
import { toForm, toRow } from '../reports.form';
import { useCreateReport, useUpdateReport } from '../reports.queries';
import { refusals } from '../reports.refusals';
import { reportSchema } from '../reports.schema';
import { compared } from '../reports.told';
import { type OpenReport, useReport } from '../use-report';
import { ReportFields } from './report-fields';

/** The numbers corrected by hand and the text of a report. */
export function EditReport({ isSum }: { isSum: boolean }) {
  const { year = '', agencyId = '' } = useParams();
  const open = useReport({ agencyId, year: Number(year), isSum });
  if (open.status === 'pending') return <PageLoader />;
  if (open.status === 'error') return <ErrorState error={open.error} onRetry={open.retry} />;
  if (open.status === 'outside') {
    return <EmptyState title="Không có báo cáo này, hoặc bạn không có quyền xem." />;
  }
  const name = isSum ? `Báo cáo toàn tỉnh năm ${year}` : `Báo cáo năm ${year}: ${open.agency.short_name}`;
  return (
    <>
      <PageHeader
        title="Điều chỉnh báo cáo"
        crumbs={[
          { label: 'Báo cáo', to: `${paths.reports}?nam=${year}` },
          { label: name, to: addressOf(open) },
        ]}
      />
      {!open.isKept ? (
        <EmptyState
          title={
            isSum ? 'Chỉ giám sát sửa được báo cáo toàn tỉnh.' : 'Chỉ cán bộ đầu mối của cơ quan sửa được báo cáo này.'
          }
        />
      ) : open.report?.state === 'confirmed' ? (
        <EmptyState title="Báo cáo đã xác nhận nên không sửa được. Mở lại trước, có lý do." />
      ) : (
        <Form open={open} />
      )}
    </>
  );
}

const addressOf = ({ isSum, year, agencyId }: Pick<OpenReport, 'isSum' | 'year' | 'agencyId'>) =>
  (isSum ? paths.sumReport : paths.yearReport)(year, agencyId);

function Form({ open }: { open: OpenReport }) {
  const { agencyId, year, isSum, report, recorded } = open;
  const create = useCreateReport();
  const update = useUpdateReport();
  const resolver = useMemo(() => zodResolver(reportSchema(recorded)), [recorded]);
  // A record begun in this form keeps its id through every try.
  const initial = useMemo(() => toForm(report), [report]);
  return (
    <RecordForm
      draftOf={`agency-report:${year}:${agencyId}:${isSum ? 'sum' : 'own'}`}
      initial={initial}
      version={report?.version ?? null}
      resolver={resolver}
      refusals={refusals}
      compared={compared}
      submitLabel="Lưu bản thảo"
      cancelTo={addressOf(open)}
      loadTheirs={async () => {
        const theirs = await findReport(agencyId, year, isSum);
        const by = theirs ? await lastChangedBy(theirs.id, 'agency_reports') : '';
        return { form: toForm(theirs), version: theirs?.version ?? 1, by, at: theirs?.updated_at ?? '' };
      }}
      onSave={async (form, version) => {
        const change = toRow(form);
        await (version === null
          ? create.mutateAsync({ id: form.id, agency_id: agencyId, year, is_sum: isSum, ...change })
          : update.mutateAsync({ id: form.id, version, change }));
        return { goTo: addressOf(open), message: 'Đã lưu bản thảo báo cáo.' };
      }}
    >
      {(control) => <ReportFields control={control} recorded={recorded} isSum={isSum} />}
    </RecordForm>
  );
}
