/** The links of the demo page: one for each kind of redirect, in plain words. */
import { appScheme, hosts, httpOf, httpsOf } from "../support/site/hosts.ts";
import { pathOf } from "../support/site/request.ts";

export interface DemoLink {
  readonly label: string;
  readonly says: string;
  readonly url: string;
  /** A form with a body instead of a link. */
  readonly method?: "POST";
  /** First URL of the chain that it leads to, where that is not `url`. */
  readonly records?: string;
  /** How often it has to be followed until it shows what it is about. */
  readonly times?: 2;
}

export interface DemoGroup {
  readonly title: string;
  readonly says: string;
  readonly links: readonly DemoLink[];
}

const { demo, other, bank, preloaded, public: publicHost, plain, wrongCertificate, refused, nowhere } = hosts;

const here = (path: string, parameters: Record<string, string | number | readonly string[]> = {}): string =>
  httpOf(demo, pathOf(path, parameters));

const redirect = (
  status: number,
  to: string,
  more: Record<string, string | number | readonly string[]> = {},
): string => here(`/redirect/${status}`, { to, ...more });

/** An answer that Chromium asks for again, with the hints that it wants. */
const wantsHints = httpsOf(
  demo,
  pathOf("/arrived", {
    by: "hints",
    header: ["Accept-CH: Sec-CH-UA-Model", "Critical-CH: Sec-CH-UA-Model"],
  }),
);

const hsts = "Strict-Transport-Security: max-age=600; includeSubDomains";

const byServer: DemoGroup = {
  title: "A server sends you on",
  says: "The everyday case: the server answers with a code and a new address.",
  links: [
    { label: "301 Moved Permanently", says: "The page has moved for good.", url: redirect(301, "/arrived") },
    { label: "302 Found", says: "It is elsewhere, for now.", url: redirect(302, "/arrived") },
    { label: "303 See Other", says: "Look there for the answer.", url: redirect(303, "/arrived") },
    {
      label: "307 Temporary Redirect",
      says: "Elsewhere for now, same method.",
      url: redirect(307, "/arrived"),
    },
    { label: "308 Permanent Redirect", says: "Moved for good, same method.", url: redirect(308, "/arrived") },
    { label: "Three in a row", says: "One after the other, all by the same server.", url: here("/chain/3") },
    {
      label: "A slow one",
      says: "The first server takes a second and a half.",
      url: redirect(302, httpOf(other, "/redirect/302?to=/arrived"), { delay: 1500 }),
    },
    {
      label: "A server that imitates your browser",
      says: "It answers 307 with the header that Chrome uses for HSTS. It was asked, all the same.",
      url: redirect(307, "/arrived", {
        reason: "Internal Redirect",
        header: "Non-Authoritative-Reason: HSTS",
      }),
    },
  ],
};

const byBrowser: DemoGroup = {
  title: "Your browser does it itself",
  says: "No server is asked. This is the 307 that nobody configured.",
  links: [
    {
      label: "http to a .dev address",
      says: "Every .dev host is on the browser's built-in HSTS list.",
      url: httpOf(preloaded, "/arrived"),
    },
    {
      label: "A bank that wants https, and a link to http",
      says: "The answer sets Strict-Transport-Security and points to http. The browser does not leave https.",
      url: httpsOf(bank, pathOf("/redirect/302", { to: httpOf(bank, "/arrived"), header: hsts })),
    },
    {
      label: "The bank again, over http",
      says: "Your browser remembers the header of the link above.",
      url: httpOf(bank, "/arrived?again"),
    },
    {
      label: "From another site to the bank's http address",
      says: "First a server's 302, then your browser's own step.",
      url: redirect(302, httpOf(bank, "/arrived")),
    },
    {
      label: "A public site, asked for over http",
      says: "Newer browsers try https first, without any rule.",
      url: httpOf(publicHost, "/arrived"),
    },
    {
      label: "A public site without https",
      says: "The try fails, and the browser goes back to http.",
      url: httpOf(plain, "/arrived"),
    },
    {
      label: "A page that wants client hints",
      says: "It names them with Critical-CH: Chromium asks a second time. Firefox does not know them.",
      url: redirect(302, wantsHints),
    },
    {
      label: "A remembered 301",
      says: "Follow it twice: the second time the answer comes from the cache.",
      url: redirect(301, "/arrived?from=cache", { cache: 600 }),
      times: 2,
    },
  ],
};

const byPage: DemoGroup = {
  title: "The page itself moves on",
  says: "First a page arrives, then it sends you to an address that redirects.",
  links: [
    {
      label: "Meta refresh",
      says: "An element in the head of the page.",
      url: here("/page/meta-refresh", { to: "/redirect/302?to=/arrived?by=meta" }),
      records: redirect(302, "/arrived?by=meta"),
    },
    {
      label: "Meta refresh after a second",
      says: "Time enough for DevTools to read it.",
      url: here("/page/meta-refresh", { to: "/redirect/302?to=/arrived?by=meta-later", after: 1 }),
      records: redirect(302, "/arrived?by=meta-later"),
    },
    {
      label: "Refresh header",
      says: "The same as a header of the answer.",
      url: here("/page/refresh-header", { to: "/redirect/302?to=/arrived?by=refresh" }),
      records: redirect(302, "/arrived?by=refresh"),
    },
    {
      label: "Script",
      says: "location.replace() while the page loads.",
      url: here("/page/script", { to: "/redirect/302?to=/arrived?by=script" }),
      records: redirect(302, "/arrived?by=script"),
    },
    {
      label: "Service worker",
      says: "A script of the page stands between it and the server, and answers with a redirect of its own.",
      url: httpsOf(demo, "/worker/redirect/?go"),
      records: httpsOf(demo, "/worker/redirect/inside/page"),
    },
    {
      label: "Service worker that imitates your browser",
      says: "It answers as Chrome does for HSTS.",
      url: httpsOf(demo, "/worker/forge/?go"),
      records: httpsOf(demo, "/worker/forge/inside/page"),
    },
  ],
};

