import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  findCulprits,
  type InstalledExtension,
  type RedirectInQuestion,
} from "../../../src/core/culprits/culprits.ts";
import { reachOf } from "../../../src/core/culprits/match-pattern.ts";
import { ruledOutWords, whySuspect } from "../../../src/core/culprits/words.ts";

const extension = (name: string, rest: Partial<InstalledExtension> = {}): InstalledExtension => ({
  id: name,
  name,
  enabled: true,
  type: "extension",
  permissions: ["declarativeNetRequest"],
  hostPermissions: ["<all_urls>"],
  installType: "normal",
  mayDisable: true,
  ...rest,
});

const redirect = {
  url: "https://www.shop.dev:8443/cart?x=1",
  to: "https://elsewhere.test/",
  browser: "chromium",
  private: false,
} as const;
const suspectsOf = (extensions: readonly InstalledExtension[], asked: Partial<RedirectInQuestion> = {}) =>
  findCulprits(extensions, { ...redirect, ...asked }, "own").suspects;
const namesOf = (...asked: Parameters<typeof suspectsOf>) => suspectsOf(...asked).map(({ name }) => name);

describe("match patterns of host permissions", () => {
  const url = "http://www.example.com:8080/a/b?c";
  const cases: readonly (readonly [pattern: string, url: string, reach: ReturnType<typeof reachOf>])[] = [
    ["<all_urls>", url, "all-sites"],
    ["*://*/*", url, "all-sites"],
    ["http://*/*", url, "all-sites"],
    ["https://*/*", url, null],
    ["*://*.example.com/*", url, "some-sites"],
    ["*://*.example.com/*", "https://example.com/", "some-sites"],
    ["*://*.example.com/*", "https://notexample.com/", null],
    ["*://example.com/*", url, null],
    ["*://WWW.Example.com/*", url, "some-sites"],
    // The path is required and ignored.
    ["*://www.example.com/other/*", url, "some-sites"],
    ["*://www.example.com", url, null],
    ["http://www.example.com:8080/*", url, "some-sites"],
    ["http://www.example.com:*/*", url, "some-sites"],
    ["http://www.example.com:80/*", url, null],
    ["http://www.example.com:80/*", "http://www.example.com/", "some-sites"],
    ["http://*:8080/*", url, "all-sites"],
    ["http://127.0.0.1/*", "http://127.0.0.1:3000/", "some-sites"],
    ["http://[::1]/*", "http://[::1]:3000/", "some-sites"],
    ["*://*/*", "wss://live.example.com/", "all-sites"],
    ["http://*/*", "ws://live.example.com/", null],
    ["<all_urls>", "chrome://settings/", null],
    ["chrome://settings/*", "chrome://settings/", null],
    ["<all_urls>", "file:///etc/passwd", null],
    ["file:///*", "http://example.com/", null],
    ["*://*.com/*", "https://example.com/", "some-sites"],
    ["*.example.com", url, null],
    ["*://ex*mple.com/*", "http://exxmple.com/", null],
    ["", url, null],
  ];

  test.each(cases)("%s and %s", (pattern, of, reach) => {
    expect(reachOf([pattern], new URL(of))).toBe(reach);
  });

  test("the widest counts, and broken ones do not hide it", () => {
    expect(reachOf(["nonsense", "*://www.example.com/*", "*://*/*"], new URL(url))).toBe("all-sites");
  });

  test("any text is a pattern that covers something or nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.webUrl(), (patterns, of) => {
        expect([null, "all-sites", "some-sites"]).toContain(reachOf(patterns, new URL(of)));
      }),
    );
  });
});

