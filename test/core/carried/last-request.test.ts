/** What the last request of a chain was sent with: known only where it was sent, and where that was seen. */
import { expect, test } from "vitest";
import type { LastRequest } from "../../../src/core/chain.ts";
import { documentOf } from "../../../src/core/document/document.ts";
import type { HarEntrySeen } from "../../../src/core/event.ts";
import { chainsOf } from "../../../src/core/fold/recording.ts";
import { parseEvents } from "../../support/notation.ts";

const redirected = `
  0 #1 seen GET http://a.test/ main_frame
  1 #1 sent | X-First: 1
  9 #1 redirect 302 Found to=http://a.test/b ip=192.0.2.1 | Location: /b
  10 #1 seen GET http://a.test/b`;
const sent = "11 #1 sent | X-Last: 1";
const answered = "20 #1 done 200 OK ip=192.0.2.1 |";

function lastRequestOf(
  lines: readonly string[],
  listed: readonly HarEntrySeen[] = [],
): LastRequest | undefined {
  const [chain] = chainsOf([...parseEvents(lines.join("\n")), ...listed], "chromium");
  return chain?.lastRequest;
}

test("an answered request was sent with what was reported of it", () => {
  expect(lastRequestOf([redirected, sent, answered])).toEqual({
    headers: [["X-Last", "1"]],
    headersFrom: "webRequest",
  });
});

test("a request that was never sent, or not seen to be, has none", () => {
  expect(lastRequestOf([redirected])).toBeUndefined();
  expect(lastRequestOf([redirected, answered])).toBeUndefined();
  expect(lastRequestOf([redirected, sent, "20 #1 fails net::ERR_CONNECTION_REFUSED"])).toBeUndefined();
  expect(lastRequestOf([redirected, sent, "20 #1 done 200 OK ip=192.0.2.1 cached |"])).toBeUndefined();
});

test("a request whose answer was refused was sent all the same", () => {
  const refused = ["15 #1 headers 302 Found | Location: file:///x", "20 #1 fails net::ERR_UNSAFE_REDIRECT"];
  expect(lastRequestOf([redirected, sent, ...refused])?.headers).toEqual([["X-Last", "1"]]);
});

test("DevTools adds what reports leave out", () => {
  const listed = parseEvents("10 har 200 OK GET http://a.test/b ip=192.0.2.1 took=9 |")
    .filter((event) => event.kind === "har-entry-seen")
    .map((entry): HarEntrySeen => ({ ...entry, requestHeaders: [["Cookie", "a=1"]] }));
  expect(listed).toHaveLength(1);
  expect(lastRequestOf([redirected, sent, answered], listed)).toEqual({
    headers: [
      ["X-Last", "1"],
      ["Cookie", "a=1"],
    ],
    headersFrom: "both",
  });
});

test("Chromium reports Content-Type of a POST that became a GET, and does not send it", () => {
  const posted = redirected.replace("GET http://a.test/ main_frame", "POST http://a.test/ main_frame body");
  const stale = `${sent} | Content-Type: text/plain`;
  expect(lastRequestOf([posted, stale, answered])?.headers).toEqual([["X-Last", "1"]]);
  const again = `
    20 #1 redirect 302 Found to=http://a.test/c ip=192.0.2.1 | Location: /c
    21 #1 seen GET http://a.test/c`;
  const events = parseEvents([posted, stale, again].join("\n"));
  const [, hop] = chainsOf(events, "chromium")[0]?.hops ?? [];
  expect(hop?.requestHeaders).toEqual([["X-Last", "1"]]);
  const [, inFirefox] = chainsOf(events, "firefox")[0]?.hops ?? [];
  expect(inFirefox?.requestHeaders).toHaveLength(2);
  expect(lastRequestOf([redirected, stale, answered])?.headers).toHaveLength(2);
});

test("a chain document leaves it out", () => {
  const chains = chainsOf(parseEvents([redirected, sent, answered].join("\n")), "chromium");
  const about = { browser: null, exportedAt: 0, dropped: 0, version: "0" };
  const text = JSON.stringify(documentOf(chains, about));
  expect(text).toContain("X-First");
  expect(text).not.toMatch(/lastRequest|X-Last/);
});
