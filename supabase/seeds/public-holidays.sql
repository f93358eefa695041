-- Days on which State offices differ from the week, 2017–2027, as announced each year: holidays, the days off in lieu of
-- those that fall on a weekend, and the exchanges of a working day for a Saturday.

insert into public.public_holidays (id, day, name, is_off, unsure_note)
select md5('public_holiday:' || day)::uuid, day::date, name, is_off, unsure_note
from (
  -- Solar holidays of every year
  select year || '-' || date as day, name, true as is_off, null as unsure_note
  from generate_series(2017, 2027) as year, (values
    ('01-01', 'Tết Dương lịch'), ('04-30', 'Ngày Chiến thắng'), ('05-01', 'Ngày Quốc tế lao động'),
    ('09-02', 'Quốc khánh')) as yearly (date, name)
  union all
  -- Tết: the days announced, those in lieu of a weekend among them
  select to_char(tet, 'YYYY-MM-DD'), 'Tết Âm lịch', true, unsure_note
  from (values
    (date '2017-01-26', date '2017-02-01', null),
    ('2018-02-14', '2018-02-20', null),
    ('2019-02-04', '2019-02-08', null),
    ('2020-01-23', '2020-01-29', null),
    ('2021-02-10', '2021-02-16', null),
    ('2022-01-31', '2022-02-04', null),
    ('2023-01-20', '2023-01-26', null),
    ('2024-02-08', '2024-02-14', null),
    ('2025-01-27', '2025-01-31', null),
    ('2026-02-16', '2026-02-20', null),
    ('2027-02-04', '2027-02-10', 'Công văn 10065/VPCP-KGVX ngày 02/10/2026 mới biết qua nguồn dẫn lại.')
  ) as announced (first, last, unsure_note), generate_series(first, last, interval '1 day') as tet
  union all
  select * from (values
    ('2017-04-06', 'Giỗ Tổ Hùng Vương', true, null),
    ('2018-04-25', 'Giỗ Tổ Hùng Vương', true, null),
    ('2019-04-14', 'Giỗ Tổ Hùng Vương', true, null),
    ('2020-04-02', 'Giỗ Tổ Hùng Vương', true, null),
    ('2021-04-21', 'Giỗ Tổ Hùng Vương', true, null),
    ('2022-04-10', 'Giỗ Tổ Hùng Vương', true, null),
    ('2023-04-29', 'Giỗ Tổ Hùng Vương', true, null),
    ('2024-04-18', 'Giỗ Tổ Hùng Vương', true, null),
    ('2025-04-07', 'Giỗ Tổ Hùng Vương', true, null),
    ('2026-04-26', 'Giỗ Tổ Hùng Vương', true, null),
    ('2027-04-16', 'Giỗ Tổ Hùng Vương', true, null),
    -- A second day of National Day since 2021, before or after it as decided each year
    ('2021-09-03', 'Quốc khánh', true, null),
    ('2022-09-01', 'Quốc khánh', true, null),
    ('2023-09-01', 'Quốc khánh', true, null),
    ('2024-09-03', 'Quốc khánh', true, null),
    ('2025-09-01', 'Quốc khánh', true, null),
    ('2026-09-01', 'Quốc khánh', true, null),
    ('2027-09-03', 'Quốc khánh', true, 'Công văn 10065/VPCP-KGVX ngày 02/10/2026 mới biết qua nguồn dẫn lại.'),
    ('2026-11-24', 'Ngày Văn hóa Việt Nam', true, 'Nghị quyết 28/2026/QH16 mới biết qua nguồn dẫn lại.'),
    ('2027-11-24', 'Ngày Văn hóa Việt Nam', true, 'Nghị quyết 28/2026/QH16 mới biết qua nguồn dẫn lại.'),
    -- In lieu of holidays on a weekend
    ('2017-01-02', 'Nghỉ bù Tết Dương lịch', true, null),
    ('2017-05-02', 'Nghỉ bù Ngày Chiến thắng', true, null),
    ('2017-09-04', 'Nghỉ bù Quốc khánh', true, null),
    ('2018-09-03', 'Nghỉ bù Quốc khánh', true, null),
    ('2019-04-15', 'Nghỉ bù Giỗ Tổ Hùng Vương', true, null),
    ('2021-05-03', 'Nghỉ bù Ngày Quốc tế lao động', true, null),
    ('2022-01-03', 'Nghỉ bù Tết Dương lịch', true, null),
    ('2022-04-11', 'Nghỉ bù Giỗ Tổ Hùng Vương', true, null),
    ('2022-05-02', 'Nghỉ bù Ngày Chiến thắng', true, null),
    ('2022-05-03', 'Nghỉ bù Ngày Quốc tế lao động', true, null),
    ('2023-01-02', 'Nghỉ bù Tết Dương lịch', true, null),
    ('2023-05-02', 'Nghỉ bù Giỗ Tổ Hùng Vương', true, null),
    ('2023-05-03', 'Nghỉ bù Ngày Chiến thắng', true, null),
    ('2023-09-04', 'Nghỉ bù Quốc khánh', true, null),
    ('2026-04-27', 'Nghỉ bù Giỗ Tổ Hùng Vương', true, null),
    ('2027-05-03', 'Nghỉ bù Ngày Quốc tế lao động', true, null),
    -- Exchanged: off, and the Saturday worked in its stead
    ('2018-12-31', 'Nghỉ hoán đổi dịp Tết Dương lịch', true, null),
    ('2019-01-05', 'Làm bù ngày 31/12/2018', false, null),
    ('2019-04-29', 'Nghỉ hoán đổi dịp 30/4 và 01/5', true, null),
    ('2019-05-04', 'Làm bù ngày 29/4/2019', false, null),
    ('2024-04-29', 'Nghỉ hoán đổi dịp 30/4 và 01/5', true, null),
    ('2024-05-04', 'Làm bù ngày 29/4/2024', false, null),
    ('2025-05-02', 'Nghỉ hoán đổi dịp 30/4 và 01/5', true, 'Chưa đối chiếu được với thông báo nghỉ lễ năm 2025.'),
    ('2025-04-26', 'Làm bù ngày 02/5/2025', false, 'Chưa đối chiếu được với thông báo nghỉ lễ năm 2025.'),
    ('2026-01-02', 'Nghỉ hoán đổi dịp Tết Dương lịch', true, null),
    ('2026-01-10', 'Làm bù ngày 02/01/2026', false, null),
    ('2026-08-31', 'Nghỉ hoán đổi dịp Quốc khánh', true, null),
    ('2026-08-22', 'Làm bù ngày 31/8/2026', false, null)
  ) as of_year (day, name, is_off, unsure_note)
) as special
-- A day the province has entered itself stands.
on conflict (day) do nothing;
