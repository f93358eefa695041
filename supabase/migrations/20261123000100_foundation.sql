-- What every later table stands on: the private schema, Vietnamese text, time, row stamps, refusals.

create schema private;
comment on schema private is 'Helpers of policies and triggers; never exposed through the Data API.';
revoke all on schema private from public;
grant usage on schema private to anon, authenticated, service_role;
-- Functions are closed until granted; only the global default can take this from PUBLIC.
alter default privileges revoke execute on functions from public;

-- Refusals ---------------------------------------------------------------------------------------

create function private.refuse(refusal text, field text default null, errcode text default 'PT422')
returns void language plpgsql set search_path = '' as $$
begin
  raise exception using errcode = errcode, message = refusal, hint = coalesce(field, '');
end $$;
comment on function private.refuse is
  'Raises a refusal: message = key the screens translate, hint = column at fault. PT422 invalid, PT403 not allowed, PT409 stale version; PostgREST answers with that status.';

-- Time -------------------------------------------------------------------------------------------

create function private.today() returns date
language sql stable set search_path = '' as $$
  select (now() at time zone 'Asia/Ho_Chi_Minh')::date
$$;
comment on function private.today is 'The calendar day in Asia/Ho_Chi_Minh.';

create function private.start_of_day(day date) returns timestamptz
language sql immutable set search_path = '' as $$
  select day::timestamp at time zone 'Asia/Ho_Chi_Minh'
$$;
comment on function private.start_of_day is 'The moment a calendar day begins in Asia/Ho_Chi_Minh.';

-- Vietnamese text --------------------------------------------------------------------------------
-- Plain SQL rather than the unaccent and ICU extensions: the embedded database loads neither.

create function private.fold(value text) returns text
language sql immutable parallel safe strict set search_path = '' as $$
  select translate(
    regexp_replace(lower(normalize(value, NFD)), U&'[\0300-\036F]', '', 'g'),
    'Đđ', 'dd')
$$;
comment on function private.fold is 'Lower case without diacritics: «Nguyễn Đạt» → «nguyen dat».';

create function private.accented(value text) returns text
language sql immutable parallel safe strict set search_path = '' as $$
  select regexp_replace(
    replace(lower(normalize(value, NFD)), 'Đ', 'đ'),
    U&'([a-zđ\0302\0306\031B]*)([\0300\0301\0303\0309\0323])([a-zđ\0302\0306\031B]*)',
    '\2\1\3', 'g')
$$;
comment on function private.accented is
  'Lower case, decomposed, each tone moved to the front of its syllable, so that «hòa» and «hoà» are one word.';

create function private.search_words(value text) returns text[]
language sql immutable parallel safe strict set search_path = '' as $$
  select array(
    select left(word, 60)
    from regexp_split_to_table(private.accented(value), U&'[^a-z0-9đ\0300-\036F]+') as word
    where word <> '')
$$;
comment on function private.search_words is 'The words of a text in the form of private.accented.';

create function private.search_vector(value text) returns tsvector
language sql immutable parallel safe set search_path = '' as $$
  select array_to_tsvector(array(
    select distinct form
    from unnest(private.search_words(coalesce(value, ''))) as word,
         lateral (select
           private.fold(word) as folded,
           regexp_replace(word, U&'[\0300\0301\0303\0309\0323]', '', 'g') as toneless) as w,
         unnest(array[word, folded, case when toneless not in (word, folded) then left(toneless, -1) end]) as form
    where form <> ''))
$$;
comment on function private.search_vector is
  'Each word with and without diacritics: a search typed without them finds all, one typed with them finds only its own. Also as it stands before its last letter and tone, so that «đ» and «trâ» find on the way to «Đào», «Trần».';

create function private.search_query(value text) returns tsquery
language sql immutable parallel safe strict set search_path = '' as $$
  select string_agg('''' || word || ''':*', ' & ')::tsquery
  from unnest(private.search_words(value)) as word
$$;
comment on function private.search_query is 'All words of what was typed, each as a prefix; null when nothing was typed.';

create function private.collation_key(value text) returns text
language sql immutable parallel safe strict set search_path = '' as $$
  with decomposed as (
    select replace(lower(normalize(value, NFD)), 'Đ', 'đ') as text
  )
  select
    -- First weight: letters in the order of the alphabet, ă â after a, đ after d, ê ô ơ ư after theirs.
    translate(
      replace(regexp_replace(text, U&'[\0300\0301\0303\0309\0323]', '', 'g'), 'đ', 'd{'),
      U&'\0306\0302\031B', '{|~')
    || E'\x01' ||
    -- Second weight: tones as ngang, huyền, hỏi, ngã, sắc, nặng.
    translate(
      regexp_replace(
        regexp_replace(text, U&'[\0302\0306\031B]', '', 'g'),
        U&'[^\0300\0301\0303\0309\0323]', '0', 'g'),
      U&'\0300\0309\0303\0301\0323', '12345')
  from decomposed
$$;
comment on function private.collation_key is 'Orders text, compared byte by byte, as a Vietnamese dictionary does.';

create function private.name_sort_key(full_name text) returns text
language sql immutable parallel safe strict set search_path = '' as $$
  select concat_ws(E'\x02',
    private.collation_key(words[cardinality(words)]),
    private.collation_key(words[1]),
    private.collation_key(array_to_string(words[2:cardinality(words) - 1], ' ')))
  from (select regexp_split_to_array(btrim(full_name), '\s+') as words) as name
$$;
comment on function private.name_sort_key is 'Orders personal names by tên, then họ, then đệm.';

-- Contact details --------------------------------------------------------------------------------

create function private.is_phone(value text) returns boolean
language sql immutable parallel safe strict set search_path = '' as $$
  select value ~ '^(0[2-9][0-9]{8,9}|1[89]00[0-9]{4,6})$'
$$;
comment on function private.is_phone is 'A Vietnamese number in national form, digits only: landline, mobile, or 1800/1900.';

create function private.is_email(value text) returns boolean
language sql immutable parallel safe strict set search_path = '' as $$
  select value ~ '^[a-z0-9._%+-]+@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$'
    and length(value) <= 254 and value !~ '\.\.'
$$;
comment on function private.is_email is 'An e-mail address in lower case.';

-- Row stamps -------------------------------------------------------------------------------------

create function private.stamp_row() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    new.version := 1;
    if auth.uid() is not null then
      new.created_at := now();
      new.created_by := auth.uid();
    end if;
    new.updated_at := new.created_at;
    new.updated_by := new.created_by;
    return new;
  end if;

  if new.version is distinct from old.version then
    perform private.refuse('stale_version', errcode => 'PT409');
  end if;
  new.id := old.id;
  new.created_at := old.created_at;
  new.created_by := old.created_by;
  new.updated_at := now();
  new.updated_by := auth.uid();
  new.version := old.version + 1;
  return new;
end $$;
comment on function private.stamp_row is
  'Who and when, never taken from the client; an update carrying another version than the stored one is refused (PT409). Security definer: not every backend lets clients into schema auth.';

create function private.keep_demo_mark() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if auth.uid() is not null then
    new.is_demo := case when tg_op = 'UPDATE' then old.is_demo else false end;
  end if;
  return new;
end $$;
comment on function private.keep_demo_mark is
  'Only seeds mark a row as demo data. Security definer: not every backend lets clients into schema auth.';

-- Everything above is harmless, and checks, generated columns and triggers run it as the client's role.
grant execute on all functions in schema private to authenticated, service_role;
