/**
 * What people ask about most, made to happen in real browsers: by which finding or cause Hopscope recognises it. The
 * numbers are those of test/core/rules/situations.test.ts, which holds words and advice to the same.
 */
import { beforeAll, describe, expect, test } from "vitest";
import type { BrowserKind } from "../support/browsers/driver.ts";
import { eventually } from "../support/eventually.ts";
import { guardedPath, makeHelperExtension, redirectedPath } from "../support/helper-extension.ts";
import { hosts, httpOf, httpsOf } from "../support/site/hosts.ts";
import { pathOf } from "../support/site/request.ts";
import { browsers, type Lab, useLab } from "./lab.ts";
import { routeOf } from "./outline.ts";
import { arrivedAt, here, hereSecure } from "./situations.ts";
import { patience } from "./story.ts";

const { bank, bankBranch, other, plain, preloaded } = hosts;
const policy = "Strict-Transport-Security: max-age=600";
const authorization = "Authorization: Bearer token";

interface Situation {
  readonly title: string;
  /** All chains that begin with it are looked at. */
  readonly url: string;
  /** Makes it happen. Says what a script got, where one asked. */
  readonly visit: (lab: Lab) => Promise<string | undefined>;
  readonly got?: (kind: BrowserKind) => string;
  /** The one browser that reports enough of it. */
  readonly only?: BrowserKind;
  /** All findings and causes: one more would be a false alarm. */
  readonly told: (kind: BrowserKind) => readonly string[];
}

const reported = (kind: BrowserKind): readonly Situation[] =>
  situations.filter(({ only = kind }) => only === kind);

/** Facts that change from run to run: of a loop, whether DevTools listed the cookies of all its rounds. */
const passing: ReadonlySet<string> = new Set(["date", "unseen"]);

const placesOf = (hops: readonly number[]): string =>
  hops.length < 3 ? hops.join(",") : `${hops[0]}–${hops.at(-1)}`;

/** "cause hsts @0", "redirect-loop @0–19 cycle=1 …": what is recognised, and at which hops; no prose. */
async function toldOf({ panel }: Lab, url: string): Promise<readonly string[]> {
  const ids = (await panel.summaries(url)).map(({ id }) => id);
  return (await panel.chains(ids)).flatMap(({ hops, findings }) => [
    ...hops.flatMap(({ index, cause }) => (cause === null ? [] : [`cause ${cause.id} @${index}`])),
    ...findings.map(({ rule, hops: about, data }) =>
      [
        `${rule} @${placesOf(about)}`,
        ...Object.entries(data).flatMap(([name, value]) => (passing.has(name) ? [] : [`${name}=${value}`])),
      ].join(" "),
    ),
  ]);
}

type Parameters = Record<string, string>;
type PageUrl = (path: string, parameters: Parameters) => string;

const onBank: PageUrl = (path, parameters) => httpOf(bank, pathOf(path, parameters));

/** Opens a page whose script asks for this, and says what the script got: "cors 200", or "nothing". */
async function fetchFrom(lab: Lab, url: string, init: Parameters = {}, pageUrl: PageUrl = here) {
  await lab.driver.goto(pageUrl("/page/fetch", { url, ...init }));
  return eventually("what the script got", async () => {
    const end = await lab.driver.inPage(() => document.querySelector("#end")?.textContent ?? "…");
    if (end === "…") return null;
    return end.startsWith("TypeError") ? "nothing" : end;
  });
}

const goingTo =
  (...urls: readonly string[]) =>
  async ({ driver }: Lab): Promise<undefined> => {
    for (const url of urls) await driver.goto(url);
  };

const settingCookie = (cookie: string): string =>
  here("/arrived", { header: `Set-Cookie: ${cookie}; Path=/` });

const endless = { chromium: "net::ERR_TOO_MANY_REDIRECTS", firefox: "NS_ERROR_REDIRECT_LOOP" } as const;
const loop = (kind: BrowserKind, cycle: number, recipe: string): string =>
  `redirect-loop @0–19 cycle=${cycle} rounds=${20 / cycle} error=${endless[kind]} recipe=${recipe} changes=`;

const allowsBank = `Access-Control-Allow-Origin: ${httpOf(bank, "")}`;
const upgradedCall = httpOf(bankBranch, pathOf("/resource/data.json", { header: allowsBank }));
const preflighted = httpOf(other, pathOf("/redirect/307", { to: "/arrived?cors", cors: "" }));
const withoutHttps = httpOf(plain, "/arrived?without-https");
const webhook = (status: number) => here(`/redirect/${status}`, { to: `/arrived?webhook=${status}` });

