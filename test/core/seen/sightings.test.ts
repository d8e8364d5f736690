/** What is remembered of upgrades to come: what counts as a sighting, how it is told apart, and that it is bounded. */
import { describe, expect, test } from "vitest";
import type { CaptureEvent, Header, ResponseSeen } from "../../../src/core/event.ts";
import { Sightings } from "../../../src/core/seen/sightings.ts";

const hsts: Header = ["Strict-Transport-Security", "max-age=60"];
const upgrading: Header = ["Content-Security-Policy", "default-src 'self'; Upgrade-Insecure-Requests"];

function answer(about: Partial<ResponseSeen> = {}): ResponseSeen {
  return {
    kind: "response-seen",
    requestId: "1",
    time: 1000,
    url: "https://a.test/",
    method: "GET",
    type: "main_frame",
    tabId: 1,
    frameId: 0,
    status: 200,
    statusLine: "HTTP/1.1 200 OK",
    headers: [hsts],
    ip: "127.0.0.1",
    fromCache: false,
    ...about,
  };
}

const image = { type: "image", url: "https://img.test/x.png" };
const seen = { host: "a.test", header: "max-age=60", seenAt: 1000 };

function noted(sightings: Sightings, ...events: readonly CaptureEvent[]) {
  return events.map((event) => sightings.note(event));
}

describe("a sighting", () => {
  test("is the header of an answer over https, with its host, of pages and of their parts", () => {
    const sightings = new Sightings("chromium");
    const [page, part] = noted(sightings, answer({ url: "https://a.test.:8443/" }), answer(image));
    expect(page).toEqual({ hsts: [seen], upgradingPages: [] });
    expect(part?.hsts).toEqual([{ ...seen, host: "img.test" }]);
    expect(sightings.known.hsts.map(({ host }) => host)).toEqual(["a.test", "img.test"]);
  });

  test.each([
    ["over http, where browsers ignore it", { url: "http://a.test/" }],
    ["without an address: made in the browser, or by a worker", { ip: null }],
    ["without the header", { headers: [] }],
    ["without any list of headers", { headers: null }],
    ["of an answer that has only begun", { kind: "headers-seen" as const }],
  ])("is none of what comes %s", (_what, about) => {
    const sightings = new Sightings("chromium");
    expect(sightings.note({ ...answer(), ...about })).toBeNull();
    expect(sightings.known).toEqual({ hsts: [], upgradingPages: [] });
  });

  test("is news again only after a minute, and then says since when", () => {
    const sightings = new Sightings("chromium");
    const news = [1000, 1001, 60_999, 61_000, 70_000].map((time) => sightings.note(answer({ time })));
    expect(news.map((one) => one?.hsts ?? null)).toEqual([
      [seen],
      null,
      null,
      [{ ...seen, seenAt: 61_000, since: 1000 }],
      null,
    ]);
    expect(sightings.known.hsts).toHaveLength(1);
  });

  test("with another value is news at once", () => {
    const sightings = new Sightings("chromium");
    const other: Header = ["strict-transport-security", "max-age=0"];
    noted(sightings, answer(), answer({ time: 1001, headers: [other] }));
    expect(sightings.known.hsts.map(({ header }) => header)).toEqual(["max-age=60", "max-age=0"]);
  });

  test("of a page's part names the page in Firefox, which keeps HSTS apart by it, until the tab is gone", () => {
    const parts = [answer({ url: "https://top.test/", headers: [] }), answer(image)];
    const firefox = new Sightings("firefox");
    expect(noted(firefox, ...parts).at(-1)?.hsts).toEqual([{ ...seen, host: "img.test", under: "top.test" }]);
    firefox.note({ kind: "tab-closed", time: 2000, tabId: 1 });
    const [later] = noted(firefox, answer({ ...image, url: "https://c.test/" }));
    expect(later?.hsts).toEqual([{ ...seen, host: "c.test" }]);
    const chromium = new Sightings("chromium");
    expect(noted(chromium, ...parts).at(-1)?.hsts).toEqual([{ ...seen, host: "img.test" }]);
  });

  test("of the page itself, or of its own host's parts, names no page", () => {
    const sightings = new Sightings("firefox");
    const own = answer({ type: "image", headers: [["Strict-Transport-Security", "max-age=1"]] });
    const [, part] = noted(sightings, answer(), own);
    expect(part?.hsts).toEqual([{ ...seen, header: "max-age=1" }]);
    const away = {
      ...answer({ url: "https://b.test/" }),
      kind: "redirect-seen" as const,
      to: "https://c.test/",
    };
    expect(sightings.note(away)?.hsts).toEqual([{ ...seen, host: "b.test" }]);
  });

  test("is told apart by the kind of window", () => {
    const sightings = new Sightings("firefox");
    const news = noted(sightings, answer(), answer({ private: true }));
    expect(news.map((one) => one?.hsts ?? null)).toEqual([[seen], [{ ...seen, private: true }]]);
  });
});

