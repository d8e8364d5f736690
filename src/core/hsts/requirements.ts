/** What hstspreload.org asks for before it takes a host (its submission requirements), against what was seen. */
import type { Reference } from "../explanation.ts";
import { parseUrl } from "../url/url.ts";
import type { HstsHeader } from "./header.ts";
import { type CanonicalHost, canonicalHost } from "./match.ts";
import { HSTS_PRELOAD_CHECKS, HSTS_PRELOAD_HEADER, HSTS_PRELOAD_REQUIREMENTS } from "./sources.ts";

export interface Requirement {
  readonly id:
    | "max-age"
    | "include-subdomains"
    | "preload"
    | "redirect"
    | "certificate"
    | "subdomains"
    | "domain";
  readonly asks: string;
  readonly state: "met" | "not-met" | "not-seen";
  /** What was seen instead, or why it cannot be told here. "" when the state says it all. */
  readonly saw: string;
  readonly references: readonly Reference[];
}

export interface SeenForPreload {
  readonly host: CanonicalHost;
  /** What the host itself sent last; null when nothing was seen. A parent's header does not count. */
  readonly header: HstsHeader | null;
  /** Where http://host/ led first, as a server answered it; null when no such redirect was seen. */
  readonly firstRedirectTo: string | null;
}

const oneYear = 31_536_000;

/** Every requirement, with what is known of it. */
export function preloadRequirements(seen: SeenForPreload): readonly Requirement[] {
  return [...headerRequirements(seen.header), redirectRequirement(seen), ...unseen];
}

function headerRequirements(header: HstsHeader | null): readonly Requirement[] {
  const references = [HSTS_PRELOAD_REQUIREMENTS];
  const judge = (met: (header: HstsHeader) => boolean, saw: string): Pick<Requirement, "state" | "saw"> => {
    if (header === null) return { state: "not-seen", saw: "no header of this host seen" };
    if (!header.valid) return { state: "not-met", saw: "the header is not valid" };
    return met(header) ? { state: "met", saw: "" } : { state: "not-met", saw };
  };
  const quoted = header?.problems.some(({ id }) => id === "quoted-max-age") ?? false;
  return [
    {
      id: "max-age",
      asks: "`max-age` of a year or more",
      ...judge(
        ({ maxAge }) => (maxAge ?? 0) >= oneYear && !quoted,
        quoted ? "in quotes, which its check cannot read" : `max-age=${header?.maxAge ?? 0}`,
      ),
      references: quoted ? [...references, HSTS_PRELOAD_HEADER] : references,
    },
    {
      id: "include-subdomains",
      asks: "`includeSubDomains`",
      ...judge(({ includeSubDomains }) => includeSubDomains, "missing"),
      references,
    },
    { id: "preload", asks: "`preload`", ...judge(({ preload }) => preload, "missing"), references },
  ];
}

function redirectRequirement({ host, firstRedirectTo }: SeenForPreload): Requirement {
  const about = {
    id: "redirect",
    asks: "http, where it answers, redirects to https on the same host first",
    references: [HSTS_PRELOAD_REQUIREMENTS, HSTS_PRELOAD_CHECKS],
  } as const;
  const to = firstRedirectTo === null ? null : parseUrl(firstRedirectTo);
  if (to === null) return { ...about, state: "not-seen", saw: "no redirect of a server from http seen" };
  const target = /^https?:$/.test(to.protocol) ? canonicalHost(to.hostname) : null;
  if (target === host && to.protocol === "https:") return { ...about, state: "met", saw: "" };
  if (target === host) return { ...about, state: "not-met", saw: "stays on http" };
  return {
    ...about,
    state: "not-met",
    saw: `goes to ${target === `www.${host}` ? "www" : "another host"} first`,
  };
}

/** What the site looks up itself, and a browser that was there once cannot tell. */
const unseen: readonly Requirement[] = [
  {
    id: "certificate",
    asks: "A valid certificate",
    state: "not-seen",
    saw: "hstspreload.org checks it",
    references: [HSTS_PRELOAD_REQUIREMENTS],
  },
  {
    id: "subdomains",
    asks: "All subdomains over https, internal ones too",
    state: "not-seen",
    saw: "hstspreload.org tries `www`; the others are yours to check",
    references: [HSTS_PRELOAD_REQUIREMENTS, HSTS_PRELOAD_CHECKS],
  },
  {
    id: "domain",
    asks: "A registered domain, not a subdomain",
    state: "not-seen",
    saw: "hstspreload.org checks it",
    references: [HSTS_PRELOAD_CHECKS],
  },
];
