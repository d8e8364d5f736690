import { describe, expect } from "vitest";
import { eventually } from "../support/eventually.ts";
import { hosts, httpOf } from "../support/site/hosts.ts";
import { pathOf } from "../support/site/request.ts";
import { browsers, type Lab } from "./lab.ts";
import {
  arrivedAt,
  describeSituations,
  here,
  inEitherWay,
  hereSecure,
  type Known,
  type Situation,
} from "./situations.ts";

const { plain, other } = hosts;

/** Where each page leads: one redirect, and then the end. */
const next = (by: string) => here("/redirect/302", { to: `/arrived?by=${by}` });
const end = (by: string) => here("/arrived", { by });
const nextLines = (by: string, devtools: boolean) => [
  `302 server ${next(by)} → ${end(by)} (${devtools ? "both" : "event"})`,
  `= 200 ${end(by)}`,
];

/** A page that goes on by itself, from there through a redirect to the end. */
/** @param seam a pattern where either is right: how much DevTools still tells depends on who is quicker. */
function moving(title: string, by: string, page: string, seam: (known: Known) => string | RegExp): Situation {
  const line = (told: string | RegExp): unknown =>
    typeof told === "string" ? `~ ${told}` : expect.stringMatching(told);
  return {
    title,
    url: page,
    visit: async (lab) => {
      await lab.driver.begin(page);
      await arrivedAt(lab, end(by));
    },
    story: (known) => [`= 200 ${page}`, line(seam(known)), ...nextLines(by, known.devtools)],
  };
}

/** Clicks what the page has to click, once the page has been loaded. */
async function clickOn(lab: Lab, page: string): Promise<void> {
  await lab.driver.goto(page);
  await arrivedAt(lab, page);
  await lab.driver.clickInPage("#go");
}

const popupUrl = (by: string) => httpOf(other, pathOf("/redirect/302", { to: end(by) }));

function opening(title: string, by: string, page: string): Situation {
  return {
    title,
    url: popupUrl(by),
    visit: async (lab) => {
      await clickOn(lab, page);
      await eventually("the page in the new window", () => lab.site.log.withUrl(end(by)).length > 0);
    },
    story: () => [
      `= 200 ${page}`,
      "~ popup certain",
      `302 server ${popupUrl(by)} → ${end(by)} (event)`,
      `= 200 ${end(by)}`,
    ],
  };
}

/** Firefox's DevTools give no content. */
const metaRefresh =
  (inDevtools: string | RegExp) =>
  ({ chromium, devtools }: Known): string | RegExp => {
    if (!chromium) return "meta-refresh likely";
    return devtools ? inDevtools : "client-unknown likely";
  };

const linkTo = (by: string) => here("/page/link", { to: next(by) });
const plainUrl = httpOf(plain, "/arrived?plain");
const linkToPlain = here("/page/link", { to: plainUrl });
const hints = hereSecure("/arrived", {
  by: "hints",
  header: ["Accept-CH: Sec-CH-UA-Model", "Critical-CH: Sec-CH-UA-Model"],
});

