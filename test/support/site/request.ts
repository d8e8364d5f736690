/** What the site sees of a request, and what it answers. */
import type { IncomingHttpHeaders } from "node:http";

export interface SiteRequest {
  readonly scheme: "http" | "https";
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type HeaderLine = readonly [name: string, value: string];

export interface Answer {
  readonly status: number;
  readonly reason?: string;
  readonly headers: readonly HeaderLine[];
  readonly body: string | Buffer;
}

/** From "Name: value". */
export function headerLine(line: string): HeaderLine {
  const colon = line.indexOf(":");
  return [line.slice(0, colon), line.slice(colon + 1).trim()];
}

/** The connection is closed without an answer. */
export const hangUp = Symbol("hang up");

export type Reply = Answer | typeof hangUp;

export const html = (body: string, headers: readonly HeaderLine[] = [], status = 200): Answer => ({
  status,
  headers: [["Content-Type", "text/html; charset=utf-8"], ...headers],
  body,
});

export const text = (status: number, body: string, headers: readonly HeaderLine[] = []): Answer => ({
  status,
  headers: [["Content-Type", "text/plain; charset=utf-8"], ...headers],
  body,
});

/** A path with a query that stays readable: only what would change its meaning is encoded. */
export function pathOf(
  path: string,
  parameters: Record<string, string | number | readonly string[]>,
): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => `${name}=${encodeLittle(String(one))}`),
  );
  return pairs.length > 0 ? `${path}?${pairs.join("&")}` : path;
}

const encodeLittle = (value: string): string =>
  value.replaceAll(/[%&+#\s"<>\\^`{|}]|[^\u0020-\u007e]/gu, encodeURIComponent);
