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

export const pressAgencies = () => reading(import('@/features/press-agencies/pages/press-agencies-page'));
export const newPressAgency = () => import('@/features/press-agencies/pages/new-press-agency-page');
export const editPressAgency = () => reading(import('@/features/press-agencies/pages/edit-press-agency-page'));

export const training = () => reading(import('@/features/training/pages/courses-page'));
export const newCourse = () => import('@/features/training/pages/new-course-page');
export const untrained = () => reading(import('@/features/training/pages/untrained-page'));
export const course = () => reading(import('@/features/training/pages/course-page'));
export const editCourse = () => reading(import('@/features/training/pages/edit-course-page'));
export const registerForCourse = () => reading(import('@/features/training/pages/register-page'));
export const courseAttendance = () => reading(import('@/features/training/pages/attendance-page'));
export const courseCode = () => reading(import('@/features/training/pages/code-page'));
export const courseResults = () => reading(import('@/features/training/pages/results-page'));
export const printAttendances = () => reading(import('@/features/training/pages/print-attendances-page'));
export const printCertificates = () => reading(import('@/features/training/pages/print-certificates-page'));
export const checkIn = () => import('@/features/training/pages/check-in-page');

export const pressEnquiries = () => reading(import('@/features/press-enquiries/pages/press-enquiries-page'));
export const newPressEnquiry = () => reading(import('@/features/press-enquiries/pages/new-press-enquiry-page'));
export const pressEnquiry = () => reading(import('@/features/press-enquiries/pages/press-enquiry-page'));
export const editPressEnquiry = () => reading(import('@/features/press-enquiries/pages/edit-press-enquiry-page'));
export const assignPressEnquiry = () => reading(import('@/features/press-enquiries/pages/assign-enquiry-page'));
export const answerPressEnquiry = () => reading(import('@/features/press-enquiries/pages/answer-enquiry-page'));
export const refusePressEnquiry = () => reading(import('@/features/press-enquiries/pages/refuse-enquiry-page'));
export const askEnquiryPartner = () => reading(import('@/features/press-enquiries/pages/ask-partner-page'));
export const contributeToEnquiry = () => reading(import('@/features/press-enquiries/pages/contribute-page'));
