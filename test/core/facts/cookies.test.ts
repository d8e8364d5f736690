/** Cookies of a hop: read, rejected, sent along, missed. */
import { describe, expect, test } from "vitest";
import { cookiesSent, cookiesSet, goesTo, rejectionOf } from "../../../src/core/facts/cookies.ts";
import { lostCookies } from "../../../src/core/facts/lost-cookies.ts";
import type { Chain, Hop } from "../../../src/core/chain.ts";
import { chainWith } from "../rules/chains.ts";

function set(line: string) {
  const [cookie] = cookiesSet([["Set-Cookie", line]]);
  if (cookie === undefined) throw new Error(`no cookie in ${line}`);
  return cookie;
}

test("lines that Firefox joined are several cookies", () => {
  expect(cookiesSet([["set-cookie", "a=1\nb=2; Path=/"]]).map(({ name }) => name)).toEqual(["a", "b"]);
});

test("attributes count in any case, and what is no cookie is left out", () => {
  expect(set("id=1; SECURE; domain=.A.test; samesite=NONE; path=/x")).toEqual({
    name: "id",
    value: "1",
    secure: true,
    domain: "a.test",
    path: "/x",
    sameSite: "none",
    deletes: false,
  });
  expect(cookiesSet([["Set-Cookie", "; Path=/"]])).toEqual([]);
  expect(set("id=; Max-Age=0").deletes).toBe(true);
  expect(set("id=; Expires=Thu, 01 Jan 1970 00:00:00 GMT").deletes).toBe(true);
  expect(set("id=1; Expires=Thu, 01 Jan 2099 00:00:00 GMT").deletes).toBe(false);
  expect(set("id=1").deletes).toBe(false);
  expect(set("id=; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT").deletes).toBe(false);
});

describe("why a browser ignores one", () => {
  test.each([
    ["id=1; Secure", "http://a.test/", "chromium", "secure"],
    ["id=1; Secure", "http://localhost/", "chromium", null],
    ["id=1; Secure", "https://a.test/", "chromium", null],
    ["id=1; Domain=b.test", "https://a.test/", "firefox", "domain"],
    ["id=1; Domain=a.test", "https://www.a.test/", "firefox", null],
    ["id=1; Domain=www.a.test", "https://a.test/", "firefox", "domain"],
    ["id=1; SameSite=None", "https://a.test/", "chromium", "none-insecure"],
    ["id=1; SameSite=None", "https://a.test/", "firefox", "none-insecure"],
    ["id=1; SameSite=None", "https://a.test/", "other", null],
    ["__Secure-id=1", "https://a.test/", "firefox", "prefix"],
    ["__Host-id=1; Secure; Path=/", "https://a.test/", "firefox", null],
    ["__Host-id=1; Secure; Path=/x", "https://a.test/", "firefox", "prefix"],
    ["__Host-id=1; Secure; Path=/; Domain=a.test", "https://a.test/", "firefox", "prefix"],
  ] as const)("%s from %s in %s: %s", (line, url, browser, reason) => {
    expect(rejectionOf(set(line), new URL(url), browser)).toBe(reason);
  });
});

describe("where one goes", () => {
  test.each([
    ["id=1", "https://a.test/x/y", "https://a.test/x/z", true],
    ["id=1", "https://a.test/x/y", "https://a.test/", false],
    ["id=1; Path=/", "https://a.test/x", "https://www.a.test/", false],
    ["id=1; Path=/; Domain=a.test", "https://a.test/x", "https://www.a.test/", true],
    ["id=1; Path=/; Secure", "https://a.test/x", "http://a.test/", false],
    ["id=1; Path=/; Secure", "https://a.test/x", "https://a.test/", true],
    ["id=1; Path=/; Secure", "http://localhost/x", "http://localhost/", true],
    ["id=1; Path=/app", "https://a.test/app", "https://a.test/apples", false],
    ["id=1; Path=/app", "https://a.test/app", "https://a.test/app/x", true],
  ])("%s from %s to %s: %s", (line, from, to, goes) => {
    expect(goesTo(set(line), new URL(from), new URL(to))).toBe(goes);
  });
});

