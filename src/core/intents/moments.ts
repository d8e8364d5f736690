/** For now, for this visitor, after this form. */
import { queryOf } from "../senders/url-difference.ts";
import { asCode } from "../marks.ts";
import { clip } from "../text.ts";
import { sameTarget } from "../url/url.ts";
import { headerFact, urlFact, type IntentCheck } from "./intent.ts";

const maintenanceWord =
  /(?:^|[/._-])(?:maintenance|under-?construction|site-?down|temporarily-unavailable|sorry|wartung)(?=$|[/._-])/i;

function isMaintenancePage(url: URL): boolean {
  return maintenanceWord.test(url.hostname.split(".")[0] ?? "") || maintenanceWord.test(url.pathname);
}

export const maintenance: IntentCheck = (hop) => {
  const { from, to } = hop.change;
  if (!isMaintenancePage(to) || isMaintenancePage(from) || ![302, 303, 307].includes(hop.status)) return null;
  const wait = hop.headers.get("retry-after");
  return {
    id: "maintenance",
    confidence: "likely",
    evidence: [
      urlFact(hop, "The target is named as a page for maintenance"),
      ...(wait === undefined ? [] : [headerFact("The answer has a `Retry-After` header")]),
    ],
  };
};

const variantParameter = /^(?:variant|variation|experiment|exp_id|ab|ab_?test|abtest|bucket|canary)$/i;

export const abTest: IntentCheck = (hop) => {
  const { from, to, host, path } = hop.change;
  if (host !== "same" || path !== "same") return null;
  const gained = [...queryOf(to).keys()]
    .slice(0, 50)
    .find((name) => variantParameter.test(name) && !queryOf(from).has(name));
  if (gained === undefined) return null;
  return {
    id: "ab-test",
    confidence: "possible",
    evidence: [urlFact(hop, `The query gained ${asCode(gained.slice(0, 20))}`)],
  };
};

/** The same URL again, with a cookie set. */
export const cookieCheck: IntentCheck = (hop) => {
  if (!hop.headers.has("set-cookie") || !sameTarget(hop.hop.url, hop.hop.to)) return null;
  return {
    id: "cookie-check",
    confidence: "likely",
    evidence: [urlFact(hop, "The target is the same URL"), headerFact("The answer sets a cookie")],
  };
};

/** What was sent was taken, and its answer is shown by GET under another URL. */
export const postRedirectGet: IntentCheck = (hop) => {
  const { method, nextMethod, status } = hop.hop;
  const sent = method !== "GET" && method !== "HEAD" && method !== "OPTIONS";
  if (!sent || nextMethod !== "GET" || ![301, 302, 303].includes(status ?? 0)) return null;
  const page = hop.chain.resourceType === "main_frame" || hop.chain.resourceType === "sub_frame";
  if (status !== 303 && !page) return null;
  return {
    id: "post-redirect-get",
    confidence: "likely",
    evidence: [urlFact(hop, `${asCode(clip(method, 20))} became \`GET\` with a ${status ?? ""}`)],
    detail: { method },
  };
};
