import { formatPhone } from '@/lib/contact';
import { formatDate, formatDayOf, formatUntil, today } from '@/lib/dates';
import { provinceName } from '@/reference/province';
import { documentWords } from '@/reference/public-contacts';
import type { PublicContact } from '@/reference/public-contacts.api';
import { capacityName } from '@/reference/speaking';
import classes from './printed-directory.module.css';

interface Props {
  contacts: readonly PublicContact[];
  query: string;
  /** No more pages are to come. */
  complete: boolean;
}

/** The directory on paper: a plain table; not on the screen. */
export function PrintedDirectory({ contacts, query, complete }: Props) {
  return (
    <div hidden className={classes.sheet}>
      <h1>Danh bạ người phát ngôn {provinceName}</h1>
      <p>
        In ngày {formatDate(today())}
        {query && `, những người khớp với «${query}»`}
        {!complete && `, ${contacts.length} người đầu tiên`}
        {contacts.some(({ is_demo }) => is_demo) && '. Người và số liên hệ có dấu * là dữ liệu minh họa.'}
      </p>
      <table>
        <thead>
          <tr>
            <th>STT</th>
            <th>Cơ quan</th>
            <th>Họ và tên</th>
            <th>Chức vụ</th>
            <th>Điện thoại</th>
            <th>Thư điện tử</th>
            <th>Xác nhận</th>
          </tr>
        </thead>
        <tbody>
          {contacts.map((contact, index) => (
            <tr key={contact.id}>
              <td>{index + 1}</td>
              <td>{contact.agency_name}</td>
              <td>
                {contact.full_name}
                {contact.is_demo && '*'}
              </td>
              <td>
                {contact.position}
                {contact.kind !== 'standing' && ` (${capacityName(contact.kind).toLowerCase()})`}
                {contact.kind === 'delegate' && <Delegated contact={contact} />}
              </td>
              <td className={classes.phone}>{formatPhone(contact.phone)}</td>
              <td>{contact.email}</td>
              <td className={classes.phone}>{formatDayOf(contact.confirmed_at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Delegated({ contact }: { contact: PublicContact }) {
  const { matter, visible_until, document_number, document_signed_on } = contact;
  return (
    <>
      <br />
      Vụ việc: {matter}, {formatUntil(visible_until)}
      {document_number && `. ${documentWords(document_number, document_signed_on)}`}
    </>
  );
}
