import type { RouteObject } from 'react-router';
import { paths } from '@/lib/paths';
import { further } from './further';

/** What the press has got wrong, from its discovery to its correction; and the register of the press. */
export const incidentRoutes: RouteObject[] = [
  { path: paths.myWork, lazy: further('myWork') },
  { path: paths.incidents, lazy: further('incidents') },
  { path: paths.newIncident, lazy: further('newIncident') },
  { path: paths.incident(), lazy: further('incident') },
  { path: paths.editIncident(), lazy: further('editIncident') },
  { path: paths.printIncident(), lazy: further('printIncident') },
  { path: paths.concludeIncident(), lazy: further('concludeIncident') },
  { path: paths.remedyIncident(), lazy: further('remedyIncident') },
  { path: paths.newPressItem(), lazy: further('newPressItem') },
  { path: paths.editPressItem(), lazy: further('editPressItem') },
  { path: paths.askVerification(), lazy: further('askVerification') },
  { path: paths.answerVerification(), lazy: further('answerVerification') },
  { path: paths.newLetter(), lazy: further('newLetter') },
  { path: paths.letter(), lazy: further('letter') },
  { path: paths.letterResult(), lazy: further('letterResult') },
  { path: paths.escalateLetter(), lazy: further('escalateLetter') },
  { path: paths.pressAgencies, lazy: further('pressAgencies') },
  { path: paths.newPressAgency, lazy: further('newPressAgency') },
  { path: paths.editPressAgency(), lazy: further('editPressAgency') },
];
