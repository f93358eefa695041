-- The calendar taken out as a file is told in the history as other lists are.

insert into audit.registers (table_name, subject_columns, subject_tables, is_exported) values
  ('calendar', '{agency_id}', '{agencies}', true);
