import { describe, expect, test } from "vitest";
import type { ChainEntry } from "../../src/core/document/document.ts";
import { eventually } from "../support/eventually.ts";
import {
  listeningPath,
  makeHelperExtension,
  makeListeningExtension,
  redirectedPath,
} from "../support/helper-extension.ts";
import { appScheme, hosts, httpOf, httpsOf } from "../support/site/hosts.ts";
import { pathOf } from "../support/site/request.ts";
import { patience } from "./story.ts";
import { browsers, type Lab, useLab } from "./lab.ts";
import {
  arrivedAt,
  describeSituations,
  here,
  hereSecure,
  inEitherWay,
  tellerOf,
  type Known,
  type Situation,
  type Visited,
} from "./situations.ts";

const { bank, mail, other, public: publicHost } = hosts;
const policy = "Strict-Transport-Security: max-age=600; includeSubDomains";

const secure = (url: string) => url.replace("http:", "https:");
/** Wire hops are told by reports, and by DevTools too while it is open. */
const told = ({ devtools }: Known) => (devtools ? "both" : "event");
/** What only DevTools tells. */
const hidden = ({ devtools }: Known) => (devtools ? "har" : "inferred");

/** A host that is asked for over http once the browser knows better. */
async function learn(lab: Lab, host: string): Promise<void> {
  const url = httpsOf(host, pathOf("/arrived", { header: policy }));
  await lab.driver.goto(url);
  await eventually("the policy's answer", () => lab.site.log.withUrl(httpsOf(host)).length > 0);
}

async function register(lab: Lab, worker: string): Promise<void> {
  await lab.driver.goto(hereSecure(`/worker/${worker}/`));
  await eventually("the service worker", () =>
    lab.driver.inPage(() => document.querySelector("#state")?.textContent === "in control"),
  );
}

const upgraded = httpOf(publicHost, "/arrived?upgraded");
const behind = here("/redirect/302", { to: httpOf(publicHost, "/arrived?behind") });
const cookies = here("/loop/cookie");
const counted = here("/loop/counted");
const app = here("/redirect/302", { to: `${appScheme}:open` });
const byExtension = here("/redirect/302", { to: redirectedPath });
const preflight = httpOf(other, pathOf("/redirect/302", { cors: 1, to: "/resource/data.json" }));
const fetching = here("/page/fetch", { url: preflight, method: "PUT" });

function throughHsts(host: string, mark: string) {
  const target = httpOf(host, `/arrived?${mark}`);
  return { target, url: here("/redirect/302", { to: target }) };
}
const hsts = throughHsts(bank, "hsts");
const concealed = throughHsts(mail, "concealed");

function byWorker(worker: string, title: string, status: number, target: string): Situation {
  const url = hereSecure(`/worker/${worker}/inside/page`);
  return {
    title,
    url,
    visit: async (lab) => {
      await register(lab, worker);
      await lab.driver.goto(url);
      await arrivedAt(lab, hereSecure(target));
    },
    // Chromium reports nothing of a request that a worker answers: only that another navigation was begun.
    story: (known) => [
      `${known.devtools ? status : "—"} worker ${url} → ${hereSecure(target)} (${hidden(known)})`,
      `= 200 ${hereSecure(target)}`,
    ],
  };
}

