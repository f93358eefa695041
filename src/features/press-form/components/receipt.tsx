import { Button, Group, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { AgencyPhones } from './agency-phones';
import classes from './receipt.module.css';

interface Props {
  receipt: string;
  agency: { code: string; name: string };
  onAnother: () => void;
}

/** That the question has arrived, and the number to quote on the telephone. */
export function Receipt({ receipt, agency, onAnother }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={classes.receipt} aria-labelledby="da-gui">
      <Title order={2} size="h3" id="da-gui" tabIndex={-1} ref={heading}>
        {agency.name} đã nhận được câu hỏi
      </Title>
      <Text>Số biên nhận, đọc số này khi gọi điện:</Text>
      <output className={classes.number}>{receipt}</output>
      <AgencyPhones code={agency.code} label="Cần hỏi thêm thì gọi" />
      <Group mt="sm">
        <Button component={Link} to={paths.directory} variant="default">
          Về danh bạ
        </Button>
        <Button variant="default" onClick={onAnother}>
          Gửi câu hỏi khác
        </Button>
      </Group>
    </section>
  );
}