const situations: readonly Situation[] = [
  moving(
    "meta refresh at once",
    "meta-0",
    here("/page/meta-refresh", { to: next("meta-0") }),
    // Chromium's give that of a page which is gone at once mostly not, and sometimes they do.
    metaRefresh(/^~ meta-refresh (?:likely|certain)$/),
  ),
  moving(
    "meta refresh after a second",
    "meta-1",
    here("/page/meta-refresh", { to: next("meta-1"), after: 1 }),
    metaRefresh("meta-refresh certain"),
  ),
  moving(
    "Refresh header",
    "header",
    here("/page/refresh-header", { to: next("header") }),
    () => "refresh-header certain",
  ),
  moving(
    "Refresh header after a second",
    "header-1",
    here("/page/refresh-header", { to: next("header-1"), after: 1 }),
    () => "refresh-header certain",
  ),
  moving(
    "script while the page loads",
    "script",
    here("/page/script", { to: next("script") }),
    ({ chromium, devtools }) =>
      chromium ? (devtools ? "script certain" : "client-unknown likely") : "client-unknown possible",
  ),
  {
    title: "an ordinary click on a link joins nothing",
    url: next("click"),
    visit: async (lab) => {
      await clickOn(lab, linkTo("click"));
      await arrivedAt(lab, end("click"));
    },
    story: ({ devtools }) => nextLines("click", devtools),
  },
  opening("a window that a script opens", "popup", here("/page/popup", { to: popupUrl("popup") })),
  opening(
    "a link with target=_blank",
    "blank",
    here("/page/link", { to: popupUrl("blank"), target: "_blank" }),
  ),
  {
    title: "location.reload()",
    url: next("reload"),
    visit: async (lab) => {
      await lab.driver.goto(next("reload"));
      await arrivedAt(lab, end("reload"));
      await lab.driver.inPage(() => setTimeout(() => location.reload()) && null);
      await eventually("the page again", () => lab.site.log.withUrl(end("reload")).length > 1);
      await arrivedAt(lab, end("reload"));
    },
    story: ({ chromium }) => [
      inEitherWay(`302 server ${next("reload")} → ${end("reload")}`),
      `= 200 ${end("reload")}`,
      // That it was a reload, only Firefox says.
      `~ reload ${chromium ? "possible" : "certain"}`,
      `= 200 ${end("reload")}`,
    ],
  },
  {
    title: "the upgrade to https fails, and the browser goes back to http",
    url: plainUrl,
    visit: async (lab) => {
      await clickOn(lab, linkToPlain);
      await arrivedAt(lab, plainUrl);
    },
    story: ({ chromium, devtools }) => [
      chromium
        ? `${devtools ? "307" : "—"} internal ${plainUrl} → ${plainUrl.replace("http:", "https:")} (${devtools ? "har" : "inferred"})`
        : `— internal ${plainUrl} → ${plainUrl.replace("http:", "https:")} (event)`,
      `= ${chromium ? "net::ERR_CONNECTION_CLOSED" : "NS_ERROR_NET_RESET"} ${plainUrl.replace("http:", "https:")}`,
      `~ upgrade-fallback ${chromium && devtools ? "certain" : "likely"}`,
      `= 200 ${plainUrl}`,
    ],
  },
  {
    title: "client hints that the answer calls critical",
    only: "chromium",
    url: hints,
    visit: async (lab) => {
      await lab.driver.goto(hints);
      await arrivedAt(lab, hints);
    },
    // The first answer is thrown away before or after its last byte.
    story: () => [
      expect.stringMatching(/^= (200|net::ERR_ABORTED) https:/),
      "~ critical-ch-restart certain",
      `= 200 ${hints}`,
    ],
  },
];

const broken = here("/arrived", { by: "retry", broken: "retry" });
const toBroken = here("/redirect/302", { to: broken });

/** A browser of its own: one that loads error pages again does so after other failures too. */
const retries: readonly Situation[] = [
  {
    title: "a page that fails at first, and is loaded again by the browser itself",
    url: toBroken,
    visit: async (lab) => {
      await lab.driver.goto(toBroken);
      await eventually("the failure", () => lab.site.log.withUrl(broken).length > 0);
      lab.site.gates.open("retry");
      await arrivedAt(lab, broken);
    },
    story: ({ devtools }) => [
      `302 server ${toBroken} → ${broken} (${devtools ? "both" : "event"})`,
      `= net::ERR_EMPTY_RESPONSE ${broken}`,
      "~ error-reload likely",
      `= 200 ${broken}`,
    ],
  },
];

describe.runIf(browsers.includes("chromium"))("an error page that Chromium loads again", () => {
  describeSituations("chromium", retries, undefined, { reloadErrorPages: true });
});

describe.each(browsers)("from one chain to the next in %s", (kind) => {
  describeSituations(kind, situations);
});
