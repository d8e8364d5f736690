/** Why a 3xx answer stayed the last one, in words. Source: Fetch Standard, "redirect status" and "redirect mode". */

export type WhyUnfollowed =
  | "no-redirect"
  | "no-location"
  | "unseen"
  | "preflight"
  | "not-asked"
  | "unknown-code";

export interface UnfollowedWords extends Readonly<Record<string, string>> {
  /** Goes on after "This 302". */
  readonly verdict: string;
  readonly mechanism: string;
  /** Begins with a verb. */
  readonly remedy: string;
}

const byReason: Readonly<Record<WhyUnfollowed, UnfollowedWords>> = {
  "no-redirect": {
    verdict: "is not a redirect",
    mechanism: "Browsers follow 301, 302, 303, 307 and 308 only.",
    remedy: "Leave it if no redirect is meant. Otherwise answer with one of those five codes.",
  },
  "no-location": {
    verdict: "has no Location, so the browser stayed here",
    mechanism: "A redirect needs a Location header. Without one, browsers show the answer itself.",
    remedy:
      "Add a Location header with the target. Leave it if no redirect is meant, as in some uploads that go in parts.",
  },
  preflight: {
    verdict: "answered a CORS preflight, which may not be redirected",
    mechanism:
      "A preflight needs a 2xx answer. With any other, browsers fail the request that it was sent for.",
    remedy: "Answer OPTIONS at this URL with 2xx and the CORS headers, or call the URL that it redirects to.",
  },
  "not-asked": {
    verdict: "has a Location, but the browser did not follow it",
    mechanism: 'Probably the code asked for this, with `redirect: "manual"`.',
    remedy: 'Leave it if the code handles redirects itself. Otherwise let it fetch with redirect: "follow".',
  },
  "unknown-code": {
    verdict: "is not a redirect that browsers follow",
    mechanism: "Browsers follow 301, 302, 303, 307 and 308 only.",
    remedy: "Answer one of the five codes that browsers follow, if a redirect is meant.",
  },
  unseen: {
    verdict: "was not followed",
    mechanism: "Its headers were not kept, so it is not known whether it had a Location.",
    remedy: "Repeat the request to see its headers.",
  },
};

/** The words for a reason; those for an unknown code where it is none. */
export function unfollowedWords(reason: unknown): UnfollowedWords {
  return byReason[isReason(reason) ? reason : "unknown-code"];
}

function isReason(value: unknown): value is WhyUnfollowed {
  return typeof value === "string" && Object.hasOwn(byReason, value);
}
