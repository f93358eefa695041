-- «Ai được phát ngôn lúc này?»: who speaks for an agency at a moment, in which capacity, until when, by which document.

create type public.speaker as (
  record_id uuid, capacity text, agency_id uuid, agency_code text, agency_name text, full_name text, "position" text,
  phone text, email text, internal_phone text, since timestamptz, until timestamptz, matter text,
  document_number text, document_signed_on date, document_signer text, document_path text, document_name text,
  document_type text, is_published boolean, confirmed_at timestamptz, law text, is_demo boolean, sort_key text);
comment on type public.speaker is
  'A person entitled to speak; capacity head|standing|delegate; record_id, internal_phone and document_signer only for who may see the record; until null = open; law = where the law of that day says who speaks for such an agency, null = no instrument binds it; sort_key continues the list.';

create function private.who_may_speak(
  at_moment timestamptz, of_agency text, about text, by_delegation uuid, after_key text, page_size integer)
returns setof public.speaker
language sql stable security definer set search_path = '' as $$
  with mine as (
    select a.* from public.agencies a
    where a.id = any (array(select private.my_agency_ids())) and (of_agency is null or a.code = of_agency)
      and (a.dissolved_on is null or at_moment < private.start_of_day(a.dissolved_on))
  ),
  entitled as (
    -- The agency's own records, for who may see them.
    select s.id as record_id, s.kind as capacity, a.id as agency_id, a.code, a.name, a.sort_order,
      s.full_name, s.position, s.official_phone as phone, s.official_email as email, s.internal_phone,
      private.start_of_day(s.valid_from) as since, private.start_of_day(s.valid_to + 1) as until,
      null::text as matter, s.decision_number as document_number, s.decision_date as document_signed_on,
      s.decision_signer as document_signer,
      null::text as document_path, null::text as document_name, null::text as document_type,
      c.id is not null as is_published, c.confirmed_at, s.is_demo, s.name_sort, s.id as sort_id
    from mine a
    join public.spokespersons s on s.agency_id = a.id
    left join public.public_contacts c on c.spokesperson_id = s.id and c.withdrawn_at is null
    where private.start_of_day(s.valid_from) <= at_moment
      and (s.valid_to is null or at_moment < private.start_of_day(s.valid_to + 1))
    union all
    select d.id, 'delegate', a.id, a.code, a.name, a.sort_order,
      d.delegate_name, d.delegate_position, d.official_phone, d.official_email, d.internal_phone,
      d.starts_at, d.ends_at, d.matter, d.document_number, private.day_of(d.signed_at), d.signer_name,
      paper.path, paper.file_name, paper.content_type,
      c.id is not null, c.confirmed_at, d.is_demo, d.name_sort, d.id
    from mine a
    join public.delegations d on d.agency_id = a.id
    left join public.public_contacts c on c.delegation_id = d.id and c.withdrawn_at is null
    left join lateral (
      select concat_ws('/', f.agency_id, f.delegation_id, f.id) as path, f.file_name, f.content_type
      from public.attachments f
      where f.delegation_id = d.id and f.purpose = 'signed_document' and f.voided_at is null
      order by f.created_at desc, f.id limit 1
    ) as paper on true
    where d.signed_at is not null and d.starts_at <= at_moment and at_moment < d.ends_at
      and (by_delegation is null or d.id = by_delegation)
      and (private.search_query(about) is null or d.search @@ private.search_query(about))
    union all
    -- A head speaks by office, whether or not recorded among the spokespersons.
    select null, 'head', a.id, a.code, a.name, a.sort_order, a.head_name, coalesce(a.head_position, 'Người đứng đầu'),
      a.office_phone, a.office_email, null, private.start_of_day(a.head_since), null,
      null, null, null, null, null, null, null, false, null, a.is_demo, private.name_sort_key(a.head_name), a.id
    from mine a
    where a.head_name is not null
      and (a.head_since is null or private.start_of_day(a.head_since) <= at_moment)
      and not exists (
        select from public.spokespersons s
        where s.agency_id = a.id and s.kind = 'head' and private.start_of_day(s.valid_from) <= at_moment
          and (s.valid_to is null or at_moment < private.start_of_day(s.valid_to + 1)))
    union all
    -- Of other agencies, and for the public: what is published now, and held at that moment too.
    select null, c.kind, c.agency_id, c.agency_code, c.agency_name, c.agency_sort, c.full_name, c.position,
      c.phone, c.email, null, c.visible_from, c.visible_until, c.matter, c.document_number, c.document_signed_on, null,
      c.document_path, c.document_name, c.document_type, true, c.confirmed_at, c.is_demo, c.name_sort, c.id
    from public.public_contacts c
    where c.agency_id <> all (array(select private.my_agency_ids()))
      and c.withdrawn_at is null and c.visible_from <= now() and (c.visible_until is null or now() < c.visible_until)
      and c.visible_from <= at_moment and (c.visible_until is null or at_moment < c.visible_until)
      and not exists (
        select from public.agencies a where a.id = c.agency_id and private.start_of_day(a.dissolved_on) <= at_moment)
      and (of_agency is null or c.agency_code = of_agency)
      and (c.delegation_id is null
        or (by_delegation is null or c.delegation_id = by_delegation)
        and (private.search_query(about) is null or c.search @@ private.search_query(about)))
  ),
  keyed as (
    select *, concat_ws(E'\x02', lpad(sort_order::text, 9, '0'), code,
      case capacity when 'delegate' then '0' when 'standing' then '1' else '2' end,
      name_sort, sort_id) collate "C" as sort_key
    from entitled
  )
  select record_id, capacity, agency_id, code, name, full_name, position, phone, email, internal_phone, since, until,
    matter, document_number, document_signed_on, document_signer, document_path, document_name, document_type,
    is_published, confirmed_at,
    (select concat_ws(' ', r.article, r.instrument)
     from public.agencies a, private.rule_in_force('who_speaks', private.day_of(at_moment), a.kind, null) as r
     where a.id = keyed.agency_id and r.id is not null),
    is_demo, sort_key
  from keyed
  where after_key is null or sort_key > after_key collate "C"
  order by sort_key
  limit least(greatest(page_size, 1), 200) + 1
