import type { AttendanceListInput } from '@/documents/attendance-list';
import type { DocumentedCourse, TrainingCertificateInput } from '@/documents/training-certificate';
import { today } from '@/lib/dates';
import type { Head } from '@/reference/agency-head.api';
import type { Person } from './attendances.api';
import { numbersOf, standing } from './attendances.logic';
import type { Course } from './courses.api';
import { type Attended, attendedNames, type Result, resultNames } from './courses.names';

const dayOf = (moment: string) => today(new Date(moment));

function documented(course: Course): DocumentedCourse {
  const { title, place, starts_at, plan_number, plan_date } = course;
  return { title, planNumber: plan_number, planDate: plan_date, place, heldOn: dayOf(starts_at) };
}

/** Those to whom a certificate has been given and still holds. */
export function certified(people: readonly Person[]): Person[] {
  return standing(people)
    .filter(({ result, certificate_number }) => result === 'passed' && certificate_number !== null)
    .sort((a, b) => (a.certificate_number ?? '').localeCompare(b.certificate_number ?? '', 'vi', { numeric: true }));
}

/** Certificates as the paper takes them, in the order of their numbers. */
export function certificatesOf(
  course: Course,
  people: readonly Person[],
  head: Head | null,
  provinceName: string,
): TrainingCertificateInput[] {
  return certified(people).map((person) => ({
    agency: course.agency,
    provinceName,
    course: documented(course),
    number: person.certificate_number ?? '',
    certifiedOn: person.certified_on ?? today(),
    fullName: person.full_name,
    position: person.position,
    agencyName: person.agency.name,
    signer: head && { name: head.full_name, position: head.position ?? '' },
  }));
}

/** The list of who was there as the paper and the sheet take it. */
export function attendanceListOf(
  course: Course,
  people: readonly Person[],
  provinceName: string,
  listedOn = today(),
): AttendanceListInput {
  const { registered, present, absent, walkIns } = numbersOf(people);
  return {
    agency: course.agency,
    provinceName,
    course: documented(course),
    listedOn,
    rows: standing(people).map((person) => ({
      fullName: person.full_name,
      position: person.position,
      agencyName: person.agency.short_name,
      at: person.point ?? 'Hội trường',
      attended: person.attended ? attendedNames[person.attended as Attended] : '',
      result: person.result ? resultNames[person.result as Result] : '',
      certificateNumber: person.certificate_number ?? '',
      note: [person.is_walk_in ? 'Đến không đăng ký' : '', person.note ?? ''].filter(Boolean).join('; '),
      phone: person.phone ?? '',
      email: person.email ?? '',
    })),
    summary: `Đăng ký ${registered} người; có mặt ${present}, vắng ${absent}; đến không đăng ký ${walkIns}.`,
  };
}
