import { emptyQuestion, type QuestionForm } from './press-form.logic';

// What a reporter has typed stays with the tab until it is sent, whatever happens to the page.
const key = 'phat-ngon.cau-hoi';

/** What was being typed in this tab, to the agency the address names if it names one. */
export function keptQuestion(agency: string): QuestionForm {
  const empty = emptyQuestion(agency);
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Record<string, unknown>;
    const typed = Object.keys(empty).flatMap((field) =>
      typeof kept[field] === 'string' ? [[field, kept[field]]] : [],
    );
    return { ...empty, ...Object.fromEntries(typed), ...(agency && { of_agency: agency }) };
  } catch {
    return empty;
  }
}

export function keepQuestion(form: QuestionForm): void {
  sessionStorage.setItem(key, JSON.stringify(form));
}

export function forgetQuestion(): void {
  sessionStorage.removeItem(key);
}
