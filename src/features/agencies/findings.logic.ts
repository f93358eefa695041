import type { Finding } from './findings.api';

/** A head has taken office, and no decision since has appointed who speaks. */
export const isNewHead = ({ finding }: Pick<Finding, 'finding'>) => finding === 'head_changed';
