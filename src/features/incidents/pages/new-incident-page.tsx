import { zodResolver } from '@hookform/resolvers/zod';
import { Alert, Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { isId } from '@/lib/address-filters';
import { paths } from '@/lib/paths';
import type { PressAgency } from '@/reference/press-agencies.api';
import type { PressItemRecord } from '@/reference/press-items/press-items.api';
import { hasItem, toItemRow } from '@/reference/press-items/press-items.form';
import { useCreatePressItem, usePutIntoIncident } from '@/reference/press-items/press-items.queries';
import { PressRegister } from '@/reference/press-items/press-register';
import { useActing } from '@/session/acting';
import { RecordForm } from '@/session/record-form';
import { useStoredDraft } from '@/session/use-draft';
import { PageHeader } from '@/ui/page-header';
import { EmptyState } from '@/ui/states';
import { ArticleAlone } from '../components/article-alone';
import { NewIncidentFields } from '../components/new-incident-fields';
import { comparedNew } from '../incident-forms.compared';
import { prefetchNewIncident, recordedOptions, useCreateIncident } from '../incident-writing.queries';
import { toRow } from '../incidents.form';
import { emptyNewIncident, type NewIncidentForm, newIncidentRefusals } from '../new-incident.form';
import { newIncidentSchema } from '../new-incident.schema';

const draftOf = (articleId?: string) => (articleId ? `incident:of-item:${articleId}` : 'incident:new');
const resolver = zodResolver(newIncidentSchema);

export const prefetch = prefetchNewIncident;

export function Component() {
  const { can } = useActing();
  const [search] = useSearchParams();
  const named = search.get('tin-bai');
  const articleId = isId(named) ? named : undefined;
  // Asked for beside the register, not after it.
  useStoredDraft(draftOf(articleId));
  return (
    <>
      <PageHeader title="Ghi nhận vụ việc" crumbs={[{ label: 'Vụ việc', to: paths.incidents }]} />
      {!can('incidents.write') ? (
        <EmptyState title="Chỉ cán bộ đầu mối và giám sát ghi nhận vụ việc." />
      ) : articleId ? (
        <ArticleAlone id={articleId}>
          {(article) => <NewIncident key={articleId} papers={[]} article={article} />}
        </ArticleAlone>
      ) : (
        <PressRegister>{(papers) => <NewIncident papers={papers} />}</PressRegister>
      )}
    </>
  );
}

interface Props {
  papers: readonly PressAgency[];
  /** Of the digest, of which the incident is made. */
  article?: PressItemRecord;
}

function NewIncident({ papers, article }: Props) {
  const { memberships, acting } = useActing();
  const create = useCreateIncident();
  const addItem = useCreatePressItem();
  const putItem = usePutIntoIncident();
  const [savedId, setSavedId] = useState<string>();
  const draft = draftOf(article?.id);
  const draftId = String(useStoredDraft(draft).data?.content.id ?? '');
  const { data: draftIsRecorded = false } = useQuery(recordedOptions(draftId));
  const [initial] = useState(() => {
    const own =
      acting.role === 'supervisor' ? undefined : [acting, ...memberships].find(({ role }) => role === 'clerk');
    const empty = emptyNewIncident(article?.agency_id ?? own?.agency.id ?? '', acting.agency.short_name);
    return article ? ofArticle(article, empty) : empty;
  });

  const save = async (form: NewIncidentForm) => {
    const saved = await create.mutateAsync(toRow(form));
    setSavedId(saved.id);
    if (article) await putItem.mutateAsync({ id: article.id, incidentId: saved.id });
    else if (hasItem(form)) await addItem.mutateAsync(toItemRow(form, saved));
    return {
      goTo: paths.incident(saved.id),
      message: 'Đã ghi nhận vụ việc. Bổ sung phần sai, nội dung đúng và bằng chứng khi có.',
    };
  };
  return (
    <RecordForm<NewIncidentForm>
      draftOf={draft}
      initial={initial}
      version={null}
      resolver={resolver}
      refusals={newIncidentRefusals}
      compared={comparedNew}
      submitLabel="Ghi nhận vụ việc"
      cancelTo={paths.incidents}
      onSave={save}
    >
      {(control) => (
        <>
          {savedId && (addItem.isError || putItem.isError) && <OnlyTheIncident id={savedId} />}
          {!savedId && draftIsRecorded && <OfOneRecorded id={draftId} />}
          <NewIncidentFields control={control} papers={papers} article={article} />
        </>
      )}
    </RecordForm>
  );
}

/** What an article says of the incident it is about. */
function ofArticle({ title, tone, summary }: PressItemRecord, empty: NewIncidentForm): NewIncidentForm {
  return { ...empty, title: title.slice(0, 300), said: summary ?? '', tone: (tone ?? '') as NewIncidentForm['tone'] };
}

/** Half of it is saved: said, so that nobody enters it again elsewhere. */
function OnlyTheIncident({ id }: { id: string }) {
  return (
    <Alert color="yellow" variant="light" role="status" title="Vụ việc đã lưu, bài báo chưa lưu được">
      Sửa mục báo lỗi rồi bấm lưu lại, không sinh thêm vụ việc nào; hoặc{' '}
      <Anchor component={Link} to={paths.incident(id)} inherit>
        mở vụ việc vừa lưu
      </Anchor>{' '}
      và thêm bài báo sau.
    </Alert>
  );
}

/** The draft is of an incident saved before: said, so that nobody types another one over it. */
function OfOneRecorded({ id }: { id: string }) {
  return (
    <Alert color="yellow" variant="light" role="status" title="Vụ việc trong bản nháp này đã lưu từ lần trước">
      Lưu tiếp là sửa và thêm bài vào chính{' '}
      <Anchor component={Link} to={paths.incident(id)} inherit>
        vụ việc đó
      </Anchor>
      . Ghi nhận vụ việc khác thì bấm «Bỏ nháp, bắt đầu lại».
    </Alert>
  );
}
