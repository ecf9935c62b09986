/** Every address of the portal, without the language prefix. Pages link by these and the server routes by them. */
export const paths = {
  home: () => '/',
  services: () => '/services',
  service: (service: string) => `/services/${service}`,
  act: (service: string, clause?: string) =>
    `/services/${service}/act${clause === undefined ? '' : `#${clauseAnchor(clause)}`}`,
  check: () => '/check',
  register: () => '/register',
  logIn: () => '/log-in',
  logOut: () => '/log-out',
  start: (service: string) => `/services/${service}/apply`,
  form: (caseId: string, section: string) => `/applications/${caseId}/form/${section}`,
  attachments: (caseId: string) => `/applications/${caseId}/attachments`,
  checkAnswers: (caseId: string) => `/applications/${caseId}/answers`,
  sign: (caseId: string) => `/applications/${caseId}/sign`,
  receipt: (caseId: string) => `/applications/${caseId}/receipt`,
  application: (caseId: string) => `/applications/${caseId}`,
  applicationState: (caseId: string) => `/applications/${caseId}/state.json`,
  survey: (caseId: string) => `/applications/${caseId}/survey`,
  cabinet: () => '/cabinet',
  history: () => '/cabinet/history',
  notifications: () => '/cabinet/notifications',
  profile: () => '/cabinet/profile',
  demonstrationKeys: () => '/demonstration/keys',
  demonstrationPhone: () => '/demonstration/egov-mobile',
  mailbox: () => '/demonstration/mailbox',
  mail: (mail: string) => `/demonstration/mailbox/${mail}`,
} as const;

/** The id of a clause's element on the page of the act: `8/7` → `clause-8-7`. */
export function clauseAnchor(clause: string): string {
  return `clause-${clause.replaceAll('/', '-')}`;
}
