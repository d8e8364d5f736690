/** What each 3xx code means. Sources: RFC 9110 §15.4 and the Fetch Standard, "HTTP-redirect fetch" and "redirect status". */
import type { Reference } from "../explanation.ts";
import {
  FETCH_HTTP_REDIRECT_FETCH,
  FETCH_REDIRECT_STATUS,
  RFC9110_15_4_1,
  RFC9110_15_4_2,
  RFC9110_15_4_3,
  RFC9110_15_4_4,
  RFC9110_15_4_5,
  RFC9110_15_4_6,
  RFC9110_15_4_7,
  RFC9110_15_4_8,
  RFC9110_15_4_9,
  RFC9111_4_2_2,
} from "./references.ts";

export type RedirectCode = 300 | 301 | 302 | 303 | 304 | 305 | 306 | 307 | 308;

export interface StatusCode {
  readonly code: RedirectCode;
  readonly phrase: string;
  /** One or two sentences for a person. */
  readonly meaning: string;
  /** null: the code says nothing about time. */
  readonly permanence: "permanent" | "temporary" | null;
  /** What the Fetch Standard does to method and body; null for codes that browsers do not follow. */
  readonly methodRule: string | null;
  /** Browsers follow it when it has a Location. */
  readonly followed: boolean;
  /** May be stored without any cache header (RFC 9110 §15.1, RFC 9111 §4.2.2). */
  readonly cacheableByDefault: boolean;
  readonly references: readonly [Reference, ...Reference[]];
}

const postBecomesGet = "Browsers turn a POST into a GET without a body; every other method is kept.";
const everythingKept = "Browsers keep method and body; changing the method is forbidden.";

const codes: Readonly<Record<RedirectCode, StatusCode>> = {
  300: {
    code: 300,
    phrase: "Multiple Choices",
    meaning:
      "There are several versions, and the reader may choose. Browsers show the answer and follow nothing.",
    permanence: null,
    methodRule: null,
    followed: false,
    cacheableByDefault: true,
    references: [RFC9110_15_4_1, FETCH_REDIRECT_STATUS],
  },
  301: {
    code: 301,
    phrase: "Moved Permanently",
    meaning: "What was asked for has moved to another URL for good. Change links to it.",
    permanence: "permanent",
    methodRule: postBecomesGet,
    followed: true,
    cacheableByDefault: true,
    references: [RFC9110_15_4_2, FETCH_HTTP_REDIRECT_FETCH, RFC9111_4_2_2],
  },
  302: {
    code: 302,
    phrase: "Found",
    meaning: "What was asked for is at another URL for now. Keep using the first URL.",
    permanence: "temporary",
    methodRule: postBecomesGet,
    followed: true,
    cacheableByDefault: false,
    references: [RFC9110_15_4_3, FETCH_HTTP_REDIRECT_FETCH],
  },
  303: {
    code: 303,
    phrase: "See Other",
    meaning: "The answer to this request is at another URL, to be fetched with GET.",
    // Neither: it points to another resource, not to the new place of this one (RFC 9110 §15.4).
    permanence: null,
    methodRule: "Browsers turn every method but GET and HEAD into a GET without a body.",
    followed: true,
    cacheableByDefault: false,
    references: [RFC9110_15_4_4, FETCH_HTTP_REDIRECT_FETCH],
  },
  304: {
    code: 304,
    phrase: "Not Modified",
    meaning: "The copy in the cache is still good, so the server sent no new one. It redirects nothing.",
    permanence: null,
    methodRule: null,
    followed: false,
    cacheableByDefault: false,
    references: [RFC9110_15_4_5, FETCH_REDIRECT_STATUS],
  },
  305: {
    code: 305,
    phrase: "Use Proxy",
    meaning:
      "Deprecated: a server can no longer name a proxy to use. Browsers show the answer and follow nothing.",
    permanence: null,
    methodRule: null,
    followed: false,
    cacheableByDefault: false,
    references: [RFC9110_15_4_6, FETCH_REDIRECT_STATUS],
  },
  306: {
    code: 306,
    phrase: "(Unused)",
    meaning: "Reserved and without a meaning today. Browsers show the answer and follow nothing.",
    permanence: null,
    methodRule: null,
    followed: false,
    cacheableByDefault: false,
    references: [RFC9110_15_4_7, FETCH_REDIRECT_STATUS],
  },
  307: {
    code: 307,
    phrase: "Temporary Redirect",
    meaning: "What was asked for is at another URL for now. Keep using the first URL.",
    permanence: "temporary",
    methodRule: everythingKept,
    followed: true,
    cacheableByDefault: false,
    references: [RFC9110_15_4_8, FETCH_HTTP_REDIRECT_FETCH],
  },
  308: {
    code: 308,
    phrase: "Permanent Redirect",
    meaning: "What was asked for has moved to another URL for good. Change links to it.",
    permanence: "permanent",
    methodRule: everythingKept,
    followed: true,
    cacheableByDefault: true,
    references: [RFC9110_15_4_9, FETCH_HTTP_REDIRECT_FETCH, RFC9111_4_2_2],
  },
};

/** 300 to 308, in order. */
export function statusCodes(): readonly StatusCode[] {
  return Object.values(codes);
}

/** What a code means; null for one that is not between 300 and 308. */
export function statusCode(status: number | null): StatusCode | null {
  return status !== null && isRedirectCode(status) ? codes[status] : null;
}

function isRedirectCode(status: number): status is RedirectCode {
  return Object.hasOwn(codes, status);
}
