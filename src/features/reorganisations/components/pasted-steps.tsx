import { Button, Code, Stack, Table, Text, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { type Control, useController } from 'react-hook-form';
import type { PlanHeading } from '../reorganisations.form';
import { pastedHeading, readPasted } from '../reorganisations.pasted';
import type { Step } from '../reorganisations.steps';
import { type AgencyNames, namesOf, tellStep } from '../reorganisations.told';
import type { OfferedAgency } from './agency-choice';
import classes from './pasted-steps.module.css';

interface Props {
  control: Control<PlanHeading>;
  offered: readonly OfferedAgency[];
  names: AgencyNames;
  onAdd: (steps: Step[]) => void;
}

const example = [
  pastedHeading,
  'Sáp nhập\tSKHDT; STC\t\t\t\t\tSTCM',
  'Giải thể\tUBND huyện Tịnh Biên\t\t\t\t\tX30520',
].join('\n');

/** Many steps at once, as copied from a table; each line tells what it makes or why it makes nothing. */
export function PastedSteps({ control, offered, names, onAdd }: Props) {
  const { field } = useController({ control, name: 'pasted' });
  const [begun] = useState(field.value !== '');
  const box = useRef<HTMLTextAreaElement>(null);
  const lines = readPasted(field.value, offered);
  const right = lines.flatMap(({ step }) => step ?? []);
  const wrong = lines.filter(({ problem }) => problem);
  const known = new Map([...namesOf([], right), ...names]);
  const add = () => {
    onAdd(right);
    // What made no step stays, under its heading.
    const [heading = ''] = field.value.split('\n');
    box.current?.focus();
    field.onChange(wrong.length > 0 ? [heading, ...wrong.map(({ text }) => text)].join('\n') : '');
  };
  return (
    <details className={classes.pasted} open={begun}>
      <summary>Dán nhiều bước từ Excel</summary>
      <Stack gap="sm" mt="sm">
        <Text size="sm">
          Sao chép bảng từ Excel kèm dòng tiêu đề. Thứ tự cột tùy ý; cột không dùng thì bỏ. Cơ quan ghi bằng mã, tên
          hoặc tên gọi tắt; nhiều cơ quan trong một ô cách nhau bằng dấu chấm phẩy. Khi chia tách, cơ quan nhận ghi đầu
          tiên tiếp nhận việc đang mở.
        </Text>
        <Code block tabIndex={0} role="group" aria-label="Ví dụ một bảng">
          {example}
        </Code>
        <Textarea
          label="Các dòng dán vào"
          autosize
          minRows={3}
          maxRows={10}
          ref={(textarea) => {
            field.ref(textarea);
            box.current = textarea;
          }}
          value={field.value}
          onChange={field.onChange}
          onBlur={field.onBlur}
          styles={{ input: { whiteSpace: 'pre', overflowX: 'auto' } }}
        />
        {lines.length > 0 && (
          <Table withTableBorder aria-label="Từng dòng dán vào">
            <Table.Tbody>
              {lines.map(({ number, step, problem, text }) => (
                <Table.Tr key={number}>
                  <Table.Th scope="row" w={80}>
                    Dòng {number}
                  </Table.Th>
                  <Table.Td>
                    {step ? (
                      tellStep(step, known)
                    ) : (
                      <>
                        <Text size="sm" c="var(--mantine-color-error)">
                          {problem}
                        </Text>
                        <Text size="xs" c="dimmed">
                          {text.replaceAll('\t', ' · ')}
                        </Text>
                      </>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        {lines.length > 0 && (
          <div>
            <Text size="sm" role="status" mb="xs">
              {right.length} dòng đúng{wrong.length > 0 && `, ${wrong.length} dòng cần sửa`}.
            </Text>
            <Button variant="light" disabled={right.length === 0} onClick={add}>
              Thêm {right.length} bước vào phương án
            </Button>
          </div>
        )}
      </Stack>
    </details>
  );
}
