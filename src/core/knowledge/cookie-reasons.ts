/** Why a cookie does not come back, in words. Sources: RFC 6265 §5.3 and §5.4; MDN, Set-Cookie. */
import type { LostCookie } from "../facts/lost-cookies.ts";

type Reason = LostCookie["reason"];

export interface CookieWords extends Readonly<Record<string, string>> {
  /** A sentence that follows "The answer sets the cookie id." */
  readonly seen: string;
  /** One sentence. */
  readonly mechanism: string;
  /** Begins with a verb. */
  readonly remedy: string;
}

const ignored = "Browsers ignore it.";
const missing = "A later request of this chain goes without it.";

const byReason: Readonly<Record<Reason, CookieWords>> = {
  secure: {
    seen: "It has Secure, and the answer came over http. Browsers ignore it.",
    mechanism: "A cookie with Secure is taken over https only.",
    remedy: "Redirect to https first, and set the cookie there.",
  },
  domain: {
    seen: `Its Domain does not cover this host. ${ignored}`,
    mechanism: "A host may set cookies for itself and for its own domains above it, and for no others.",
    remedy: "Leave Domain out, or name this host's own domain.",
  },
  "none-insecure": {
    seen: `It has SameSite=None without Secure. ${ignored}`,
    mechanism: "Browsers take a cookie for other sites only with Secure, which needs https.",
    remedy: "Add Secure and serve the page over https, or use SameSite=Lax.",
  },
  prefix: {
    seen: `Its attributes do not fit the prefix of its name. ${ignored}`,
    mechanism: "The prefix __Secure- asks for Secure; __Host- asks for Path=/ and no Domain as well.",
    remedy: "Add the attributes that the prefix asks for, or take another name.",
  },
  "same-site": {
    seen: `Its SameSite, or Chromium's default for it, keeps it out of requests that another site begins. ${missing}`,
    mechanism:
      "From other sites, None with Secure goes along always, Lax (Chromium's default) to pages that a person is led to, Strict never.",
    remedy:
      "Use SameSite=Lax if the cookie has to be there on arrival from another site, and None with Secure for frames and scripts there.",
  },
  path: {
    seen: "Its Path does not cover the URLs of this loop.",
    mechanism: "A cookie goes only to URLs below its Path.",
    remedy: "Set it with Path=/, or with the path where it is needed.",
  },
  unknown: {
    seen: `Domain, Path and Secure allow it. ${missing}`,
    mechanism: "Most likely the browser blocks cookies here, or those of other sites, or deleted this one.",
    remedy: "Look into the cookies of this request in the Network panel: it says why one was blocked.",
  },
};

/** The words for a reason; the most general ones for a value that is none. */
export function cookieWords(reason: unknown): CookieWords {
  return byReason[isReason(reason) ? reason : "unknown"];
}

function isReason(value: unknown): value is Reason {
  return typeof value === "string" && Object.hasOwn(byReason, value);
}