const situations: readonly Situation[] = [
  {
    title: "2: a preloaded domain is always https",
    url: httpOf(preloaded, "/arrived?mine"),
    visit: goingTo(httpOf(preloaded, "/arrived?mine")),
    told: () => ["cause hsts @0", `preloaded-domain @0 domain=dev host=${preloaded}`],
  },
  {
    title: "3: an API call becomes http behind a proxy",
    url: hereSecure("/slash/items"),
    visit: (lab) => fetchFrom(lab, "/slash/items", {}, hereSecure),
    got: () => "nothing",
    told: () => ["cause trailing-slash @0", "mixed-content @0 code=307 host=demo.example"],
  },
  {
    title: "4: 401 after a 307",
    url: here("/old-api"),
    visit: (lab) => fetchFrom(lab, "/old-api", { send: authorization }),
    got: () => "cors 401",
    told: () => ["unauthorized-target @0 code=307 authorization=seen"],
  },
  {
    title: "5: a preflight is redirected",
    url: preflighted,
    visit: (lab) => fetchFrom(lab, preflighted, { send: authorization }),
    got: () => "nothing",
    // Chromium's webRequest says nothing of preflights, and its DevTools list a refused one only sometimes.
    only: "firefox",
    told: () => ["preflight-redirected @0 code=307"],
  },
  {
    title: "6: CORS fails with http, because HSTS upgrades",
    url: upgradedCall,
    // Page and API on one site: Firefox applies no HSTS to what another site's page asks for.
    visit: async (lab) => {
      await lab.driver.goto(httpsOf(bankBranch, pathOf("/arrived", { header: policy })));
      return fetchFrom(lab, upgradedCall, {}, onBank);
    },
    // Firefox keeps the origin when it upgrades, so nothing breaks there.
    got: (kind) => (kind === "chromium" ? "nothing" : "cors 200"),
    told: (kind) => [
      "cause hsts @0",
      ...(kind === "chromium" ? ["cors-blocked @0 code=307 reason=origin-null sure=no"] : []),
    ],
  },
  {
    title: "6: CORS works with https and fails with http, because the server redirects",
    url: httpOf(other, "/secure-only"),
    visit: async (lab) => {
      expect(await fetchFrom(lab, httpsOf(other, "/secure-only"))).toBe("cors 200");
      return fetchFrom(lab, httpOf(other, "/secure-only"));
    },
    got: () => "nothing",
    // Chromium shows neither the last answer nor the reason.
    told: (kind) => [
      "cause https-enforcement @0",
      `cors-blocked @0 code=301 reason=origin-null sure=${kind === "firefox" ? "yes" : "no"}`,
    ],
  },
  {
    title: "7: a loop behind Cloudflare",
    url: hereSecure("/forces-https/cloudflare"),
    visit: goingTo(hereSecure("/forces-https/cloudflare")),
    told: (kind) => [loop(kind, 1, "cloudflare-flexible")],
  },
  {
    title: "8: a loop behind another proxy that ends TLS",
    url: hereSecure("/forces-https/nginx"),
    visit: goingTo(hereSecure("/forces-https/nginx")),
    told: (kind) => [loop(kind, 1, "tls-proxy")],
  },
  {
    title: "9: an extension redirects",
    url: here(redirectedPath),
    visit: goingTo(here(redirectedPath)),
    told: () => ["cause extension @0"],
  },
  {
    title: "10: an extension's redirect loses Authorization",
    url: here(guardedPath),
    visit: (lab) => fetchFrom(lab, guardedPath, { send: authorization }),
    // In both browsers: Firefox asks by a preflight whether it may send the header, and then does not send it.
    got: () => "cors 401",
    told: (kind) => [
      "cause extension @0",
      `unauthorized-target @0 code=${kind === "chromium" ? "307" : "redirect"} authorization=unknown`,
    ],
  },
  {
    title: "11: http opens https without any HSTS",
    url: withoutHttps,
    // By a link: Firefox leaves addresses alone that were typed with http.
    visit: async (lab) => {
      await lab.driver.goto(here("/page/link", { to: withoutHttps }));
      await lab.driver.clickInPage("#go");
      await arrivedAt(lab, withoutHttps);
      return undefined;
    },
    told: (kind) =>
      kind === "chromium"
        ? ["cause https-upgrade @0", "upgrade-failed @0 error=net::ERR_CONNECTION_CLOSED"]
        : ["cause security-upgrade @0", "upgrade-failed @0 error=NS_ERROR_NET_RESET"],
  },
  {
    title: "12: login and application send you back and forth",
    url: here("/members/middleware/page"),
    visit: goingTo(here("/members/middleware/page")),
    told: (kind) => [loop(kind, 2, "login")],
  },
  {
    title: "12: the same application over https, where its cookie is taken",
    url: hereSecure("/members/cookie/page"),
    visit: goingTo(hereSecure("/members/cookie/page")),
    told: () => [],
  },
  {
    title: "13: a POST arrives empty",
    url: webhook(301),
    visit: (lab) => fetchFrom(lab, webhook(301), { method: "POST", body: "paid" }),
    got: () => "basic 200",
    told: () => ["method-changed @0 code=301 from=POST to=GET body=lost"],
  },
  {
    title: "13: with 308 it arrives whole",
    url: webhook(308),
    visit: (lab) => fetchFrom(lab, webhook(308), { method: "POST", body: "paid" }),
    got: () => "basic 200",
    told: () => [],
  },
  {
    title: "14: an expired session ends in a CORS error",
    url: here("/orders"),
    visit: async (lab) => {
      await lab.driver.goto(settingCookie("session=open"));
      expect(await fetchFrom(lab, "/orders")).toBe("basic 200");
      await lab.driver.goto(settingCookie("session=; Max-Age=0"));
      return fetchFrom(lab, "/orders");
    },
    got: () => "nothing",
    // Firefox reports the page that it keeps from the script as a good answer.
    told: (kind) => [
      "cause login @0",
      `login-for-data @0 code=302 host=other.example ended=${kind === "firefox" ? "unreadable" : "failed"}`,
      `cors-blocked @0 code=302 reason=target sure=${kind === "firefox" ? "yes" : "no"}`,
    ],
  },
  {
    title: "15: a redirect stays after it was removed",
    url: here("/moved"),
    visit: async (lab) => {
      await goingTo(here("/moved"), settingCookie("moved=back"), here("/moved"))(lab);
      return fetchFrom(lab, "/moved", { cache: "reload" });
    },
    // The server itself redirects no longer.
    got: () => "basic 200",
    told: () => ["cached-redirect @0 code=301"],
  },
];

