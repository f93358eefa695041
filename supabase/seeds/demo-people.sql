-- Invitations of the demo people. Their accounts are made by registering with these tokens, as anyone's would be.
-- The tokens are public: never load this file into an installation with real data.

with line (email, role, codes, token, expires_in) as (values
  ('quanly@phatngon.example', 'manager', array['UBND-TINH'], 'demo-quanly', interval '1 day'),
  ('giamsat@phatngon.example', 'supervisor', array['UBND-TINH'], 'demo-giamsat', interval '1 day'),
  ('vanphong@phatngon.example', 'clerk', array['UBND-TINH'], 'demo-vanphong', interval '1 day'),
  ('canbo.stttt@phatngon.example', 'clerk', array['STTTT', 'SKHCN'], 'demo-canbo-stttt', interval '1 day'),
  ('canbo.syt@phatngon.example', 'clerk', array['SYT'], 'demo-canbo-syt', interval '1 day'),
  ('canbo.longxuyen@phatngon.example', 'clerk', array['H883', 'X30307'], 'demo-canbo-longxuyen', interval '1 day'),
  ('canbo.tinhbien@phatngon.example', 'clerk', array['H890', 'X30520'], 'demo-canbo-tinhbien', interval '1 day'),
  ('phoihop.btg@phatngon.example', 'clerk', array['BTGTU', 'BTGDVTU'], 'demo-phoihop-btg', interval '1 day'),
  -- Beyond the eight: two agencies in one hand, and someone who has left.
  ('kiemnhiem@phatngon.example', 'clerk', array['SVHTTDL', 'SVHTT'], 'demo-kiemnhiem', interval '1 day'),
  ('nghiviec@phatngon.example', 'clerk', array['SNV'], 'demo-nghiviec', interval '1 day'),
  -- Links to try: /loi-moi?ma=demo-loi-moi and so on.
  ('canbo.stc@phatngon.example', 'clerk', array['STC'], 'demo-loi-moi', interval '30 days'),
  ('canbo.stp@phatngon.example', 'clerk', array['STP'], 'demo-loi-moi-het-han', interval '-1 day'),
  ('canbo.syt@phatngon.example', 'clerk', array['SXD'], 'demo-loi-moi-them', interval '30 days')
)
insert into public.invitations (email, agency_id, role, token_hash, expires_at, is_demo)
select line.email, agency.id, line.role, encode(sha256(convert_to(line.token, 'UTF8')), 'hex'),
  now() + line.expires_in, true
from line cross join lateral (
  select id from public.agencies where code = any (line.codes)
  order by array_position(line.codes, code) limit 1
) as agency
on conflict (token_hash) do nothing;
