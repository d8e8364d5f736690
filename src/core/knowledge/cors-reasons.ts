/** Why CORS stopped a redirected request, in words. Sources: Fetch Standard, "HTTP-redirect fetch" and "CORS check". */
import type { CorsReason } from "../facts/cors.ts";

export interface CorsWords extends Readonly<Record<string, string>> {
  /** Goes on after "CORS blocked this request:". */
  readonly because: string;
  /** What CORS asks for, and what comes of it. */
  readonly mechanism: string;
  /** Begins with a verb. */
  readonly remedy: string;
}

const byReason: Readonly<Record<CorsReason, CorsWords>> = {
  redirect: {
    because: "the redirect lacks the CORS headers",
    mechanism:
      "Every answer on the way has to allow the page's origin, the redirect as well as what it leads to. Otherwise browsers keep the answer from the page.",
    remedy:
      "Call the last URL directly, or send Access-Control-Allow-Origin with the redirect, too. A login redirect should be a 401.",
  },
  "redirect-other": {
    because: "the redirect allows another origin",
    mechanism:
      "Access-Control-Allow-Origin of the redirect does not name the origin that asked. Every answer on the way has to allow it, the redirect as well as what it leads to.",
    remedy: "Let the redirect allow the page's origin, too, or call the last URL directly.",
  },
  target: {
    because: "the target does not allow it",
    mechanism:
      "The answer that the redirect led to has to allow the page's origin. Otherwise browsers keep it from the page.",
    remedy:
      "Send Access-Control-Allow-Origin from the target, or call a URL that does not redirect to another origin.",
  },
  back: {
    because: "its own origin must allow it, too",
    mechanism:
      "A request that was led to another origin stays a CORS request when a redirect leads it back, and names no origin any more. So the page's own server has to allow it as well.",
    remedy: "Call the last URL directly: it is of the page's own origin, where CORS asks for nothing.",
  },
  "origin-null": {
    because: "its origin got lost on the way",
    mechanism:
      "After a redirect from one foreign origin to another, even from http to https, a request says Origin: null. An answer that allows the page by name then does not fit.",
    remedy: "Call the last URL directly: write https in the code, with the host and path that answer.",
  },
  cookies: {
    because: "credentials are not allowed",
    mechanism:
      "With credentials, such as cookies, * does not count: the answer has to name the page's origin and to say Access-Control-Allow-Credentials: true.",
    remedy:
      "Send both headers so, with every redirect and from the target. Or leave credentials out of the request.",
  },
  credentials: {
    because: "Location has a user name",
    mechanism:
      "A CORS request may not be redirected to a URL with user name or password: browsers stop it there.",
    remedy: "Leave user name and password out of Location.",
  },
};

/** The words for a reason; the most general ones for a value that is none. */
export function corsWords(reason: unknown): CorsWords {
  return byReason[isReason(reason) ? reason : "target"];
}

function isReason(value: unknown): value is CorsReason {
  return typeof value === "string" && Object.hasOwn(byReason, value);
}