$$;
comment on function private.who_may_speak is
  'Security definer: reads records of private.my_agency_ids() and, of all others, what is published; see public.who_may_speak.';

create function public.who_may_speak(
  at_moment timestamptz default now(), of_agency text default null, about text default null,
  by_delegation uuid default null, after_key text default null, page_size integer default 50)
returns setof public.speaker
language sql stable set search_path = '' as $$
  select * from private.who_may_speak(coalesce(at_moment, now()), of_agency, about, by_delegation, after_key, page_size)
$$;
comment on function public.who_may_speak is
  'Who may speak at a moment (Decree 09/2017 art. 3, Decree 244/2026 art. 3.2), delegates first: of agencies whose records the caller sees everything, of all others and for the public only what is published now and held at that moment too, since an ended term leaves the public directory. of_agency: its code; about: words the delegated matter must have; by_delegation: of delegates only that one; after_key: sort_key of the last row shown; one row more than page_size says that there is a next page.';

create function public.published_agencies() returns table (code text, name text)
language sql stable set search_path = '' as $$
  select agency_code, min(agency_name)
  from public.public_contacts
  where withdrawn_at is null and visible_from <= now() and (visible_until is null or now() < visible_until)
  group by agency_code
  order by min(agency_sort), agency_code
$$;
comment on function public.published_agencies is
  'Agencies that have somebody in the public directory now, in its order; for choosing one without an account.';

revoke execute on function private.who_may_speak from public;
grant execute on function private.who_may_speak to anon, authenticated;
revoke execute on function public.who_may_speak, public.published_agencies from public, anon, authenticated;
grant execute on function public.who_may_speak, public.published_agencies to anon, authenticated;
