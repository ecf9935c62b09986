/** Every address of the public queue, without the language prefix. */
export const queuePaths = {
  list: () => '/queue',
  find: () => '/queue/find',
  queue: (body: string, service: string, group?: string) =>
    `/queue/${body}/${service}${group === undefined ? '' : `?group=${group}`}`,
  json: (body: string, service: string) => `/queue/${body}/${service}/queue.json`,
  csv: (body: string, service: string) => `/queue/${body}/${service}/queue.csv`,
  lines: (body: string, service: string) => `/queue/${body}/${service}/movements.txt`,
} as const;
