-- The public form for reporters. Nobody is known there: what protects it is a piece of work done by the browser, counters
-- that name nobody, and that nothing typed into it is shown to anybody but the agency asked.

insert into public.settings (key, value, label, unit, least, most) values
  ('press_form_per_hour', 100, 'Câu hỏi nhận qua biểu mẫu công khai mỗi giờ, toàn tỉnh', 'count', 1, 1000),
  ('press_form_per_agency_hour', 20, 'Câu hỏi nhận qua biểu mẫu công khai mỗi giờ, mỗi cơ quan', 'count', 1, 1000),
  ('press_form_per_sender_hour', 5, 'Câu hỏi nhận qua biểu mẫu công khai mỗi giờ, mỗi người gửi', 'count', 1, 100),
  ('press_form_work_bits', 13, 'Độ khó chống gửi tự động của biểu mẫu công khai', 'level', 0, 24);

-- Text of strangers ------------------------------------------------------------------------------

create function private.plain_lines(typed text) returns text
language sql immutable set search_path = '' as $$
  select nullif(btrim(regexp_replace(regexp_replace(
    translate(normalize(replace(typed, E'\r\n', E'\n'), NFC), E'\t\r', E' \n'),
    U&'[\0001-\0009\000B-\001F\007F-\009F\00AD\061C\180E\200B-\200F\2028-\202E\2060-\206F\FEFF\FFF9-\FFFB]', '', 'g'),
    E'\n{3,}', E'\n\n', 'g'), E' \n'), '')
$$;
comment on function private.plain_lines is
  'Text without control characters, marks of direction and what nobody can see; null when nothing is left.';

create function private.plain_line(typed text) returns text
language sql immutable set search_path = '' as $$
  select regexp_replace(private.plain_lines(typed), '\s+', ' ', 'g')
$$;
comment on function private.plain_line is 'The same on one line.';

-- Work -------------------------------------------------------------------------------------------

create table private.press_form_secret (
  is_only boolean primary key default true check (is_only),
  secret bytea not null default uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
);
comment on table private.press_form_secret is 'Signs the challenges of this installation and salts its counters; made here, never leaves.';
insert into private.press_form_secret default values;

create table private.press_form_used_challenges (
  id uuid primary key,
  expires_at timestamptz not null
);
comment on table private.press_form_used_challenges is 'Challenges whose work has been accepted; each serves once, and is forgotten when it would have expired.';

create table private.press_form_counts (
  bucket text not null,
  hour timestamptz not null,
  count integer not null,
  primary key (bucket, hour)
);
comment on table private.press_form_counts is
  'How many enquiries came in an hour: in all, for an agency, from a sender. A sender is a hash salted with the secret and the hour; neither address nor contact is kept.';

alter table private.press_form_secret enable row level security;
alter table private.press_form_used_challenges enable row level security;
alter table private.press_form_counts enable row level security;
revoke all on private.press_form_secret, private.press_form_used_challenges, private.press_form_counts from public, anon, authenticated;

create function private.press_form_hash(text text) returns text
language sql stable security definer set search_path = '' as $$
  -- Twice, as HMAC does, so that nothing can be appended to what was hashed.
  select encode(sha256(secret || sha256(secret || convert_to(text, 'UTF8'))), 'hex') from private.press_form_secret
$$;
comment on function private.press_form_hash is 'A text signed by this installation. Security definer: nobody reads the secret.';

create type public.press_form_challenge as (challenge text, work_bits integer, expires_at timestamptz);
comment on type public.press_form_challenge is
  'To be sent back with a nonce such that SHA-256 of «challenge:nonce» begins with work_bits zero bits; once, before expires_at.';

create function private.press_form_challenge(issued_at timestamptz default clock_timestamp()) returns public.press_form_challenge
language plpgsql volatile security definer set search_path = '' as $$
declare
  bits constant integer := private.setting('press_form_work_bits');
  -- Kept by who asks, not by us: asking for challenges fills no table.
  payload constant text := concat_ws('.', floor(extract(epoch from issued_at) * 1000)::bigint, gen_random_uuid(), bits);
begin
  return row(payload || '.' || private.press_form_hash(payload), bits, issued_at + interval '30 minutes')::public.press_form_challenge;
end $$;
comment on function private.press_form_challenge is 'Security definer: reads settings and signs for whoever asks; see public.press_form_challenge.';

