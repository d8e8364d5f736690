/** Reason phrases of RFC 9110 §15 for answers that came without one: HTTP/2 and HTTP/3 send none. */
import { statusCode } from "./status-codes.ts";

const phrases: Readonly<Record<number, string>> = {
  200: "OK",
  201: "Created",
  202: "Accepted",
  204: "No Content",
  205: "Reset Content",
  206: "Partial Content",
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  406: "Not Acceptable",
  408: "Request Timeout",
  409: "Conflict",
  410: "Gone",
  411: "Length Required",
  413: "Content Too Large",
  414: "URI Too Long",
  415: "Unsupported Media Type",
  421: "Misdirected Request",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  500: "Internal Server Error",
  501: "Not Implemented",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

/** The standard phrase of a status; null for one without. */
export function phraseOf(status: number): string | null {
  return statusCode(status)?.phrase ?? (Object.hasOwn(phrases, status) ? (phrases[status] ?? null) : null);
}
