/** The CORS check of the Fetch Standard on one answer, as far as what was seen of the request allows to do it. */
import type { Header } from "../event.ts";
import { headerValue } from "../headers.ts";

/**
 * missing: the answer allows nobody. other: it allows somebody else. lost: it allows the page, whose request said
 * Origin: null. cookies: it does not allow credentials, and a cookie went with the request.
 */
export type CorsFault = "missing" | "other" | "lost" | "cookies";

/** The request that was answered. */
export interface CorsRequest {
  /** Origin of the page. */
  readonly page: string;
  /** What the request said, as its header or by the rule: "null" behind redirects that made it so. */
  readonly origin: string;
  /** Sent with cookies; false where none were seen, which does not say that there are none. */
  readonly cookies: boolean;
}

/** null where the answer passes, or may. */
export function corsFaultOf(
  headers: readonly Header[],
  { page, origin, cookies }: CorsRequest,
): CorsFault | null {
  const allowed = headerValue(headers, "access-control-allow-origin");
  if (allowed === null) return "missing";
  if (allowed === "*") return cookies ? "cookies" : null;
  if (allowed !== origin) return allowed === page ? "lost" : "other";
  const allowsCookies = headerValue(headers, "access-control-allow-credentials") === "true";
  return cookies && !allowsCookies ? "cookies" : null;
}
