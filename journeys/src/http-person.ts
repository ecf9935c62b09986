/** A person without a browser: cookies, forms with their hidden fields, no script. */
export class HttpPerson {
  readonly #address: string;
  readonly #cookies = new Map<string, string>();

  constructor(address: string) {
    this.#address = address;
  }

  async get(path: string): Promise<Response> {
    return this.#keep(await fetch(this.#url(path), { headers: this.#headers(), redirect: 'manual' }));
  }

  /** Posts a form; the token is that of the page at `from`, as a browser would have it. */
  async post(path: string, fields: Readonly<Record<string, string>>, from = '/kk/log-in'): Promise<Response> {
    const csrf = fields.csrf ?? (await this.token(from));
    return this.#keep(
      await fetch(this.#url(path), {
        method: 'POST',
        headers: this.#headers(),
        body: new URLSearchParams({ ...fields, csrf }),
        redirect: 'manual',
      }),
    );
  }

  async postFile(
    path: string,
    field: string,
    name: string,
    bytes: Uint8Array,
    from: string,
  ): Promise<Response> {
    const body = new FormData();
    body.set('csrf', await this.token(from));
    body.set(field, new Blob([new Uint8Array(bytes)]), name);
    return this.#keep(
      await fetch(this.#url(path), { method: 'POST', headers: this.#headers(), body, redirect: 'manual' }),
    );
  }

  async logIn(iin: string, password: string): Promise<Response> {
    return this.post('/kk/log-in', { iin, password });
  }

  async token(path: string): Promise<string> {
    const page = await (await this.get(path)).text();
    return /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
  }

  #url(path: string): string {
    return path.startsWith('http') ? path : `${this.#address}${path}`;
  }

  #headers(): Record<string, string> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { accept: 'text/html', ...(cookie ? { cookie } : {}) };
  }

  #keep(response: Response): Response {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      if (value) this.#cookies.set(name, value);
      else this.#cookies.delete(name);
    }
    return response;
  }
}