describe.each(browsers)("what people ask about most, in %s", (kind) => {
  const lab = useLab(kind);

  beforeAll(async () => {
    const helper = makeHelperExtension();
    lab.whenDone(() => helper.remove());
    await lab.driver.install(helper.folder);
  });

  // Neither Chromium from 132 on nor Firefox keeps an https rule for localhost, so its rule can find nothing here.
  test("1: localhost jumps to https in older Chromium only, and cannot be made to here", async () => {
    const { port, log } = lab.site;
    const local = `localhost:${port}`;
    await lab.driver.goto(httpsOf(local, pathOf("/arrived", { header: policy })));
    expect(log.withUrl(httpsOf(local, "/arrived"))).toHaveLength(1);
    const url = httpOf(local, "/redirect/302?to=/arrived?local");
    await lab.driver.goto(url);
    const { chain } = await lab.panel.finished(url);
    expect(routeOf(chain)).toEqual([`302 server ${url} → ${httpOf(local, "/arrived?local")}`]);
    expect(await toldOf(lab, url)).toEqual([]);
  });

  test.each(reported(kind))("$title", async ({ url, visit, got, told }) => {
    expect(await visit(lab)).toBe(got?.(kind));
    await lab.panel.finished(url);
    await expect.poll(() => toldOf(lab, url), patience).toEqual(told(kind));
  });

  test("12: the cookie of a login never comes back", async () => {
    const url = here("/members/cookie/page");
    await lab.driver.goto(url);
    await lab.panel.finished(url);
    const unseen = [loop(kind, 2, "login")];
    const seen = [
      loop(kind, 2, "cookie"),
      expect.stringMatching(/^cookie-not-returned @\d+ cookie=__Secure-member reason=secure$/),
    ];
    // What a redirect in Chromium sets, DevTools may learn too late to list it.
    const right = kind === "chromium" ? [seen, unseen, [unseen[0], seen[1]]] : [seen];
    await expect.poll(() => toldOf(lab, url), patience).toBeOneOf(right);
  });

  test("what came later changed nothing of it", async () => {
    for (const { url, told } of reported(kind)) expect(await toldOf(lab, url)).toEqual(told(kind));
    expect(await lab.driver.complaints()).toEqual([]);
  });
});
