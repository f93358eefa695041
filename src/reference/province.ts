/** Whose directory this is; the public page cannot read it from the agencies, which are for members. */
export const provinceName = 'tỉnh An Giang';
