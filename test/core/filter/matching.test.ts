/** Which chains a query leaves, of a handful that differ in everything a filter can ask. */
import { describe, expect, test } from "vitest";
import { hostPattern, shownHost } from "../../../src/core/filter/host.ts";
import { parseFilter } from "../../../src/core/filter/parse.ts";
import { filterTest } from "../../../src/core/filter/test.ts";
import { entriesOf, idsMeant } from "../../../src/core/filter/vocabulary.ts";
import { CHECKS } from "../../../src/core/rules/index.ts";
import * as situations from "../../panel/situations.ts";
import { parseEvents } from "../../support/notation.ts";
import { summariesOf } from "./summaries.ts";

const { hsts, postLost, loop, cached, byExtension, handedOff, pending, gap, hidden } = situations;
const drawn = { hsts, postLost, loop, cached, byExtension, handedOff, pending, gap, hidden };

const summaries = Object.entries(drawn).flatMap(([name, events]) =>
  summariesOf(events, "chromium").map((summary) => ({ name, summary })),
);

function left(query: string, typing = false): readonly string[] {
  const passes = filterTest(parseFilter(query, typing));
  return summaries.filter(({ summary }) => passes === null || passes(summary)).map(({ name }) => name);
}
const all = Object.keys(drawn);
const without = (...names: readonly string[]): readonly string[] =>
  all.filter((name) => !names.includes(name));

