/** Hosts and codes that intents are recognised by. */

/** Services that shorten links. */
export const SHORTENERS: ReadonlySet<string> = new Set([
  "aka.ms",
  "amzn.to",
  "bit.ly",
  "buff.ly",
  "cutt.ly",
  "dlvr.it",
  "fb.me",
  "g.co",
  "git.io",
  "goo.gl",
  "ift.tt",
  "is.gd",
  "j.mp",
  "lnkd.in",
  "ow.ly",
  "rb.gy",
  "rebrand.ly",
  "s.id",
  "shorturl.at",
  "t.co",
  "t.ly",
  "tiny.cc",
  "tinyurl.com",
  "trib.al",
  "v.gd",
  "wp.me",
]);

/** Hosts of which redirects count clicks or check links, as they are or with a name before them. */
export const TRACKERS: ReadonlySet<string> = new Set([
  "ad.doubleclick.net",
  "awin1.com",
  "anrdoezrs.net",
  "ct.sendgrid.net",
  "dpbolvw.net",
  "googleadservices.com",
  "jdoqocy.com",
  "l.facebook.com",
  "l.instagram.com",
  "list-manage.com",
  "lm.facebook.com",
  "out.reddit.com",
  "prf.hn",
  "safelinks.protection.outlook.com",
  "shareasale.com",
  "tkqlhce.com",
  "urldefense.com",
  "urldefense.proofpoint.com",
]);

/** Addresses that operating systems and browsers ask for to find out whether a network has a login page. */
export const PORTAL_PROBES: ReadonlySet<string> = new Set([
  "captive.apple.com/hotspot-detect.html",
  "clients3.google.com/generate_204",
  "connectivitycheck.android.com/generate_204",
  "connectivitycheck.gstatic.com/generate_204",
  "detectportal.firefox.com/canonical.html",
  "detectportal.firefox.com/success.txt",
  "www.apple.com/library/test/success.html",
  "www.google.com/generate_204",
  "www.gstatic.com/generate_204",
  "www.msftconnecttest.com/connecttest.txt",
  "www.msftncsi.com/ncsi.txt",
]);

/** Languages by their codes of two letters (ISO 639-1) that stand in URLs; those that are also English words left out. */
export const LANGUAGES: ReadonlySet<string> = new Set(
  "ar bg bn bs ca cs cy da de el en es et eu fa fi fr gl gu he hi hr hu hy id it ja ka kk km kn ko lt lv mk ml mn mr ms nb nl nn pl pt ro ru sk sl sq sr sv sw ta te th tr uk ur uz vi zh".split(
    " ",
  ),
);