create function private.take_press_form_work(challenge text, nonce text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  parts constant text[] := string_to_array(challenge, '.');
  issued_at timestamptz;
begin
  if cardinality(parts) is distinct from 4
    or parts[4] is distinct from private.press_form_hash(array_to_string(parts[1:3], '.')) then
    perform private.refuse('challenge_invalid', errcode => 'PT403');
  end if;
  issued_at := to_timestamp(parts[1]::bigint / 1000.0);
  if clock_timestamp() >= issued_at + interval '30 minutes' then
    perform private.refuse('challenge_expired', errcode => 'PT403');
  elsif clock_timestamp() < issued_at + interval '3 seconds' then
    perform private.refuse('form_too_fast', errcode => 'PT403');
  elsif nonce is null or length(nonce) > 20
    or ('x' || left(encode(sha256(convert_to(challenge || ':' || nonce, 'UTF8')), 'hex'), 8))::bit(32)::bigint
      >= 1::bigint << (32 - parts[3]::integer) then
    perform private.refuse('work_missing', errcode => 'PT403');
  end if;
  delete from private.press_form_used_challenges where expires_at < now();
  insert into private.press_form_used_challenges (id, expires_at)
  values (parts[2]::uuid, issued_at + interval '30 minutes') on conflict do nothing;
  if not found then
    perform private.refuse('challenge_used', errcode => 'PT403');
  end if;
end $$;
comment on function private.take_press_form_work is
  'Accepts the work of one of our challenges once, while it is fresh, and not before a person could have typed. Security definer: keeps what nobody reads.';

-- Limits -----------------------------------------------------------------------------------------

create function private.sender_network() returns text
language plpgsql stable set search_path = '' as $$
declare
  headers constant jsonb := nullif(current_setting('request.headers', true), '');
  address inet;
begin
  -- The last of those forwarded is what our own proxy saw; the ones before it anybody may write.
  address := btrim(coalesce(headers ->> 'cf-connecting-ip', headers ->> 'x-real-ip',
    split_part(headers ->> 'x-forwarded-for', ',', -1)));
  -- A household has a whole IPv6 network.
  return network(set_masklen(address, case family(address) when 6 then 64 else 32 end));
exception when invalid_text_representation then
  return null;
end $$;
comment on function private.sender_network is 'Where a request comes from, as far as the gateway says; null = not said.';

create function private.count_press_form(of_agency uuid, phone text, email text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  this_hour constant timestamptz := date_trunc('hour', now());
  ceiling record;
begin
  delete from private.press_form_counts where hour < this_hour;
  -- All come to the first line first, so that those who come at once wait there and never crosswise.
  for ceiling in
    select * from (values
      ('all', 'press_form_per_hour', 'form_limit_all'),
      ('agency:' || of_agency, 'press_form_per_agency_hour', 'form_limit_agency'),
      ('sender:' || private.press_form_hash(this_hour || ':network:' || private.sender_network()),
        'press_form_per_sender_hour', 'form_limit_sender'),
      ('sender:' || private.press_form_hash(this_hour || ':phone:' || phone), 'press_form_per_sender_hour', 'form_limit_sender'),
      ('sender:' || private.press_form_hash(this_hour || ':email:' || email), 'press_form_per_sender_hour', 'form_limit_sender')
    ) as limits (bucket, setting, refusal)
    where bucket is not null
  loop
    insert into private.press_form_counts as counted (bucket, hour, count) values (ceiling.bucket, this_hour, 1)
    on conflict (bucket, hour) do update set count = counted.count + 1
    where counted.count < private.setting(ceiling.setting);
    if not found then
      perform private.refuse(ceiling.refusal, errcode => 'PT429');
    end if;
  end loop;
end $$;
comment on function private.count_press_form is
  'Counts an enquiry against the ceilings of this hour: of all, of the agency, of where it comes from and of each contact given. Security definer: keeps what nobody reads.';

-- Receiving --------------------------------------------------------------------------------------

create function private.submit_press_enquiry(
  submission uuid, of_agency text, press_agency text, reporter text, card_number text, phone text, email text,
  question text, website text, challenge text, nonce text)
returns text
language plpgsql security definer set search_path = '' as $$
declare
  newspaper constant text := private.plain_line(press_agency);
  reporter_name constant text := private.plain_line(reporter);
  card constant text := private.plain_line(card_number);
  phone_number constant text := private.plain_line(phone);
  address constant text := lower(private.plain_line(email));
  asked constant text := private.plain_lines(question);
  agency uuid;
  receipt text;
begin
  -- The same form sent twice, even at once, is one enquiry.
  perform pg_advisory_xact_lock(hashtext('press_enquiries.submission:' || submission));
  select e.receipt_number into receipt from public.press_enquiries e where e.submission_id = submission;
  if receipt is not null then
    return receipt;
  end if;

  if submission is null or coalesce(website, '') <> '' then
    perform private.refuse('form_robot', errcode => 'PT403');
  end if;
  perform private.take_press_form_work(challenge, nonce);

  select a.id into agency
  from public.published_agencies() p join public.agencies a on a.code = p.code
  where p.code = upper(btrim(of_agency)) and (a.dissolved_on is null or a.dissolved_on > private.today());
  if agency is null then
    perform private.refuse('form_agency', 'of_agency');
  elsif newspaper is null or length(newspaper) not between 2 and 200 then
    perform private.refuse('form_press_agency', 'press_agency');
  elsif reporter_name is null or length(reporter_name) not between 2 and 100 then
    perform private.refuse('form_reporter', 'reporter');
  elsif card is null or length(card) not between 2 and 30 then
    perform private.refuse('form_card_number', 'card_number');
  elsif phone_number is null and address is null then
    perform private.refuse('form_contact', 'phone');
  elsif not private.is_phone(phone_number) then
    perform private.refuse('form_phone', 'phone');
  elsif not private.is_email(address) then
    perform private.refuse('form_email', 'email');
  elsif asked is null or length(asked) not between 10 and 5000 then
    perform private.refuse('form_question', 'question');
  end if;
  perform private.count_press_form(agency, phone_number, address);

  -- Counting has made those who come at once wait, so no other can take the number meanwhile.
  loop
    receipt := to_char(private.today(), 'YYMMDD') || '-' || lpad(floor(random() * 100000)::text, 5, '0');
    exit when not exists (select from public.press_enquiries e where e.receipt_number = receipt);
  end loop;
  insert into public.press_enquiries (agency_id, reporter_name, press_agency_id, press_agency_name, press_card_number,
    reporter_phone, reporter_email, medium, received_at, title, question, submission_id, receipt_number)
  values (agency, reporter_name,
    (select p.id from public.press_agencies p where private.is_same_name(p.name, newspaper) order by p.id limit 1),
    newspaper, card, phone_number, address, 'public_form', now(), private.title_of(asked), asked, submission, receipt);
  return receipt;
end $$;
comment on function private.submit_press_enquiry is
  'Security definer: writes for somebody who may write nothing; see public.submit_press_enquiry.';

create function private.title_of(question text) returns text
language sql immutable set search_path = '' as $$
  select case when length(line) <= 120 then line else regexp_replace(left(line, 119), '\s+\S*$', '') || '…' end
  from (select private.plain_line(question) as line) as whole
$$;
comment on function private.title_of is 'The beginning of a question, to name its record by.';

create function public.press_form_challenge() returns public.press_form_challenge
language sql volatile set search_path = '' as $$
  select private.press_form_challenge()
$$;
comment on function public.press_form_challenge is
  'The piece of work a browser does before public.submit_press_enquiry: well under a second for a person, dear for who sends thousands.';

create function public.submit_press_enquiry(
  submission uuid, of_agency text, press_agency text, reporter text, card_number text, question text,
  challenge text, nonce text, phone text default null, email text default null, website text default null)
returns text
language sql volatile set search_path = '' as $$
  select private.submit_press_enquiry(
    submission, of_agency, press_agency, reporter, card_number, phone, email, question, website, challenge, nonce)
$$;
comment on function public.submit_press_enquiry is
  'A reporter''s question to an agency of the public directory; returns the receipt number to quote. submission: made by the browser, the same one again gives the same receipt; phone or email: at least one; website: stays empty, only robots fill it in. Refuses by PT422 with the parameter at fault, PT403 without the work, PT429 beyond the ceilings of the hour.';

revoke execute on function private.plain_lines, private.plain_line, private.press_form_hash, private.press_form_challenge,
  private.take_press_form_work, private.sender_network, private.count_press_form, private.submit_press_enquiry, private.title_of
  from public;
grant execute on function private.press_form_challenge, private.submit_press_enquiry to anon;
revoke execute on function public.press_form_challenge, public.submit_press_enquiry from public, anon, authenticated;
grant execute on function public.press_form_challenge, public.submit_press_enquiry to anon;