describe("who could have made a redirect", () => {
  test("only with a permission that redirects", () => {
    const able = [
      ["declarativeNetRequest"],
      ["declarativeNetRequestWithHostAccess"],
      ["webRequest", "webRequestBlocking"],
    ];
    const unable = [
      [],
      ["webRequest"],
      ["webRequestBlocking"],
      ["webRequest", "webRequestAuthProvider"],
      ["declarativeNetRequestFeedback"],
      ["proxy", "tabs", "webNavigation", "debugger"],
    ];
    expect(able.map((permissions) => namesOf([extension("x", { permissions })]))).toEqual([
      ["x"],
      ["x"],
      ["x"],
    ]);
    expect(unable.flatMap((permissions) => namesOf([extension("x", { permissions })]))).toEqual([]);
  });

  test("the others are counted, and Hopscope, themes and apps are not", () => {
    const { suspects, ruledOut } = findCulprits(
      [
        extension("own"),
        extension("theme", { type: "theme" }),
        extension("app", { isApp: true }),
        extension("off", { enabled: false }),
        // As Firefox lists one that is switched off.
        { id: "bare", name: "bare", enabled: false, type: "extension" },
        { id: "permissionless", name: "permissionless", enabled: true },
        extension("elsewhere", { hostPermissions: ["*://other.test/*"] }),
        extension("suspect"),
      ],
      redirect,
      "own",
    );
    expect(suspects.map(({ name }) => name)).toEqual(["suspect"]);
    expect(ruledOut).toEqual({ off: 2, "not-private": 0, "no-power": 1, "no-access": 1 });
  });

  test("without access to the site, rules still make http https", () => {
    const blocker = extension("blocker", { hostPermissions: [] });
    const http = "http://shop.dev/a";
    expect(namesOf([blocker], { url: http, to: "https://shop.dev/a" })).toEqual(["blocker"]);
    expect(namesOf([blocker], { url: http, to: null })).toEqual(["blocker"]);
    expect(namesOf([blocker], { url: http, to: "https://shop.dev/b" })).toEqual([]);
    expect(namesOf([blocker], { url: "https://shop.dev/a", to: null })).toEqual([]);
    const careful = extension("careful", {
      permissions: ["declarativeNetRequestWithHostAccess"],
      hostPermissions: [],
    });
    expect(namesOf([careful], { url: http, to: "https://shop.dev/a" })).toEqual([]);
  });

  test("the target's own extension first, then who asks for this site, then by permission", () => {
    const all = [
      extension("everywhere"),
      extension("blocking", { permissions: ["webRequest", "webRequestBlocking"] }),
      extension("this site", { hostPermissions: ["*://*.shop.dev/*"] }),
      extension("zz developed", { installType: "development" }),
      extension("abcdefgh", { permissions: ["webRequest", "webRequestBlocking"] }),
    ];
    const asked = { url: redirect.url, to: "chrome-extension://abcdefgh/warning.html" };
    const found = suspectsOf(all, asked);
    expect(found.map(({ name }) => name)).toEqual([
      "abcdefgh",
      "this site",
      "zz developed",
      "everywhere",
      "blocking",
    ]);
    expect(found.map(({ confidence }) => confidence)).toEqual([
      "likely",
      "possible",
      "possible",
      "possible",
      "possible",
    ]);
    expect(namesOf(all.toReversed(), asked)).toEqual(found.map(({ name }) => name));
  });

  test("in Firefox the target's address is listed among the sites of its extension", () => {
    const [first, second] = suspectsOf(
      [
        extension("a"),
        extension("z", { hostPermissions: ["<all_urls>", "moz-extension://0d9f2b7e-1111/*"] }),
      ],
      { to: "moz-extension://0d9f2b7e-1111/blocked.html", browser: "firefox" },
    );
    expect([first?.name, first?.confidence, second?.confidence]).toEqual(["z", "likely", "possible"]);
    expect(first === undefined ? "" : whySuspect(first)).toMatch(/^The redirect leads to a page of this/);
  });

  test("in private windows, Firefox tells who may run there", () => {
    const allowed = extension("allowed", {
      permissions: ["declarativeNetRequest", "internal:privateBrowsingAllowed"],
    });
    const all = [allowed, extension("kept out")];
    expect(namesOf(all, { browser: "firefox", private: true })).toEqual(["allowed"]);
    expect(namesOf(all, { browser: "firefox", private: false })).toEqual(["allowed", "kept out"]);
    expect(namesOf(all, { browser: "chromium", private: true })).toEqual(["allowed", "kept out"]);
  });

  test("never throws, whatever the URL", () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.string()), (url, to) => {
        const { suspects, ruledOut } = findCulprits(
          [extension("x"), extension("y", { enabled: false })],
          { ...redirect, url, to },
          "",
        );
        expect(suspects.length + ruledOut["no-access"] + ruledOut.off).toBe(2);
      }),
    );
  });
});

test("the words say what it may do, and never that it did", () => {
  const [site, all, admin] = suspectsOf([
    extension("site", { hostPermissions: ["*://*.shop.dev/*"] }),
    extension("a", {
      permissions: ["webRequest", "webRequestBlocking"],
      installType: "admin",
      mayDisable: false,
    }),
    extension("z", { installType: "constructor" }),
  ]).map(whySuspect);
  expect(site).toBe(
    "It can redirect requests by rules (declarativeNetRequest), and has access to this site in particular.",
  );
  expect(all).toBe("It can redirect requests by rules (declarativeNetRequest), and has access to all sites.");
  expect(admin).toBe(
    "It can redirect each request as it is sent (webRequestBlocking), and has access to all sites. An administrator installed it.",
  );
  const [upgrading] = suspectsOf([extension("u", { hostPermissions: [] })], {
    url: "http://a.test/",
    to: null,
  });
  expect(upgrading === undefined ? "" : whySuspect(upgrading)).toBe(
    "It can turn http into https on any site (declarativeNetRequest).",
  );
});

test("what is ruled out is counted in words", () => {
  const ruledOut = { off: 1, "not-private": 1, "no-power": 2, "no-access": 0 };
  expect(ruledOutWords({ suspects: [], ruledOut })).toBe(
    "Ruled out: 1 is switched off, 1 cannot run in private windows, 2 cannot redirect requests.",
  );
  expect(
    ruledOutWords({ suspects: [], ruledOut: { off: 0, "not-private": 0, "no-power": 0, "no-access": 0 } }),
  ).toBe("");
});
