/**
 * Which of the installed extensions are able to make a redirect. Browsers do not say which one did: a list of those
 * that could is all there is, and switching one off is the proof.
 */
import type { BrowserName } from "../event.ts";
import { redirectPowers, type RedirectPower } from "./powers.ts";
import { reachOf, type Reach } from "./match-pattern.ts";
import { isSchemeUpgrade, parseUrl, schemeOf } from "../url/url.ts";

/**
 * What management.getAll tells of an extension, as far as it matters. Firefox leaves out both permission lists of an
 * extension that is switched off, and never has isApp.
 */
export interface InstalledExtension {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly type?: string;
  readonly isApp?: boolean;
  readonly permissions?: readonly string[];
  /** What it holds now: sites that a person withholds are not among them. */
  readonly hostPermissions?: readonly string[];
  /** "admin", "development", "normal", "sideload" or "other". */
  readonly installType?: string;
  readonly mayDisable?: boolean;
}

/** The redirect that somebody made. */
export interface RedirectInQuestion {
  readonly url: string;
  /** null where the target is not known. */
  readonly to: string | null;
  readonly browser: BrowserName;
  /** True: it was made in a private window. */
  readonly private: boolean;
}

export interface Suspect {
  readonly id: string;
  readonly name: string;
  readonly power: RedirectPower;
  /** null: it has no access to the site, and needs none to make http https. */
  readonly reach: Reach | null;
  /** "likely" only where the target is a page of the extension itself. */
  readonly confidence: "likely" | "possible";
  readonly installType: string;
  /** False: an administrator installed it, and a person cannot switch it off. */
  readonly mayDisable: boolean;
}

/** Why an extension cannot have made the redirect. */
export type Alibi = "off" | "not-private" | "no-power" | "no-access";

export interface Culprits {
  /** Most likely first. */
  readonly suspects: readonly Suspect[];
  /** How many could not have made it, by the reason. */
  readonly ruledOut: Readonly<Record<Alibi, number>>;
}

/** @param ownId Hopscope's own id: it is left out, it redirects nothing. */
export function findCulprits(
  extensions: readonly InstalledExtension[],
  redirect: RedirectInQuestion,
  ownId: string,
): Culprits {
  const ruledOut: Record<Alibi, number> = { off: 0, "not-private": 0, "no-power": 0, "no-access": 0 };
  const suspects: Suspect[] = [];
  for (const extension of extensions) {
    if (extension.id === ownId || isNoExtension(extension)) continue;
    const judged = judge(extension, redirect);
    if (typeof judged === "string") ruledOut[judged] += 1;
    else suspects.push(judged);
  }
  return { suspects: suspects.toSorted(bySuspicion), ruledOut };
}

/** Themes redirect nothing; Chrome apps see no requests of pages. */
function isNoExtension({ type = "extension", isApp = false }: InstalledExtension): boolean {
  return isApp || type !== "extension";
}

function judge(extension: InstalledExtension, redirect: RedirectInQuestion): Suspect | Alibi {
  if (!extension.enabled) return "off";
  const { permissions = [], hostPermissions = [] } = extension;
  if (isKeptOut(permissions, redirect)) return "not-private";
  const powers = redirectPowers.filter(({ needs }) => needs.every((name) => permissions.includes(name)));
  if (powers.length === 0) return "no-power";
  const url = parseUrl(redirect.url);
  const reach = url === null ? null : reachOf(hostPermissions, url);
  const isUpgrade = maybeUpgrade(redirect);
  const power = powers.find(({ access }) => reach !== null || (access === "site-or-upgrade" && isUpgrade));
  if (power === undefined) return "no-access";
  return {
    id: extension.id,
    name: extension.name,
    power,
    reach,
    confidence: leadsInto(extension, redirect.to) ? "likely" : "possible",
    installType: extension.installType ?? "normal",
    mayDisable: extension.mayDisable ?? true,
  };
}

/** Where the target is not known, it may be the same URL with https. */
function maybeUpgrade({ url, to }: RedirectInQuestion): boolean {
  return schemeOf(url) === "http" && (to === null || isSchemeUpgrade(url, to));
}

/** Firefox lists, as a permission, that an extension may run in private windows; Chromium tells nobody. */
function isKeptOut(permissions: readonly string[], redirect: RedirectInQuestion): boolean {
  return (
    redirect.private &&
    redirect.browser === "firefox" &&
    !permissions.includes("internal:privateBrowsingAllowed")
  );
}

/** An extension's own pages: Chromium's addresses carry its id, and Firefox lists them among the sites it may access. */
function leadsInto({ id, hostPermissions = [] }: InstalledExtension, to: string | null): boolean {
  const scheme = to === null ? "" : schemeOf(to);
  const host = to === null ? "" : (parseUrl(to)?.host ?? "");
  if (scheme === "chrome-extension") return host === id;
  return scheme === "moz-extension" && hostPermissions.includes(`moz-extension://${host}/*`);
}

/** Who asked for this very site has a reason to; an extension in development changes most often. */
function bySuspicion(a: Suspect, b: Suspect): number {
  return weight(a) - weight(b) || a.name.localeCompare(b.name, "en") || (a.id < b.id ? -1 : 1);
}

function weight({ confidence, reach, installType, power }: Suspect): number {
  return (
    (confidence === "likely" ? 0 : 1000) +
    100 * ["some-sites", "all-sites", null].indexOf(reach) +
    10 * redirectPowers.indexOf(power) +
    (installType === "development" ? 0 : 1)
  );
}
