/** Addresses of the pages; Vietnamese, as people read them aloud over the telephone. */
export const paths = {
  home: '/',
  signIn: '/dang-nhap',
  forgotPassword: '/quen-mat-khau',
  resetPassword: '/dat-lai-mat-khau',
  invitation: '/loi-moi',
  directory: '/danh-ba',
  agencies: '/co-quan',
  agency: (code = ':code') => `/co-quan/${code}`,
  spokespersons: '/nguoi-phat-ngon',
  newSpokesperson: '/nguoi-phat-ngon/them',
  spokesperson: (id = ':id') => `/nguoi-phat-ngon/${id}`,
  editSpokesperson: (id = ':id') => `/nguoi-phat-ngon/${id}/sua`,
  replaceSpokesperson: (id = ':id') => `/nguoi-phat-ngon/${id}/thay-the`,
} as const;