const notFollowed: DemoGroup = {
  title: "Not followed, or refused",
  says: "A code or an address that the browser does not act on.",
  links: [
    { label: "300 Multiple Choices", says: "A 3xx that no browser follows.", url: redirect(300, "/arrived") },
    { label: "305 Use Proxy", says: "Given up long ago.", url: redirect(305, "/arrived") },
    { label: "302 without an address", says: "The Location header is missing.", url: here("/redirect/302") },
    { label: "302 to a broken address", says: "Location is no URL.", url: redirect(302, "http://[broken/") },
    {
      label: "302 to data:",
      says: "Refused: a server may not do that.",
      url: redirect(302, "data:text/plain,Hello"),
    },
    {
      label: "302 to mailto:",
      says: "Handed to your mail app.",
      url: redirect(302, "mailto:someone@demo.example"),
    },
    {
      label: "302 to an app",
      says: "Handed to whatever app knows the scheme.",
      url: redirect(302, `${appScheme}:open`),
    },
  ],
};

const failures = (closedPort: number): DemoGroup => ({
  title: "The target is not there",
  says: "The redirect works, what comes after it does not.",
  links: [
    { label: "To a page that is missing", says: "404 at the end.", url: redirect(302, "/status/404") },
    { label: "To a server with an error", says: "500 at the end.", url: redirect(302, "/status/500") },
    {
      label: "To a server that is down",
      says: "Nothing listens at that port.",
      url: redirect(302, `http://${refused}:${closedPort}/`),
    },
    {
      label: "To a host nobody knows",
      says: "The name has no address.",
      url: redirect(302, httpOf(nowhere)),
    },
    {
      label: "To a wrong certificate",
      says: "The browser refuses to go on.",
      url: redirect(302, httpsOf(wrongCertificate)),
    },
    {
      label: "To a server that hangs up",
      says: "It closes the connection without a word.",
      url: redirect(302, "/hang-up"),
    },
  ],
});

const loops: DemoGroup = {
  title: "Round and round",
  says: "Browsers give up after twenty redirects.",
  links: [
    {
      label: "A page that redirects to itself",
      says: "The smallest loop there is.",
      url: here("/loop/self"),
    },
    {
      label: "Two pages that send you to each other",
      says: "There and back, there and back.",
      url: here("/loop/there"),
    },
    {
      label: "A cookie gate",
      says: "The same address three times, and then it opens: no loop.",
      url: here("/loop/cookie"),
    },
    { label: "Thirty in a row", says: "No loop either, only too many.", url: here("/chain/30") },
  ],
};

const methods: DemoGroup = {
  title: "What becomes of a POST",
  says: "Each button sends a form. Does the body arrive?",
  links: [301, 302, 303, 307, 308].map((status) => ({
    label: `POST, then ${status}`,
    says: status < 304 ? "Arrives as GET, without the body." : "Arrives as POST, with the body.",
    url: redirect(status, "/arrived?with=form"),
    method: "POST",
  })),
};

const redirectedPreflight = httpOf(other, pathOf("/redirect/302", { cors: 1, to: "/resource/data.json" }));

const parts: DemoGroup = {
  title: "Inside a page",
  says: "Images, scripts and fetches are redirected too. Recorded while DevTools is open.",
  links: [
    {
      label: "A page with four redirected parts",
      says: "An image, a style sheet, a script and a fetch.",
      url: here("/page/subresources"),
      records: redirect(307, "/resource/data.json"),
    },
    {
      label: "A fetch that does not want redirects",
      says: 'redirect: "manual" hands the redirect to the script.',
      url: here("/page/fetch", { url: "/redirect/302?to=/resource/data.json?by=manual", redirect: "manual" }),
      records: redirect(302, "/resource/data.json?by=manual"),
    },
    {
      label: "A fetch that is redirected to another site",
      says: "The other site allows nobody to read its answer.",
      url: here("/page/fetch", { url: `/redirect/302?to=${httpOf(other, "/resource/data.json")}` }),
      records: redirect(302, httpOf(other, "/resource/data.json")),
    },
    {
      label: "A preflight that is redirected",
      says: "The browser asks whether a PUT is allowed, and takes no redirect for an answer.",
      url: here("/page/fetch", { url: redirectedPreflight, method: "PUT" }),
      records: redirectedPreflight,
    },
  ],
};

export const demoGroups = (closedPort: number): readonly DemoGroup[] => [
  byServer,
  byBrowser,
  byPage,
  notFollowed,
  failures(closedPort),
  loops,
  methods,
  parts,
];

/** Where on the page a link stands; its element has this id. */
export const linkId = (group: number, link: number): string => `go-${group + 1}-${link + 1}`;
