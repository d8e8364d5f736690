/** The verdict on a host in words: the answer, what to do, why. Dates are left to the panel, which knows the clock. */
import type { Reference } from "../explanation.ts";
import { preloadedSuffixesOrigin } from "../knowledge/preloaded-suffixes.ts";
import { preloadedTldsOrigin } from "../knowledge/preloaded-tlds.ts";
import {
  CHROMIUM_HSTS_LOCALHOST,
  CHROMIUM_TRANSPORT_SECURITY_STATE,
  FIREFOX_NET_UTIL,
  FIREFOX_SITE_SECURITY,
  HSTS_PRELOAD,
  RFC6797_6_1,
  RFC6797_6_1_1,
  RFC6797_6_1_2,
  RFC6797_8_1,
  RFC6797_8_1_1,
  RFC6797_8_2,
} from "../knowledge/reference/guides/sources.ts";
import { RFC6797_12_3, RFC6797_8_3 } from "../knowledge/references.ts";
import type { PreloadEntry } from "./preload-entry.ts";
import type { HstsRule, HstsVerdict } from "./verdict.ts";

export interface VerdictWords {
  readonly headline: string;
  readonly act: string;
  readonly why: string;
  readonly references: readonly Reference[];
}

const leaveIt = "Leave it: it protects this site.";
const otherName = "For work without TLS, use `localhost` or a name below `.test`.";

/** Headline, what to do, why, and where that is written. */
export function verdictSays(verdict: HstsVerdict): VerdictWords {
  const { because, rule } = verdict;
  return rule === null ? withoutRule[because](verdict) : ruleSays(verdict, rule);
}

const nothingSeen = ({ host, listStatus }: HstsVerdict): VerdictWords => ({
  headline: `No HSTS rule for ${host} is known here.`,
  act: `Open https://${host} once to see its header${listStatus === null ? ", or check the preload list" : ""}.`,
  why: `No header of the host or of a parent was seen that covers it. ${
    listStatus === null
      ? "Hopscope's built-in part of the preload list does not cover it either."
      : "The preload list of today does not cover it either."
  } The browser may have learned a rule on an earlier visit, which Hopscope cannot look up.`,
  references: [RFC6797_8_2, RFC6797_12_3],
});

const withoutRule: Readonly<Record<HstsVerdict["because"], (verdict: HstsVerdict) => VerdictWords>> = {
  "ip-literal": ({ host }) => ({
    headline: `http://${host} is never upgraded by HSTS.`,
    act: "Look elsewhere if it goes to https: at the server, the cache, or an extension.",
    why: "It is an IP address. Browsers keep HSTS rules for names only.",
    references: [RFC6797_8_1_1, RFC6797_8_3],
  }),
  localhost: ({ host }) => ({
    headline: `http://${host} is not upgraded by HSTS.`,
    act: "If it goes to https, look for a redirect of the server, a cached 301 or 308, an extension, or a service worker.",
    why: "Chromium ignores HSTS on localhost from version 132 on, and Firefox does not upgrade requests to it. An older Chromium may still hold a rule.",
    references: [CHROMIUM_HSTS_LOCALHOST, FIREFOX_NET_UTIL],
  }),
  deleted: (verdict) => ({
    headline: `http://${verdict.host} may no longer be upgraded.`,
    act: "If it still goes to https, check the preload list, and look for a rule of a parent.",
    why: deletedWhy(verdict),
    references: [RFC6797_6_1_1, ...(verdict.preloaded === null ? [] : [FIREFOX_SITE_SECURITY])],
  }),
  expired: ({ host }) => ({
    headline: `http://${host} may no longer be upgraded.`,
    act: `Open https://${host}: if it still sends the header, the rule is there again.`,
    why: "The rule that was seen has ended, and browsers drop it then.",
    references: [RFC6797_8_1_1],
  }),
  "not-valid": ({ host }) => ({
    headline: `The browser ignores the HSTS header of ${host}.`,
    act: "Repair the header if it is yours. What is wrong with it stands below.",
    why: "A header with such an error counts for nothing. The browser may still have a rule from an earlier visit, which Hopscope cannot look up.",
    references: [RFC6797_6_1],
  }),
  rule: nothingSeen,
  "nothing-seen": nothingSeen,
};

function deletedWhy({ preloaded }: HstsVerdict): string {
  if (preloaded === null) {
    return "The last header of this host said `max-age=0`, which deletes its rule. No rule of a parent was seen.";
  }
  return `\`${preloaded.domain}\` is on the preload list, but its last header said \`max-age=0\`. Firefox keeps a note of that and no longer goes by the list's entry; Chromium still does.`;
}

function ruleSays(verdict: HstsVerdict, rule: HstsRule): VerdictWords {
  const { host, confidence, scope, preloaded } = verdict;
  const verb = confidence === "possible" ? "may be upgraded" : "is probably upgraded";
  const where =
    scope.kind === "private"
      ? "In private windows, "
      : scope.kind === "inside"
        ? `Inside pages of ${scope.under}, `
        : "";
  const headline = `${where}http://${host} ${verb} to https.`;
  if (rule.source === "preload" && preloaded !== null) return { headline, ...preloadSays(host, preloaded) };
  return { headline, ...headerSays(verdict, rule) };
}

function preloadSays(
  host: string,
  { domain, kind, inFirefox }: PreloadEntry,
): Omit<VerdictWords, "headline"> {
  const stale = "A Chromium older than 70 days no longer uses its list.";
  if (kind === "list") {
    const entry = domain === host ? "it" : `its parent \`${domain}\``;
    return {
      act: leaveIt,
      why: `hstspreload.org says that ${entry} is on Chromium's list of today. ${stale} Firefox has a list of its own, made from this one.`,
      references: [HSTS_PRELOAD, CHROMIUM_TRANSPORT_SECURITY_STATE, FIREFOX_SITE_SECURITY],
    };
  }
  const { date } = kind === "tld" ? preloadedTldsOrigin : preloadedSuffixesOrigin;
  const what = kind === "tld" ? `The top-level domain \`.${domain}\`` : `The domain \`${domain}\``;
  const firefox = inFirefox === false ? " Firefox ESR 153 does not have this entry." : "";
  return {
    act: `${leaveIt} ${otherName}`,
    why: `${what} is on the preload list with all names below it (list of ${date}). Browsers ship that list. ${stale}${firefox}`,
    references: [RFC6797_12_3, HSTS_PRELOAD, CHROMIUM_TRANSPORT_SECURITY_STATE],
  };
}

function headerSays(verdict: HstsVerdict, rule: HstsRule): Omit<VerdictWords, "headline"> {
  const { preloaded, scope } = verdict;
  const origin =
    rule.source === "header"
      ? "The host sent the rule itself, in a header over https."
      : `The rule comes from its parent \`${rule.host}\`, which said \`includeSubDomains\`.`;
  const reach =
    scope.kind === "private"
      ? " It was seen in a private window, and rules of those are kept apart."
      : scope.kind === "inside"
        ? " Firefox keeps rules apart for each site in the address bar."
        : "";
  const rest =
    preloaded === null
      ? " It is there unless somebody deleted it since."
      : ` The preload list covers the host as well, by its entry \`${preloaded.domain}\`.`;
  const act = `${leaveIt} To work without TLS, use a host name that no HSTS rule covers.`;
  const references = rule.source === "header" ? [RFC6797_8_1] : [RFC6797_6_1_2, RFC6797_8_2];
  const scoped = scope.kind === "everywhere" ? references : [...references, FIREFOX_SITE_SECURITY];
  return { act, why: `${origin}${reach}${rest}`, references: scoped };
}
