import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { PhoneLink } from '@/ui/phone-link';
import { ErrorState } from '@/ui/states';
import classes from './hotlines.module.css';
import { hotlinesOptions } from './hotlines.queries';

/** The province's public reception numbers. */
export function Hotlines() {
  const hotlines = useQuery(hotlinesOptions());
  if (hotlines.isPending) return null;
  if (hotlines.isError) return <ErrorState error={hotlines.error} onRetry={() => hotlines.refetch()} />;
  if (hotlines.data.length === 0) return null;
  return (
    <section aria-labelledby="so-tiep-nhan">
      <Title order={2} size="h4" id="so-tiep-nhan">
        Tiếp nhận phản ánh, kiến nghị về thủ tục hành chính
      </Title>
      <ul className={classes.list}>
        {hotlines.data.map(({ id, label, phones, email }) => (
          <Stack key={id} component="li" gap={0} align="flex-start">
            <Text size="sm" fw={600}>
              {label}
            </Text>
            {phones.map((phone) => (
              <PhoneLink key={phone} digits={phone} className={classes.link} />
            ))}
            {email && (
              <Anchor size="sm" href={`mailto:${email}`} className={classes.link}>
                {email}
              </Anchor>
            )}
          </Stack>
        ))}
      </ul>
    </section>
  );
}
