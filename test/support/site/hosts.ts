/**
 * The hosts of the demo site. All of them lead to one loopback port; none is ever looked up outside.
 * `.example` is reserved and unknown to every list of public suffixes, so browsers treat it without surprises.
 * `.dev` is a top-level domain that both browsers ship as HSTS-preloaded.
 */
export const hosts = {
  /** The demo page and most redirects. Never uses HSTS. */
  demo: "demo.example",
  /** Another site: cross-origin targets. */
  other: "other.example",
  /** Sets Strict-Transport-Security when asked to, with includeSubDomains. */
  bank: "bank.example",
  /** Covered by the policy of `bank`. */
  bankBranch: "branch.bank.example",
  /** Never learns HSTS; its images are upgraded by a page's own policy. */
  images: "images.example",
  /** A second host that learns HSTS in the middle of a chain. */
  mail: "mail.example",
  /** HSTS by the preload list: the whole top-level domain is in it. */
  preloaded: "hopscope-demo.dev",
  /** Has a public suffix, so Chromium tries https first when it is asked for http. */
  public: "www.example.com",
  /** Public suffix too, but TLS is hung up on: the upgrade falls back to http. */
  plain: "plain.example.com",
  /** Plays the service that is asked about the preload list. */
  preloadService: "hstspreload.org",
  /** Presents a certificate nobody trusts. */
  wrongCertificate: "wrong-certificate.example",
  /** Nothing listens there (`closedPort`). */
  refused: "refused.example",
  /** No name service is asked for .onion names, not even one that is told to know every name. */
  nowhere: "nowhere.onion",
} as const;

/** Scheme of an app that exists nowhere. */
export const appScheme = "hopscope-demo";

/** Hosts that answer: everything but the ones that lead nowhere. */
export const answeringHosts: readonly string[] = Object.values(hosts).filter(
  (host) => host !== hosts.refused && host !== hosts.nowhere,
);

export const httpOf = (host: string, path = "/"): string => `http://${host}${path}`;
export const httpsOf = (host: string, path = "/"): string => `https://${host}${path}`;
