import { provinceName } from '@/reference/province';
import { fetchAgencyContacts, type PublicContact, searchContacts } from '@/reference/public-contacts.api';

/** What the page shows: whose contacts, how they are fetched, and what it means that there are none. */
export interface Directory {
  heading: (contacts: readonly PublicContact[]) => string;
  nobody: string;
  /** Agencies stand under their names; not so when there is only one. */
  byAgency: boolean;
  /** All contacts shown, anew. */
  fetch: (signal: AbortSignal) => Promise<PublicContact[]>;
  hasMore: () => boolean;
  /** From now on fetches a page more. */
  more: () => void;
}

export class AgencyDirectory implements Directory {
  readonly #code: string;
  readonly nobody: string;
  readonly byAgency = false;

  constructor(code: string) {
    this.#code = code;
    this.nobody = `Cơ quan có mã «${code}» chưa công bố người phát ngôn, hoặc mã cơ quan trong đường dẫn nhúng không đúng.`;
  }

  heading = (contacts: readonly PublicContact[]) =>
    contacts[0] ? `Người phát ngôn ${contacts[0].agency_name}` : 'Người phát ngôn';

  fetch = (signal: AbortSignal) => fetchAgencyContacts(this.#code, signal);

  hasMore = () => false;

  more = () => {};
}

export class ProvinceDirectory implements Directory {
  readonly nobody = 'Chưa có người phát ngôn nào được công bố.';
  readonly byAgency = true;
  #pages = 1;
  #hasMore = false;

  heading = () => `Danh bạ người phát ngôn ${provinceName}`;

  fetch = async (signal: AbortSignal) => {
    const contacts: PublicContact[] = [];
    let after: PublicContact | undefined;
    for (let page = 0; page < this.#pages; page++) {
      const found = await searchContacts('', after, signal);
      contacts.push(...found.contacts);
      after = found.next;
      if (!after) break;
    }
    this.#hasMore = after !== undefined;
    return contacts;
  };

  hasMore = () => this.#hasMore;

  more = () => {
    this.#pages += 1;
  };
}
