/** Every address of the handbook of processes, without the language prefix. `service`: "kz-tayinsha/unemployed-certificate". */
export const handbookPaths = {
  list: () => '/handbook',
  service: (service: string) => `/handbook/${service}`,
  channel: (service: string, channel: string) => `/handbook/${service}/${channel}`,
  bpmn: (service: string, channel: string) => `/handbook/${service}/${channel}.bpmn`,
} as const;
