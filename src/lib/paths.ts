/** Addresses of the pages; Vietnamese, as people read them aloud over the telephone. */
export const paths = {
  home: '/',
  signIn: '/dang-nhap',
  forgotPassword: '/quen-mat-khau',
  resetPassword: '/dat-lai-mat-khau',
  invitation: '/loi-moi',
  directory: '/danh-ba',
  embed: '/nhung/danh-ba',
  whoMaySpeak: '/ai-phat-ngon',
  legalRules: '/quy-dinh',
  agencies: '/co-quan',
  agency: (code = ':code') => `/co-quan/${code}`,
  spokespersons: '/nguoi-phat-ngon',
  newSpokesperson: '/nguoi-phat-ngon/them',
  printSpokespersons: '/nguoi-phat-ngon/danh-sach',
  spokesperson: (id = ':id') => `/nguoi-phat-ngon/${id}`,
  editSpokesperson: (id = ':id') => `/nguoi-phat-ngon/${id}/sua`,
  replaceSpokesperson: (id = ':id') => `/nguoi-phat-ngon/${id}/thay-the`,
  delegations: '/uy-quyen',
  newDelegation: '/uy-quyen/them',
  delegation: (id = ':id') => `/uy-quyen/${id}`,
  editDelegation: (id = ':id') => `/uy-quyen/${id}/sua`,
  signDelegation: (id = ':id') => `/uy-quyen/${id}/ky`,
  renewDelegation: (id = ':id') => `/uy-quyen/${id}/gia-han`,
  printDelegation: (id = ':id') => `/uy-quyen/${id}/van-ban`,
} as const;

/** The embeddable directory, of the whole province or of one agency; a page of its own, not of the router. */
export function embedPath(agencyCode?: string): string {
  return agencyCode ? `${paths.embed}?${new URLSearchParams({ 'co-quan': agencyCode })}` : paths.embed;
}