const situations: readonly Situation[] = [
  {
    title: "a public site that is asked for over http",
    url: upgraded,
    visit: async (lab) => {
      const page = here("/page/link", { to: upgraded });
      await lab.driver.goto(page);
      await arrivedAt(lab, page);
      await lab.driver.clickInPage("#go");
      await arrivedAt(lab, secure(upgraded));
    },
    story: (known) => [
      known.chromium
        ? `${known.devtools ? "307" : "—"} internal ${upgraded} → ${secure(upgraded)} (${hidden(known)})`
        : `— internal ${upgraded} → ${secure(upgraded)} (event)`,
      `= 200 ${secure(upgraded)}`,
    ],
  },
  {
    title: "a redirect to a public site over http",
    url: behind,
    visit: async (lab) => {
      const page = here("/page/link", { to: behind });
      await lab.driver.goto(page);
      await arrivedAt(lab, page);
      await lab.driver.clickInPage("#go");
      await arrivedAt(lab, httpsOf(publicHost, "/arrived?behind"));
    },
    story: (known) => {
      const target = httpOf(publicHost, "/arrived?behind");
      return [
        `302 server ${behind} → ${target} (${told(known)})`,
        known.chromium
          ? `${known.devtools ? "307" : "—"} internal ${target} → ${secure(target)} (${hidden(known)})`
          : `— internal ${target} → ${secure(target)} (event)`,
        `= 200 ${secure(target)}`,
      ];
    },
  },
  {
    title: "HSTS in the middle of a chain",
    url: hsts.url,
    visit: async (lab) => {
      await learn(lab, bank);
      await lab.driver.goto(hsts.url);
      await arrivedAt(lab, secure(hsts.target));
    },
    story: (known) => [
      `302 server ${hsts.url} → ${hsts.target} (${told(known)})`,
      known.chromium
        ? `307 internal ${hsts.target} → ${secure(hsts.target)} (${told(known)})`
        : `— internal ${hsts.target} → ${secure(hsts.target)} (event)`,
      `= 200 ${secure(hsts.target)}`,
    ],
  },
  byWorker("pass", "a service worker that passes a redirect on", 302, "/arrived?by=server"),
  byWorker("redirect", "a service worker that redirects", 302, "/arrived?by=worker"),
  byWorker("forge", "a service worker that imitates HSTS", 307, "/arrived?by=forger"),
  {
    title: "cookies that are set and sent back",
    url: cookies,
    visit: async (lab) => {
      await lab.driver.goto(cookies);
      await arrivedAt(lab, cookies);
    },
    story: (known) => [
      ...Array(3).fill(`302 server ${cookies} → ${cookies} (${told(known)})`),
      `= 200 ${cookies}`,
    ],
  },
  {
    title: "an app scheme",
    url: app,
    visit: async (lab) => {
      await lab.driver.begin(app);
      await eventually("the request", () => lab.site.log.withUrl(app).length > 0);
      // Another site closes the question whether an app may open.
      await lab.driver.goto("about:blank");
      await lab.driver.goto(here("/arrived"));
    },
    story: () => [inEitherWay(`302 server ${app} → ${appScheme}:open`), `= handed off ${appScheme}:open`],
  },
  {
    title: "a preflight that is redirected",
    // Chromium reports no preflights, and whether DevTools lists its answer in time is chance.
    only: "firefox",
    url: preflight,
    visit: async (lab) => {
      await lab.driver.goto(fetching);
      await eventually("the fetch to fail", () =>
        lab.driver.inPage(() => document.querySelector("#end")?.textContent?.startsWith("TypeError")),
      );
    },
    story: ({ devtools }) => {
      if (!devtools) return [];
      const target = httpOf(other, "/resource/data.json");
      return [`302 server ${preflight} → ${target} (both)`, `= NS_ERROR_NET_ON_RECEIVING_FROM ${target}`];
    },
  },
  {
    title: "a loop of twenty rounds",
    url: counted,
    visit: async (lab) => {
      await lab.driver.goto(counted);
      await eventually("twenty rounds", () => lab.site.log.withUrl(counted).length >= 20);
    },
    story: (known) => [
      ...Array(20).fill(`302 server ${counted} → ${counted} (${told(known)})`),
      `= ${known.chromium ? "net::ERR_TOO_MANY_REDIRECTS" : "NS_ERROR_REDIRECT_LOOP"} ${counted}`,
    ],
  },
  {
    title: "another extension that redirects in the middle of a chain",
    url: byExtension,
    visit: async (lab) => {
      // Of a navigation that leaves an error page, such as the loop's, Chromium may list the end only.
      await lab.driver.goto(here("/arrived"));
      const helper = makeHelperExtension();
      lab.whenDone(() => helper.remove());
      await lab.driver.install(helper.folder);
      await lab.driver.goto(byExtension);
      await arrivedAt(lab, httpOf(other, "/arrived?by=extension"));
    },
    story: (known) => [
      `302 server ${byExtension} → ${here(redirectedPath)} (${told(known)})`,
      `${known.chromium && known.devtools ? "307" : "—"} internal ${here(redirectedPath)} → ${httpOf(other, "/arrived?by=extension")} (${known.chromium ? hidden(known) : "event"})`,
      `= 200 ${httpOf(other, "/arrived?by=extension")}`,
    ],
  },
  {
    title: "HSTS in the middle of a chain, concealed by another extension",
    only: "chromium",
    url: concealed.url,
    visit: async (lab) => {
      const helper = makeListeningExtension();
      lab.whenDone(() => helper.remove());
      await lab.driver.install(helper.folder);
      await eventually("the helper", () => lab.site.log.withUrl(listeningPath).length > 0);
      await learn(lab, mail);
      await lab.driver.goto(concealed.url);
      await arrivedAt(lab, secure(concealed.target));
    },
    story: (known) => [
      `302 server ${concealed.url} → ${concealed.target} (${told(known)})`,
      // Whether the other extension conceals it in time is Chromium's to decide; there it is either way.
      expect.stringMatching(/^(— internal .* \(inferred\)|307 internal .* \((event|both)\))$/),
      `= 200 ${secure(concealed.target)}`,
    ],
  },
];

const valueIn = (headers: ChainEntry["hops"][number]["responseHeaders"], name: string) =>
  headers?.find(([one]) => one.toLowerCase() === name)?.[1];

