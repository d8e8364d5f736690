import { lostCookies } from "../facts/lost-cookies.ts";
import { ranIntoLimit } from "../facts/failure.ts";
import { cookieWords } from "../knowledge/cookie-reasons.ts";
import { MDN_COOKIE_ATTRIBUTES, RFC6265_5_3, RFC6265_5_4 } from "../knowledge/references.ts";
import type { Check, Words } from "../findings/rule.ts";
import { clip } from "../text.ts";

export const check = {
  id: "cookie-not-returned",
  severity: "advice",
  short: "cookie lost",
  answers: false,
  check(chain) {
    return lostCookies(chain, ranIntoLimit(chain)).map(({ cookie, set, reason }) => ({
      hops: [set.index],
      data: { cookie: clip(cookie.name, 40), reason },
    }));
  },
} as const satisfies Check;

export const words: Words = {
  title: "A cookie that was set does not come back",
  saw: "{seen}",
  why: "{mechanism} A server that waits for this cookie starts over each time: that is how login loops begin.",
  fix: "{remedy}",
  references: [RFC6265_5_3, RFC6265_5_4, MDN_COOKIE_ATTRIBUTES],
  derive({ cookie, reason }) {
    const { seen, ...rest } = cookieWords(reason);
    return { ...rest, seen: `The answer sets the cookie ${cookie}. ${seen}` };
  },
};
