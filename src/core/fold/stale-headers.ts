/**
 * Headers that Chromium reports of a request and does not send with it: after a redirect that turned POST into GET,
 * webRequest still names what described the body. Measured in Chromium 156 beside the server's log (10 of 10), and as
 * the Fetch Standard has it ("HTTP-redirect fetch", request-body-header name).
 */
import { isChromium } from "../built-for.ts";
import type { BrowserName, Header } from "../event.ts";

const describing = /^content-(?:encoding|language|location|type)$/i;

interface Sent {
  readonly method: string;
  readonly body: "sent" | "none" | "unknown";
}

/** The headers that were sent. @param before method of the request that was redirected; null for the first. */
export function withoutStale(
  headers: readonly Header[] | null,
  { method, body }: Sent,
  before: string | null,
  browser: BrowserName,
): readonly Header[] | null {
  const stale = isChromium(browser) && before !== null && before !== method && body !== "sent";
  return stale ? (headers?.filter(([name]) => !describing.test(name)) ?? null) : headers;
}
