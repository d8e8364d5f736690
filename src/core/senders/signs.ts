/** Whether a sign holds for a hop, and the fact that shows it. */
import type { Evidence } from "../explanation.ts";
import { asCode } from "../marks.ts";
import { clip } from "../text.ts";
import type { BodyTemplate } from "./built-in-pages.ts";
import type { ChangeName, Sign } from "./fingerprint.ts";
import { READ_LIMIT, type HopFacts } from "./hop-facts.ts";
import { isOnlyHttps, isOnlySlash, type UrlDifference } from "./url-difference.ts";

/** Longest header value that a fact quotes. */
const quoted = 80;

/** Headers that say nothing of who answered. */
const connectionHeaders = new Set(["connection", "keep-alive", "location", "content-length", "alt-svc"]);

/** null: the sign does not hold. Empty: it holds, and there is nothing to show for it. */
export function evidenceOfSign(sign: Sign, facts: HopFacts): readonly Evidence[] | null {
  switch (sign.kind) {
    case "header":
      return headerEvidence(sign.name, sign.like, facts.headers);
    case "later":
      return laterEvidence(sign.name, sign.like, facts);
    case "no-header":
      return facts.headers.has(sign.name) ? null : [];
    case "only-headers": {
      const others = [...facts.headers.keys()].filter((name) => !connectionHeaders.has(name));
      const alone = others.every((name) => sign.names.includes(name));
      return alone
        ? [fromHeaders(`Only these headers: ${asCode(clip([...facts.headers.keys()].join(", "), quoted))}`)]
        : null;
    }
    case "status":
      return sign.codes.includes(facts.status)
        ? [{ fact: `Status ${facts.status}`, source: sourceOf(facts) }]
        : null;
    case "change":
      return changeEvidence(sign.change, facts);
    case "asked":
      return urlEvidence(askedOf(facts.hop.url), sign, facts);
    case "target":
      return urlEvidence(facts.hop.to.slice(0, READ_LIMIT), sign, facts);
    case "location":
      return locationForm(facts) === sign.form ? [] : null;
    case "body":
      return bodyEvidence(sign.page, facts);
    default:
      return null;
  }
}

function fromHeaders(fact: string): Evidence {
  return { fact, source: "response header" };
}

function sourceOf(facts: HopFacts): Evidence["source"] {
  return facts.hop.observed === "har" ? "DevTools" : "webRequest";
}

function headerEvidence(
  name: string,
  like: RegExp | undefined,
  headers: ReadonlyMap<string, string>,
): readonly Evidence[] | null {
  const value = headers.get(name);
  if (value === undefined || like?.test(value) === false) return null;
  return [fromHeaders(asCode(`${headerName(name)}: ${clip(value, quoted)}`))];
}

/** "x-powered-by" → "X-Powered-By": as such names are usually written. */
function headerName(name: string): string {
  return name.replaceAll(/(?:^|-)[a-z]/g, (start) => start.toUpperCase());
}

function laterEvidence(name: string, like: RegExp | undefined, facts: HopFacts): readonly Evidence[] | null {
  for (const answer of facts.later) {
    const value = answer.get(name);
    if (value !== undefined && like?.test(value) !== false)
      return [
        fromHeaders(`A later answer of this host: ${asCode(`${headerName(name)}: ${clip(value, quoted)}`)}`),
      ];
  }
  return null;
}

const changeFacts: Readonly<Record<ChangeName, string>> = {
  "https-only": "Only http became https",
  "slash-only": "Only a slash at the end of the path changed",
  "slash-added": "A slash was added at the end of the path",
  "host-only": "Only the host changed",
  "other-host": "The target has another host",
  "same-host": "The target has the same host",
};

function hasChanged(change: UrlDifference, name: ChangeName): boolean {
  switch (name) {
    case "https-only":
      return isOnlyHttps(change);
    case "slash-only":
      return isOnlySlash(change);
    case "slash-added":
      return isOnlySlash(change) && change.path === "slash-added";
    case "host-only":
      return change.host !== "same" && change.path === "same" && !change.queryChanged;
    case "other-host":
      return change.from.host !== change.to.host;
    case "same-host":
      return change.host === "same";
    default:
      return false;
  }
}

function changeEvidence(name: ChangeName, facts: HopFacts): readonly Evidence[] | null {
  if (facts.change === null || !hasChanged(facts.change, name)) return null;
  return [{ fact: changeFacts[name], source: sourceOf(facts) }];
}

/** Port (where it is not the default one), path and query. */
function askedOf(url: string): string {
  const match = /^https?:\/\/(?:[^/?#@]*@)?(?:\[[^\]]*\]|[^/?#:]*)(.*)$/is.exec(url.slice(0, READ_LIMIT));
  return match?.[1] ?? "";
}

function urlEvidence(
  text: string,
  sign: { readonly like: RegExp; readonly as: string },
  facts: HopFacts,
): readonly Evidence[] | null {
  return sign.like.test(text) ? [{ fact: sign.as, source: sourceOf(facts) }] : null;
}

function locationForm(facts: HopFacts): "absolute" | "path" | null {
  const location = facts.headers.get("location");
  if (location === undefined) return null;
  return /^https?:/i.test(location) ? "absolute" : "path";
}

function bodyEvidence(page: BodyTemplate, facts: HopFacts): readonly Evidence[] | null {
  const length = facts.headers.get("content-length");
  if (length === undefined || !/^\d{1,6}$/.test(length)) return null;
  const lengths = page({
    status: facts.status,
    location: facts.headers.get("location") ?? "",
    server: facts.headers.get("server") ?? "",
  });
  if (lengths?.includes(Number(length)) !== true) return null;
  return [fromHeaders(`${asCode(`Content-Length: ${length}`)}, as long as its own page for this code`)];
}
