import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseHsts } from "../../../src/core/hsts/header.ts";
import {
  type PreloadCheck,
  preloadQuestion,
  readPreloadAnswer,
} from "../../../src/core/hsts/preload-check.ts";
import { preloadSays } from "../../../src/core/hsts/preload-words.ts";
import { preloadedBy } from "../../../src/core/hsts/preload.ts";
import { preloadRequirements, type SeenForPreload } from "../../../src/core/hsts/requirements.ts";
import {
  preloadedSuffixes,
  preloadedSuffixesOrigin,
  suffixesNotInFirefox,
} from "../../../src/core/knowledge/preloaded-suffixes.ts";
import { preloadedTlds, preloadedTldsOrigin } from "../../../src/core/knowledge/preloaded-tlds.ts";

describe("the built-in part of the list", () => {
  it.each([
    ["myapp.dev", "dev"],
    ["app", "app"],
    ["service.gov.uk", "service.gov.uk"],
    ["tax.service.gov.uk", "service.gov.uk"],
    ["gov.uk", undefined],
    ["dev.example", undefined],
    ["localhost", undefined],
    ["127.0.0.1", undefined],
  ])("covers %s by %s", (host, domain) => expect(preloadedBy(host)?.domain).toBe(domain));

  it("has every name once, in canonical form, with its date and source", () => {
    expect([preloadedTlds.length, preloadedSuffixes.length]).toEqual([51, 15]);
    const all = [...preloadedTlds, ...preloadedSuffixes];
    expect(new Set(all).size).toBe(66);
    for (const name of all) expect(preloadQuestion(name)?.host).toBe(name);
    for (const { date, source } of [preloadedTldsOrigin, preloadedSuffixesOrigin]) {
      expect(date).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(source).not.toBe("");
    }
    for (const name of suffixesNotInFirefox) expect(preloadedBy(name)?.inFirefox).toBe(false);
    expect(preloadedBy("now.sh")?.inFirefox).toBe(true);
  });
});

describe("the question to hstspreload.org", () => {
  it("names the canonical host and nothing else", () => {
    expect(preloadQuestion("https://me:secret@Bücher.example:81/private?token=1#x")).toEqual({
      host: "xn--bcher-kva.example",
      url: "https://hstspreload.org/api/v2/status?domain=xn--bcher-kva.example",
    });
  });

  it.each(["127.0.0.1", "[::1]", "localhost", "a.localhost", "", "a b"])("is not asked about %s", (typed) => {
    expect(preloadQuestion(typed)).toBeNull();
  });
});

const answer = (change: object, host = "shop.bank.example"): PreloadCheck =>
  readPreloadAnswer(
    JSON.stringify({ name: host, status: "unknown", bulk: false, preloadedDomain: "", ...change }),
    host,
    7,
  );

describe("its answer", () => {
  it("is read: status, the entry that covers the host, whether the form brought it there", () => {
    expect(answer({})).toEqual({
      ok: true,
      host: "shop.bank.example",
      status: "unknown",
      domain: null,
      bulk: false,
      checkedAt: 7,
    });
    expect(answer({ status: "preloaded", bulk: true, preloadedDomain: "bank.example" })).toMatchObject({
      status: "preloaded",
      domain: "bank.example",
      bulk: true,
    });
    expect(answer({ status: "preloaded", preloadedDomain: undefined, bulk: undefined })).toMatchObject({
      domain: "shop.bank.example",
      bulk: null,
    });
    expect(answer({ status: "removed", message: "x" })).toMatchObject({ status: "removed", domain: null });
  });

  it.each([
    ["another host", { name: "other.example" }],
    ["a status that is not known", { status: "certified" }],
    ["a status that is no text", { status: ["preloaded"] }],
    ["no status", { status: undefined }],
    ["a bulk that is neither true nor false", { bulk: "yes" }],
    ["an entry that cannot cover the host", { status: "preloaded", preloadedDomain: "other.example" }],
  ])("is refused with %s", (_, change) => {
    expect(answer(change)).toMatchObject({ ok: false, error: "unreadable" });
  });

  it.each(["", "null", "[]", '"preloaded"', "<html>", `{"name":"a","status":"unknown"} `.repeat(2)])(
    "is refused when it is %s",
    (body) => expect(readPreloadAnswer(body, "a", 0)).toMatchObject({ ok: false, error: "unreadable" }),
  );

  it("is refused when it is too long to be one", () => {
    const body = JSON.stringify({ name: "a", status: "unknown", message: "x".repeat(10_000) });
    expect(readPreloadAnswer(body, "a", 0).ok).toBe(false);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string({ unit: "binary" })), fc.string(), (body, host) => {
        expect(readPreloadAnswer(body, host, 0).host).toBe(host);
      }),
    );
  });

  it("has words for everything, and says whose list it is", () => {
    const all = [
      "preloaded",
      "pending",
      "pending-removal",
      "pending-automated-removal",
      "rejected",
      "removed",
    ];
    for (const status of [...all, "unknown"]) {
      const { title, says, references } = preloadSays(answer({ status }));
      expect(`${title} ${says}`).toMatch(/^\S.*\. .*Chromium's list as it stands today.*Firefox.*\.$/);
      expect(references.length).toBeGreaterThan(0);
    }
    for (const error of ["offline", "unreachable", "timeout", "refused", "unreadable"] as const) {
      const { title, says } = preloadSays({ ok: false, host: "a", error, httpStatus: 503 });
      expect(title).toContain("(503).");
      expect(says).toMatch(/\.$/);
    }
  });
});

describe("the requirements", () => {
  const states = (change: Partial<SeenForPreload>) =>
    Object.fromEntries(
      preloadRequirements({
        host: "bank.example",
        header: parseHsts("max-age=31536000; includeSubDomains; preload"),
        firstRedirectTo: "https://bank.example/",
        ...change,
      }).map(({ id, state, saw }) => [id, saw === "" ? state : `${state}: ${saw}`]),
    );

  it("are met by the header and the redirect that the list asks for; the rest is left to its own check", () => {
    expect(states({})).toMatchObject({
      "max-age": "met",
      "include-subdomains": "met",
      preload: "met",
      redirect: "met",
      certificate: "not-seen: hstspreload.org checks it",
    });
  });

  it("say what is missing", () => {
    expect(states({ header: parseHsts("max-age=31535999") })).toMatchObject({
      "max-age": "not-met: max-age=31535999",
      "include-subdomains": "not-met: missing",
      preload: "not-met: missing",
    });
    expect(states({ header: parseHsts('max-age="31536000"') })["max-age"]).toMatch(/^not-met: in quotes/);
    expect(states({ header: parseHsts("max-age=1year; preload") })["preload"]).toMatch(
      /^not-met: .*not valid/,
    );
    expect(states({ header: null })["preload"]).toMatch(/^not-seen/);
  });

  it.each([
    ["https://www.bank.example/", "not-met: goes to www first"],
    ["http://www.bank.example/", "not-met: goes to www first"],
    ["https://other.example/", "not-met: goes to another host first"],
    ["http://bank.example/start", "not-met: stays on http"],
    ["https://bank.example./x", "met"],
    ["mailto:x@bank.example", "not-met: goes to another host first"],
    ["", "not-seen: no redirect of a server from http seen"],
  ])("a redirect to %s: %s", (firstRedirectTo, state) => {
    expect(states({ firstRedirectTo })["redirect"]).toBe(state);
  });
});
