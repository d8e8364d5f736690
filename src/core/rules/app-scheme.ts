import { codeOf } from "../words/code.ts";
import { refusalOf } from "../facts/failure.ts";
import { appNameOf } from "../knowledge/app-schemes.ts";
import { FETCH_HTTP_REDIRECT_FETCH } from "../knowledge/references.ts";
import type { Check, Words } from "../findings/rule.ts";
import { schemeOf } from "../url/url.ts";

/** Inside the browser, and no matter of apps. */
const inner: ReadonlySet<string> = new Set(["", "about", "blob", "chrome-extension", "moz-extension"]);

export const check = {
  id: "app-scheme",
  severity: "note",
  short: "opens an app",
  answers: false,
  check(chain) {
    const last = chain.hops.at(-1);
    if (chain.outcome.kind !== "handed-off" || last?.kind !== "server" || refusalOf(chain) !== null)
      return [];
    const scheme = schemeOf(chain.outcome.url);
    return inner.has(scheme) ? [] : [{ hops: [last.index], data: { code: codeOf(last), scheme } }];
  },
} as const satisfies Check;

export const words: Words = {
  title: "Redirect leaves the browser",
  saw: "This {code} leads to a URL with the scheme {scheme}, which is for {app}.",
  why: "No request follows. Where nothing opens this scheme, people see no change and no reason.",
  fix: "Leave it if people expect the app to open. Otherwise redirect to an https page that offers the link and says what to install.",
  references: [FETCH_HTTP_REDIRECT_FETCH],
  derive: ({ scheme }) => ({ app: appNameOf(`${scheme}:`) }),
};