describe("lost ones", () => {
  const sets: Partial<Hop> = {
    url: "https://a.test/x",
    to: "https://a.test/y",
    responseHeaders: [["Set-Cookie", "id=1; Path=/"]],
  };
  const next: Partial<Hop> = { url: "https://a.test/y", to: "https://a.test/z" };
  const sent: Partial<Hop> = { ...next, requestHeaders: [["Cookie", "x=1; id=1"]] };
  const silent: Partial<Hop> = { ...next, requestHeaders: [["Accept", "*/*"]] };
  const reasons = (
    hops: readonly Partial<Hop>[],
    browser: "firefox" | "chromium",
    loop = false,
    rest: Partial<Chain> = {},
  ) => lostCookies(chainWith(hops, { browser, ...rest }), loop).map(({ reason }) => reason);

  test("one that comes back is none", () => {
    expect(reasons([sets, sent], "firefox")).toEqual([]);
  });
  test("one that does not is one, where requests show their cookies", () => {
    expect(reasons([sets, silent], "firefox")).toEqual(["unknown"]);
    // Chromium's webRequest keeps Cookie back: absent is not the same as not sent.
    expect(reasons([sets, silent], "chromium")).toEqual([]);
    for (const hop of chainWith([silent]).hops) expect(cookiesSent(hop, "chromium")).toBeNull();
  });
  test("SameSite is named where another site takes part", () => {
    const from = (initiator: string | null, resourceType: string) => ({ initiator, resourceType });
    const bare = { ...sets, responseHeaders: [["Set-Cookie", "id=1; Path=/"]] } as const;
    const lax = { ...sets, responseHeaders: [["Set-Cookie", "id=1; Path=/; SameSite=Lax"]] } as const;
    const none = {
      ...sets,
      responseHeaders: [["Set-Cookie", "id=1; Path=/; SameSite=None; Secure"]],
    } as const;
    const other = "https://b.test/";
    expect(reasons([lax, silent], "firefox", false, from(other, "sub_frame"))).toEqual(["same-site"]);
    expect(reasons([lax, silent], "firefox", false, from(other, "main_frame"))).toEqual(["unknown"]);
    expect(reasons([none, silent], "firefox", false, from(other, "sub_frame"))).toEqual(["unknown"]);
    const listed = { ...next, headersFrom: "har", requestHeaders: [["Accept-Encoding", "gzip"]] } as const;
    expect(reasons([bare, listed], "chromium", false, from(other, "sub_frame"))).toEqual(["same-site"]);
    expect(reasons([bare, silent], "firefox", false, from(other, "sub_frame"))).toEqual(["unknown"]);
    expect(reasons([none, silent], "firefox", false, from(other, "image"))).toEqual([]);
    expect(reasons([none, silent], "firefox", false, from("https://www.a.test/", "image"))).toEqual([
      "unknown",
    ]);
  });
  test("Strict is named", () => {
    const strict = { ...sets, responseHeaders: [["Set-Cookie", "id=1; Path=/; SameSite=Strict"]] } as const;
    expect(reasons([strict, silent], "firefox", false, { initiator: "https://b.test/" })).toEqual([
      "same-site",
    ]);
    expect(reasons([strict, silent], "firefox")).toEqual(["unknown"]);
  });
  test("one that a later answer deletes is none", () => {
    const elsewhere: Partial<Hop> = {
      url: "https://b.test/",
      to: "https://a.test/y",
      responseHeaders: [["Set-Cookie", "id=; Max-Age=0"]],
    };
    expect(reasons([sets, elsewhere, silent], "firefox")).toEqual([]);
  });
  test("one that its answer deletes is none", () => {
    const deleted = { ...sets, responseHeaders: [["Set-Cookie", "id=; Path=/; Max-Age=0"]] } as const;
    expect(reasons([deleted, silent], "firefox")).toEqual([]);
  });
  test("one for another path is missed in a loop only", () => {
    const other = { ...sets, responseHeaders: [["Set-Cookie", "id=1; Path=/auth"]] } as const;
    expect(reasons([other, silent], "firefox")).toEqual([]);
    expect(reasons([other, silent], "firefox", true)).toEqual(["path"]);
  });
});
