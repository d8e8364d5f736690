/** Every request that reached the server: the truth that a recorded chain is held against. */
export interface LoggedRequest {
  readonly scheme: "http" | "https";
  readonly method: string;
  /** As asked for, without a fragment; default ports are left out. */
  readonly url: string;
  readonly body: string;
  /** Its Cache-Control header; null where it had none. */
  readonly cacheControl: string | null;
}

export class RequestLog {
  readonly #requests: LoggedRequest[] = [];

  add(request: LoggedRequest): void {
    this.#requests.push(request);
  }

  /** Requests whose URL contains `part`, oldest first. */
  withUrl(part: string): readonly LoggedRequest[] {
    return this.#requests.filter(({ url }) => url.includes(part));
  }

  clear(): void {
    this.#requests.length = 0;
  }
}
