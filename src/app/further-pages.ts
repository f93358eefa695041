import { reading } from './reading';

// Pages nobody sees first: with them in the router's own chunk, the first list would carry the names of all their parts.

export const printSpokespersons = () => import('@/features/spokespersons/pages/print-spokespersons-page');
export const newSpokesperson = () => import('@/features/spokespersons/pages/new-spokesperson-page');
export const spokesperson = () => reading(import('@/features/spokespersons/pages/spokesperson-page'));
export const editSpokesperson = () => import('@/features/spokespersons/pages/edit-spokesperson-page');
export const replaceSpokesperson = () => import('@/features/spokespersons/pages/replace-spokesperson-page');

export const delegations = () => reading(import('@/features/delegations/pages/delegations-page'));
export const newDelegation = () => reading(import('@/features/delegations/pages/new-delegation-page'));
export const delegation = () => reading(import('@/features/delegations/pages/delegation-page'));
export const editDelegation = () => reading(import('@/features/delegations/pages/edit-delegation-page'));
export const signDelegation = () => reading(import('@/features/delegations/pages/sign-delegation-page'));
export const renewDelegation = () => reading(import('@/features/delegations/pages/renew-delegation-page'));
export const printDelegation = () => reading(import('@/features/delegations/pages/print-delegation-page'));

export const myWork = () => reading(import('@/features/my-work/pages/my-work-page'));
export const incidents = () => reading(import('@/features/incidents/pages/incidents-page'));
export const newIncident = () => reading(import('@/features/incidents/pages/new-incident-page'));
export const incident = () => reading(import('@/features/incidents/pages/incident-page'));
export const editIncident = () => reading(import('@/features/incidents/pages/edit-incident-page'));
export const printIncident = () => reading(import('@/features/incidents/pages/print-incident-page'));
export const concludeIncident = () => reading(import('@/features/incidents/pages/conclude-incident-page'));
export const remedyIncident = () => reading(import('@/features/incidents/pages/remedy-incident-page'));
export const newPressItem = () => reading(import('@/features/incidents/pages/new-press-item-page'));
export const editPressItem = () => reading(import('@/features/incidents/pages/edit-press-item-page'));
export const askVerification = () => reading(import('@/features/incidents/pages/ask-verification-page'));
export const answerVerification = () => reading(import('@/features/incidents/pages/answer-verification-page'));
export const newLetter = () => reading(import('@/features/incidents/pages/new-letter-page'));
export const letter = () => reading(import('@/features/incidents/pages/letter-page'));
export const letterResult = () => reading(import('@/features/incidents/pages/letter-result-page'));
export const escalateLetter = () => reading(import('@/features/incidents/pages/escalate-letter-page'));

export const newAgency = () => reading(import('@/features/agencies/pages/new-agency-page'));
export const editAgency = () => reading(import('@/features/agencies/pages/edit-agency-page'));
export const importAgencies = () => import('@/features/agencies/pages/import-agencies-page');

export const reorganisations = () => reading(import('@/features/reorganisations/pages/reorganisations-page'));
export const newReorganisation = () => reading(import('@/features/reorganisations/pages/new-reorganisation-page'));
export const reorganisation = () => reading(import('@/features/reorganisations/pages/reorganisation-page'));

export const settings = () => reading(import('@/features/settings/pages/settings-page'));
export const newLegalRule = () => reading(import('@/features/legal-rules/pages/new-legal-rule-page'));
export const newRuleVersion = () => reading(import('@/features/legal-rules/pages/new-rule-version-page'));
export const editLegalRule = () => reading(import('@/features/legal-rules/pages/edit-legal-rule-page'));
export const holidays = () => reading(import('@/features/legal-rules/pages/holidays-page'));

export const pressAgencies = () => reading(import('@/features/press-agencies/pages/press-agencies-page'));
export const newPressAgency = () => import('@/features/press-agencies/pages/new-press-agency-page');
export const editPressAgency = () => reading(import('@/features/press-agencies/pages/edit-press-agency-page'));

export const account = () => reading(import('@/features/account/pages/account-page'));
/** No page: what stands in place of one. */
export const heldBack = () => import('./shell/held-back');

export const audit = () => reading(import('./audit-page'));

export const people = () => reading(import('@/features/people/pages/people-page'));
export const person = () => reading(import('@/features/people/pages/person-page'));
export const roles = () => import('@/features/people/pages/roles-page');
export const invitations = () => reading(import('@/features/people/pages/invitations-page'));
export const invite = () => import('@/features/people/pages/invite-page');