describe("an upgrading page", () => {
  test("is a page, or a frame, whose policy says so", () => {
    const headers = [upgrading];
    const page = { url: "http://a.test/", tabId: 1, seenAt: 1000 };
    const sightings = new Sightings("chromium");
    const news = noted(
      sightings,
      answer({ url: "http://a.test/", headers }),
      answer({ url: "http://b.test/", type: "sub_frame", headers }),
      answer({ ...image, headers }),
      answer({ headers: [["Content-Security-Policy", "x-upgrade-insecure-requestsy"]] }),
      answer({ headers: [["Content-Security-Policy", "report-uri /upgrade-insecure-requests"]] }),
    );
    expect(news).toEqual([
      { hsts: [], upgradingPages: [page] },
      { hsts: [], upgradingPages: [{ ...page, url: "http://b.test/" }] },
      null,
      null,
      null,
    ]);
  });

  test.each([
    ["Upgrade-Insecure-Requests", []],
    ["default-src 'self'; upgrade-insecure-requests ;report-uri /csp", []],
    ["default-src 'self', upgrade-insecure-requests", []],
    ["default-src 'self'", [["content-security-policy", "upgrade-insecure-requests"]]],
  ] as const)("are found as the directive %j, in whichever of its policies (%j)", (policy, more) => {
    const [first] = noted(
      new Sightings("chromium"),
      answer({ headers: [["Content-Security-Policy", policy], ...more] }),
    );
    expect(first?.upgradingPages).toHaveLength(1);
  });
});

describe("what is known", () => {
  test("has bounds: of hosts, of values of one host, of a value's length, and of pages", () => {
    const sightings = new Sightings("chromium");
    for (let at = 0; at < 1500; at += 1) {
      sightings.note(answer({ url: `https://h${at}.test/`, headers: [hsts, upgrading] }));
      sightings.note(
        answer({ url: "https://a.test/", headers: [["Strict-Transport-Security", `max-age=${at}`]] }),
      );
    }
    sightings.note(answer({ url: "https://long.test/", headers: [[hsts[0], "x".repeat(5000)]] }));
    const known = sightings.known;
    expect(new Set(known.hsts.map(({ host }) => host)).size).toBe(1000);
    const ofOne = known.hsts.filter(({ host }) => host === "a.test");
    expect(ofOne.map(({ header }) => header)).toEqual([1496, 1497, 1498, 1499].map((at) => `max-age=${at}`));
    expect(known.hsts.at(-1)?.header).toBe("x".repeat(500));
    expect(known.upgradingPages).toHaveLength(100);
    expect(known.upgradingPages.at(-1)?.url).toBe("https://h1499.test/");
  });

  test("of private windows can be forgotten, and nothing else goes with it", () => {
    const sightings = new Sightings("chromium");
    const headers = [hsts, upgrading];
    noted(sightings, answer({ headers }), answer({ headers, private: true, url: "https://b.test/" }));
    expect(sightings.known.upgradingPages).toHaveLength(2);
    sightings.forgetPrivate();
    expect(sightings.known).toEqual({
      hsts: [seen],
      upgradingPages: [{ url: "https://a.test/", tabId: 1, seenAt: 1000 }],
    });
  });
});