describe("a filter", () => {
  test.each([
    ["", all],
    ["   ", all],
    ["status:307", ["hsts", "byExtension"]],
    ["status:301,303", ["hsts", "cached", "pending"]],
    ["status:40x", ["postLost", "cached"]],
    ["status:4XX", ["postLost", "cached"]],
    ["status:>=400", ["postLost", "cached"]],
    ["status:302..303", ["postLost", "loop", "handedOff", "pending"]],
    ["status:3xx -status:2xx", ["postLost", "loop", "cached", "handedOff", "pending"]],
    ["cause:hsts", ["hsts"]],
    ["cause:https-upgrade", ["hidden"]],
    ["-cause:hsts status:307", ["byExtension"]],
    ["method:post", ["postLost"]],
    ["domain:shop.dev", ["hsts", "byExtension"]],
    ["domain:www.shop.dev", ["hsts"]],
    ["domain:*.shop.dev", ["hsts", "byExtension"]],
    ["domain:acme.example -domain:*.acme.example", ["handedOff", "gap"]],
    ["domain:localhost:5173", ["byExtension"]],
    ["domain:login.id.example", ["pending"]],
    ["domain:https://bank.example/account", ["hidden"]],
    ["domain:shop", []],
    ["domain:www*", ["hsts"]],
    ["type:script", ["byExtension"]],
    ["type:xmlhttprequest", ["postLost"]],
    ["type:fetch,script", ["postLost", "byExtension"]],
    ["sender:browser", ["hsts", "gap", "hidden"]],
    ["sender:extension,cache", ["cached", "byExtension"]],
    ["sender:nginx", ["hsts"]],
    ["has:loop", ["loop"]],
    ["has:redirect-loop", ["loop"]],
    ["has:method-changed", ["postLost"]],
    ["has:post-became-get", ["postLost"]],
    ["has:failure", ["loop"]],
    ["has:pending", ["pending"]],
    ["has:gap", ["gap"]],
    ["has:internal", ["hsts", "byExtension", "gap", "hidden"]],
    ["hops:>2", ["loop"]],
    ["hops:2..5", ["hsts"]],
    ["hops:..1", without("hsts", "loop")],
    ["time:>500", ["loop"]],
    ["time:>0.5s", ["loop"]],
    ["time:>=0", without("pending")],
    ["CART", ["hsts"]],
    ["old -cause:hsts -wiki", ["gap"]],
    ["-acme -shop", ["pending", "hidden"]],
    ['"became GET"', ["postLost"]],
  ])("%s", (query, names) => {
    expect(left(query)).toEqual(names);
  });

  test.each([
    ["cause:hs", ["hsts"]],
    ["domain:ww", ["hsts"]],
    ["domain:bank.ex", ["hidden"]],
    ["status:40", ["postLost", "cached"]],
    ["method:po", ["postLost"]],
    ["has:loo", ["loop"]],
  ])("%s, still being typed, takes what it begins", (query, names) => {
    expect(left(query, true)).toEqual(names);
    expect(left(`${query} `, true)).not.toEqual(names);
  });

  test("leaves out what it cannot understand, unless it stands in quotes", () => {
    expect(left("status:teapot")).toEqual(all);
    expect(left("cause:hsts hops:many")).toEqual(["hsts"]);
    expect(left("flavour:red")).toEqual(all);
    expect(left("cause:hsts -flavour:red")).toEqual(["hsts"]);
    expect(left('"flavour:red"')).toEqual([]);
  });

  test("asks for hosts in the middle of a chain, too", () => {
    const events = parseEvents(`
      0 #1 seen GET https://app.test/ main_frame
      1 #1 redirect 302 Found to=https://login.idp.test/start ip=192.0.2.1 | Location: https://login.idp.test/start
      2 #1 seen GET https://login.idp.test/start
      3 #1 redirect 302 Found to=https://app.test/back ip=192.0.2.2 | Location: https://app.test/back
      4 #1 seen GET https://app.test/back
      5 #1 done 200 OK ip=192.0.2.1 |
    `);
    const [summary] = summariesOf(events, "chromium");
    expect(summary?.facts.hosts).toEqual(["login.idp.test"]);
    const passes = (query: string) => summary !== undefined && filterTest(parseFilter(query))?.(summary);
    expect([passes("domain:idp.test"), passes("idp"), passes("domain:app.idp.test")]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe("the vocabulary", () => {
  test("knows every rule, by its id and by its short name", () => {
    for (const { id, short } of CHECKS) {
      expect([...idsMeant("has", id, false)]).toEqual([id]);
      expect(idsMeant("has", short, false).has(id)).toBe(true);
    }
  });

  test("has no id twice", () => {
    for (const key of ["cause", "has", "type", "sender"] as const) {
      const ids = entriesOf(key).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe("a host", () => {
  test("is read off a URL as the browser reports it", () => {
    expect(
      [
        "https://Shop.dev/",
        "http://u:p@a.test:8080?x",
        "https://[::1]:3000/",
        "wss://a.test",
        "mailto:a@b.test",
        "https://a…z/x",
        "",
        "https://a.test@b.test/",
      ].map(shownHost),
    ).toEqual(["shop.dev", "a.test", "[::1]", "a.test", "", "", "", "b.test"]);
  });

  test("fits itself, what is above it, and what stars leave open", () => {
    const fitting = (pattern: string): readonly string[] =>
      ["shop.dev", "www.shop.dev", "myshop.dev", "shop.dev.evil.test", "xn--bcher-kva.test"].filter(
        hostPattern(pattern),
      );
    expect(fitting("shop.dev")).toEqual(["shop.dev", "www.shop.dev"]);
    expect(fitting("SHOP.dev.")).toEqual(["shop.dev", "www.shop.dev"]);
    expect(fitting("*.shop.dev")).toEqual(["www.shop.dev"]);
    expect(fitting("*shop.dev")).toEqual(["shop.dev", "www.shop.dev", "myshop.dev"]);
    expect(fitting("shop.*")).toEqual(["shop.dev", "www.shop.dev", "shop.dev.evil.test"]);
    expect(fitting("bücher.test")).toEqual(["xn--bcher-kva.test"]);
    expect(fitting("dev")).toEqual(["shop.dev", "www.shop.dev", "myshop.dev"]);
  });
});

test("facts of an absurdly long chain end with how it ended", () => {
  const hops = Array.from({ length: 15 }, (_, at) => {
    const to = `https://h${at + 1}.test/`;
    return `${at} #1 seen GET https://h${at}.test/ main_frame
      ${at} #1 redirect ${300 + at} X to=${to} ip=192.0.2.1 | Location: ${to}`;
  });
  const events = parseEvents(
    `${hops.join("\n")}\n20 #1 seen GET https://h15.test/\n21 #1 done 204 OK ip=192.0.2.1 |`,
  );
  const [facts] = summariesOf(events, "chromium").map((summary) => summary.facts);
  expect(facts?.statuses).toHaveLength(8);
  expect(facts?.statuses.at(-1)).toBe(204);
  expect(facts?.hosts.length).toBeLessThanOrEqual(8);
});
