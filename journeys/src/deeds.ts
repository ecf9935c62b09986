import { demonstrationPassword as password } from '@qyzmet/server';
import type { Traveller } from './traveller.ts';

export const service = '/kk/services/kz-tayinsha/unemployed-certificate';

/** Fills the application to the page where it is signed. */
export async function fillApplication(person: Traveller): Promise<void> {
  await person.goTo(`${service}/apply`);
  await person.press('Жалғастыру');
  await person.page.fill('#periodFrom', '01.09.2026');
  await person.page.fill('#periodTo', '31.10.2026');
  await person.page.fill('#presentedTo', 'Тұрғын үй бөліміне');
  await person.press('Жалғастыру');
  await person.page.locator('main').getByRole('button').last().click();
}

/** Applies on the portal and signs; answers the case's id once the office has given it a number. */
export async function applyOnPortal(person: Traveller, iin: string, keyFile: string): Promise<string> {
  await person.logIn('/kk/log-in', iin, password);
  await fillApplication(person);
  await person.signWith(keyFile, password);
  await person.waitForText(/\d{10}/);
  return caseIdOf(person);
}

/** Takes the application in hand and decides for the applicant: its document then waits for a signature. */
export async function approve(officer: Traveller, caseId: string): Promise<void> {
  await officer.goTo(`/kk/office/cases/${caseId}`);
  await officer.press('Жұмысқа қабылдау');
  await officer.goTo(`/kk/office/cases/${caseId}/decide`);
  await officer.page.getByRole('radio', { name: /Қанағаттандыру/ }).check();
  await officer.press('Құжатты көріп, тексеру');
  await officer.press('Шешімді растау');
}

export function caseIdOf(person: Traveller): string {
  return /\/(?:applications|cases|serve)\/([0-9a-f-]{36})/.exec(person.page.url())?.[1] ?? '';
}

export async function enterDesk(person: Traveller, desk: 'office' | 'psc'): Promise<void> {
  await person.goTo(`/kk/${desk}/log-in`);
  await person.page
    .getByLabel(/ЖСН|Логин/)
    .first()
    .fill(desk === 'office' ? '860122499067' : '970316499094');
  await person.page.getByLabel('Құпиясөз').fill(password);
  await person.page.locator('main form').first().getByRole('button').first().click();
  await person.settle();
}
