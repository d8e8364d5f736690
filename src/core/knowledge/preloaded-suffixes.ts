/**
 * Public suffixes below ordinary top-level domains that are on Chromium's HSTS preload list, all with
 * includeSubDomains. Firefox builds its list from Chromium's, and differs in places.
 */
export const preloadedSuffixes: readonly string[] = (
  "app.os.fedoraproject.org app.os.stg.fedoraproject.org apps.fbsbx.com bmoattachments.org cloud.fedoraproject.org " +
  "cnpy.gdn cupcake.is gentapps.com mytuleap.com now.sh onavstack.net service.gov.scot service.gov.uk " +
  "withgoogle.com withyoutube.com"
).split(" ");

/** Of these, the ones that Firefox ESR 153 does not have. */
export const suffixesNotInFirefox: readonly string[] = ["cupcake.is"];

/** Where they come from. Apart from them, so that a bundle without words leaves it out. */
export const preloadedSuffixesOrigin = {
  /** Day of the last check. */
  date: "2026-11-22",
  source:
    "Chromium 156, asked for every name of the Public Suffix List, and for names below those found; Firefox ESR 153, asked for those",
} as const;
