import { useQuery } from '@tanstack/react-query';
import { formatPhone, telHref } from '@/lib/contact';
import { agencyContactsOptions } from '../press-form.queries';
import classes from './agency-phones.module.css';

interface Props {
  code: string;
  label: string;
}

/** Whom to telephone at an agency; nothing while that is not known, for the hotlines stand below every page. */
export function AgencyPhones({ code, label }: Props) {
  const contacts = useQuery({ ...agencyContactsOptions(code), enabled: code !== '' });
  const people = contacts.data ?? [];
  if (people.length === 0) return null;
  return (
    <p className={classes.phones}>
      {label}{' '}
      {people.slice(0, 2).map(({ id, full_name, phone }, index) => (
        <span key={id}>
          {index > 0 && ' hoặc '}
          <a href={telHref(phone)}>{formatPhone(phone)}</a> ({full_name})
        </span>
      ))}
      .
    </p>
  );
}
