/** The data that explanations quote: complete, consistent, and with sources. */
import { expect, test } from "vitest";
import { isFollowedCode } from "../../../src/core/words/code.ts";
import { appNameOf } from "../../../src/core/knowledge/app-schemes.ts";
import { causeNames } from "../../../src/core/knowledge/cause-names.ts";
import { causeWords } from "../../../src/core/knowledge/internal-causes.ts";
import { serviceWorkerWords } from "../../../src/core/knowledge/internal-situations.ts";
import { internalReason } from "../../../src/core/knowledge/internal-reasons.ts";
import { preloadedTldOf } from "../../../src/core/knowledge/preloaded-tlds.ts";
import { type StatusCode, statusCodes } from "../../../src/core/knowledge/status-codes.ts";
import { phraseOf } from "../../../src/core/knowledge/status-phrases.ts";

test("every code from 300 to 308 is there, under its own section of RFC 9110", () => {
  const codes = statusCodes();
  expect(codes.map(({ code }) => code)).toEqual([300, 301, 302, 303, 304, 305, 306, 307, 308]);
  for (const { code, references, meaning } of codes) {
    expect(references[0].section).toBe(`15.4.${code - 299}`);
    expect(references[0].url).toBe(`https://www.rfc-editor.org/rfc/rfc9110#section-15.4.${code - 299}`);
    expect(meaning).toMatch(/^[A-Z].*\.$/);
  }
});

test("the five redirect statuses of Fetch are followed, and only they change or keep a method", () => {
  const followed = statusCodes().filter((code) => code.followed);
  expect(followed.map(({ code }) => code)).toEqual([301, 302, 303, 307, 308]);
  for (const code of statusCodes()) {
    expect(code.methodRule !== null).toBe(code.followed);
    expect(isFollowedCode(code.code)).toBe(code.followed);
  }
});

function where(condition: (code: StatusCode) => boolean): readonly number[] {
  return statusCodes()
    .filter(condition)
    .map(({ code }) => code);
}

test("permanence and caching follow RFC 9110", () => {
  expect(where((code) => code.permanence === "permanent")).toEqual([301, 308]);
  expect(where((code) => code.permanence === "temporary")).toEqual([302, 307]);
  expect(where((code) => code.cacheableByDefault)).toEqual([300, 301, 308]);
});

test("phrases stand for answers that came without one", () => {
  expect([phraseOf(200), phraseOf(404), phraseOf(307), phraseOf(299)]).toEqual([
    "OK",
    "Not Found",
    "Temporary Redirect",
    null,
  ]);
});

test("every cause has a name for the list and words that read well after a sender", () => {
  expect(Object.keys(causeWords).toSorted()).toEqual(Object.keys(causeNames).toSorted());
  for (const words of [...Object.values(causeWords), serviceWorkerWords]) {
    expect(words.did).toMatch(/^(?:upgraded|went|replaced|restarted|sent) /);
    expect(words.act).toMatch(/^(?:Leave|Serve|Open|Look|Change) /);
    expect(words.references.length).toBeGreaterThan(0);
    for (const { url } of words.references) expect(url).toMatch(/^https:\/\//);
    expect(`${words.act} ${words.why}`).not.toMatch(/\bplease\b|\bsimply\b|!|HSTS error/i);
  }
  // Room for " preload" and "?" behind HSTS, and for "?" behind the others.
  for (const name of Object.values(causeNames)) expect(name.length).toBeLessThanOrEqual(23);
});

test("only values that Chromium writes are believed", () => {
  expect(internalReason("HSTS")?.cause).toBe("hsts");
  expect([internalReason("hsts"), internalReason("toString"), internalReason("")]).toEqual([
    null,
    null,
    null,
  ]);
});

test("preloaded top-level domains cover every name below them, and themselves", () => {
  expect(["myapp.dev", "a.b.app", "dev", "shop.dev."].map(preloadedTldOf)).toEqual([
    "dev",
    "app",
    "dev",
    "dev",
  ]);
  expect(["example.com", "dev.test", "localhost", ""].map(preloadedTldOf)).toEqual([null, null, null, null]);
});

test("an app scheme is named, an unknown one by itself", () => {
  expect(appNameOf("mailto:x@a.test")).toBe("your mail app");
  expect(appNameOf("spotify:track:1")).toBe("an app for spotify: links");
  expect(appNameOf("")).toBe("another application");
});