function lookCloser({ lab, teller, chromium, devtools }: Visited): void {
  test("cookies are seen, or said to be withheld", async () => {
    const { hops } = await teller().chainFrom(cookies);
    // What Chromium's DevTools did not learn of in time stands among the withheld names instead.
    for (const [at, { requestHeaders, responseHeaders, withheld }] of hops.slice(1).entries()) {
      const listed = [valueIn(requestHeaders, "cookie"), valueIn(responseHeaders, "set-cookie")];
      const silent = [undefined, undefined];
      const full = [`visits=${at + 1}`, `visits=${at + 2}; Path=/loop`];
      expect(listed).toEqual(
        chromium && !devtools ? silent : full.map((value, name) => listed[name] && value),
      );
      const names = ["Cookie", "Set-Cookie"].filter((_, name) => listed[name] === undefined);
      expect(withheld.filter((name) => name.endsWith("Cookie"))).toEqual(names);
    }
    expect(hops).toHaveLength(3);
  });

  test("protocol and phases are DevTools' to tell", async () => {
    const { hops } = await teller().chainFrom(cookies);
    const shown = hops.map(({ protocol, timings, headersFrom }) => [
      headersFrom,
      protocol?.toLowerCase() ?? null,
      timings === null ? null : typeof timings.wait,
    ]);
    expect(shown).toEqual(
      Array(3).fill(devtools ? ["both", "http/1.1", "number"] : ["webRequest", null, null]),
    );
  });

  test("the k-th round goes with the k-th entry", async () => {
    const { id, hops } = await teller().chainFrom(counted);
    const listed = ((await teller().events()).get(id) ?? []).filter(
      (event) => event.kind === "har-entry-seen",
    );
    for (const [index, { responseHeaders, timings }] of hops.entries()) {
      const round = String(index + 1);
      expect(valueIn(responseHeaders, "x-round")).toBe(round);
      // What came from the entry: in Chromium the cookie, where it was there in time, and in both the phases.
      const cookie = valueIn(responseHeaders, "set-cookie") ?? "in no time";
      expect([`round=${round}; Path=/loop`, "in no time"]).toContain(cookie);
      const entry = listed.find((one) => valueIn(one.responseHeaders, "x-round") === round);
      // The entry of the round that is one too many has no headers to find it by.
      const last = devtools && index === hops.length - 1;
      expect(timings).toEqual(entry?.timings ?? (last ? timings : null));
    }
    expect(listed).toHaveLength(devtools ? (chromium ? 20 : 21) : 0);
    expect(hops).toHaveLength(20);
  });

  test.runIf(devtools)("what DevTools tells later changes the row that is there", async () => {
    await lab.panel.shown(upgraded, chromium ? "307i 200" : "↑httpsi 200");
    expect(await lab.panel.summaries(upgraded)).toHaveLength(1);
    const rows = (await lab.panel.rows()).filter(({ titles }) =>
      Object.values(titles).some((title) => title.startsWith(upgraded)),
    );
    expect(rows).toHaveLength(1);
  });

  test.runIf(devtools && chromium)("which upgrade it was, Chromium's DevTools names", async () => {
    const causes = async (url: string) => (await teller().chainFrom(url)).hops.map(({ cause }) => cause?.id);
    expect(await causes(upgraded)).toEqual(["https-upgrade"]);
    expect((await causes(hsts.url))[1]).toBe("hsts");
    expect((await causes(concealed.url))[1]).toBe("hsts");
    expect((await causes(byExtension))[1]).toBe("extension");
    const [forged] = (await teller().chainFrom(hereSecure("/worker/forge/inside/page"))).hops;
    expect(forged?.cause?.id).not.toBe("hsts");
  });
}

describe.each(browsers)("what each source tells in %s", (kind) => {
  describeSituations(kind, situations, lookCloser);

  describe("DevTools opens in the middle", () => {
    const lab = useLab(kind, { panel: false });
    const teller = tellerOf(lab, kind);
    const second = here("/redirect/307", { to: "/arrived?by=opening", gate: "opening" });
    const first = here("/redirect/302", { to: second });
    const story = [
      inEitherWay(`302 server ${first} → ${second}`),
      inEitherWay(`307 server ${second} → ${here("/arrived?by=opening")}`),
      `= 200 ${here("/arrived?by=opening")}`,
    ];

    test("of a chain: it stays one", async () => {
      // In a frame: while the page itself waits for an answer, Chromium's DevTools load no extensions.
      await lab.driver.inPage((address) => {
        document.body.append(Object.assign(document.createElement("iframe"), { src: address }));
      }, first);
      await eventually("the second hop at the server", () => lab.site.gates.isWaiting("opening"));
      const panel = await lab.openPanel();
      lab.site.gates.open("opening");
      await expect.poll(() => teller().storyFrom(first), patience).toEqual(story);
      await panel.shown(first, "302 307 200");
    });

    test("of a page: what it listed before does no harm", async () => {
      await lab.driver.closeDevTools();
      const panel = await lab.openPanel();
      const later = here("/redirect/302", { to: "/arrived?by=reopened" });
      await lab.driver.goto(later);
      await expect
        .poll(() => teller().storyFrom(later), patience)
        .toEqual([
          `302 server ${later} → ${here("/arrived?by=reopened")} (both)`,
          `= 200 ${here("/arrived?by=reopened")}`,
        ]);
      const { summaries } = await panel.log();
      expect(summaries.map(({ firstUrl }) => firstUrl).toSorted()).toEqual([later, first].toSorted());
      expect(await teller().storyFrom(first)).toEqual(story);
      expect(await lab.driver.complaints()).toEqual([]);
    });
  });
});
