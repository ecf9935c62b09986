/** Somebody with a browser without script: cookies and the token of the last page. For tests. */
export class PersonWithBrowser {
  readonly #address: string;
  readonly cookies = new Map<string, string>();
  csrf = '';

  constructor(address: string) {
    this.#address = address;
  }

  async get(path: string) {
    return this.#answer(
      await fetch(`${this.#address}${path}`, { headers: this.#headers(), redirect: 'manual' }),
    );
  }

  /** Files make the form multipart. */
  async post(path: string, fields: Readonly<Record<string, string | File>>) {
    const multipart = Object.values(fields).some((field) => typeof field !== 'string');
    const form: FormData | URLSearchParams = multipart ? new FormData() : new URLSearchParams();
    form.set('csrf', this.csrf);
    for (const [name, field] of Object.entries(fields)) form.set(name, field as string);
    return this.#answer(
      await fetch(`${this.#address}${path}`, {
        method: 'POST',
        headers: this.#headers(),
        body: form,
        redirect: 'manual',
      }),
    );
  }

  #headers() {
    return { accept: 'text/html', cookie: [...this.cookies].map((pair) => pair.join('=')).join('; ') };
  }

  async #answer(response: Response) {
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = bytes.toString('utf8');
    this.csrf = /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? this.csrf;
    return { status: response.status, text, bytes, location: response.headers.get('location') ?? '' };
  }
}
