/** Services between, and another place for the same page: language, device. */
import { LANGUAGES, PORTAL_PROBES, SHORTENERS, TRACKERS } from "./known-hosts.ts";
import { queryOf } from "../senders/url-difference.ts";
import { asCode } from "../marks.ts";
import { clip } from "../text.ts";
import { headerFact, urlFact, type IntentCheck } from "./intent.ts";

/** "/de-AT/shop" → ["de-AT", "/shop"]; null where the path begins with no language. */
function localeOf(path: string): readonly [string, string] | null {
  const match = /^\/([a-z]{2})([-_][A-Za-z]{2,4})?(\/.*)?$/.exec(path);
  const language = match?.[1] ?? "";
  return LANGUAGES.has(language) ? [`${language}${match?.[2] ?? ""}`, match?.[3] ?? "/"] : null;
}

function withoutSlash(path: string): string {
  return path.replace(/\/$/, "");
}

/** A language at the head of the path came, went or changed. */
export const locale: IntentCheck = (hop) => {
  const { from, to, host } = hop.change;
  if (host !== "same") return null;
  const [before, after] = [localeOf(from.pathname), localeOf(to.pathname)];
  const [a, b] = [withoutSlash(before?.[1] ?? from.pathname), withoutSlash(after?.[1] ?? to.pathname)];
  if (a !== b || before?.[0] === after?.[0]) return null;
  const varies = /\baccept-language\b/i.test(hop.headers.get("vary") ?? "");
  const language = after?.[0] ?? before?.[0] ?? "";
  return {
    id: "locale",
    confidence: "likely",
    evidence: [
      urlFact(
        hop,
        `The path ${after === null ? "lost" : before === null ? "gained" : "changed"} its language: ${asCode(language)}`,
      ),
      ...(varies ? [headerFact("`Vary` names `Accept-Language`")] : []),
    ],
    detail: {
      language: after === null ? "the page without a language in its URL" : `the language ${language}`,
    },
  };
};

function bareHost(host: string): string {
  return host.replace(/^(?:www|m|mobile)\./, "");
}

export const mobileSite: IntentCheck = (hop) => {
  const { from, to } = hop.change;
  if (bareHost(from.hostname) !== bareHost(to.hostname)) return null;
  const [was, is] = [/^(?:m|mobile)\./.test(from.hostname), /^(?:m|mobile)\./.test(to.hostname)];
  if (was === is) return null;
  return {
    id: "mobile-site",
    confidence: "likely",
    evidence: [urlFact(hop, `The host ${is ? "gained" : "lost"} the name of a mobile site`)],
    detail: { site: is ? "the mobile site" : "the site for desktops" },
  };
};

export const shortener: IntentCheck = (hop) => {
  const { from, to } = hop.change;
  if (!SHORTENERS.has(from.hostname) || from.hostname === to.hostname || from.pathname.length < 2)
    return null;
  return {
    id: "shortener",
    confidence: "likely",
    evidence: [urlFact(hop, `${asCode(from.hostname)} shortens links`)],
  };
};

/** Any name of the host, from the whole to the last two labels. */
function namesOf(host: string): readonly string[] {
  const labels = host.split(".").slice(-6);
  return labels.slice(0, -1).map((_label, at) => labels.slice(at).join("."));
}

export const trackingHop: IntentCheck = (hop) => {
  const { from, to } = hop.change;
  if (from.hostname === to.hostname) return null;
  const known = namesOf(from.hostname).find((name) => TRACKERS.has(name));
  if (known !== undefined)
    return {
      id: "tracking-hop",
      confidence: "likely",
      evidence: [urlFact(hop, `${asCode(known)} counts clicks or checks links`)],
    };
  return null;
};

/** The target, whole, stands in the query of the URL asked for: a forwarder, whatever it serves. */
export const queryForwarder: IntentCheck = (hop) => {
  const { from, to } = hop.change;
  if (from.host === to.host) return null;
  const carrier = [...queryOf(from)].find(([, value]) => value === to.href || `${value}/` === to.href);
  if (carrier === undefined) return null;
  return {
    id: "query-forwarder",
    confidence: "certain",
    evidence: [
      urlFact(
        hop,
        carrier[0] === ""
          ? "A parameter without a name of the URL asked for is the target"
          : `The parameter ${asCode(clip(carrier[0], 30))} of the URL asked for is the target`,
      ),
    ],
    detail: { host: to.host },
  };
};

export const captivePortal: IntentCheck = (hop) => {
  const { from, to } = hop.change;
  if (from.protocol !== "http:" || from.hostname === to.hostname) return null;
  const probe = from.hostname + from.pathname;
  if (!PORTAL_PROBES.has(probe)) return null;
  return {
    id: "captive-portal",
    confidence: "likely",
    evidence: [urlFact(hop, `${asCode(probe)} never redirects by itself`)],
    detail: { host: to.host },
  };
};
