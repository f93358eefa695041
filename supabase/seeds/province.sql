-- A province with nothing below it yet: what its first manager begins from.

insert into public.agencies (code, kind, name, short_name, symbol, sort_order)
values ('UBND-TINH', 'province', 'Ủy ban nhân dân tỉnh An Giang', 'UBND tỉnh', 'UBND', 0)
on conflict (code) do nothing;
