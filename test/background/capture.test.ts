/** The adapter: what it copies, from which browser, and that nothing a browser might send can hurt it. */
import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { captureEventOf } from "../../src/background/capture.ts";
import type { BrowserName } from "../../src/core/event.ts";
import { scenariosOf, traceFile, traceFolders } from "../support/traces.ts";

const about = {
  requestId: "7",
  timeStamp: 1000.5,
  url: "http://a.test/#f",
  method: "GET",
  type: "main_frame",
  tabId: 3,
  frameId: 0,
};
const copied = {
  requestId: "7",
  time: 1000.5,
  url: "http://a.test/#f",
  method: "GET",
  type: "main_frame",
  tabId: 3,
  frameId: 0,
};

/** Events that are captured; the rest of what the traces hold is not listened to. */
const captured = [
  "webRequest.onBeforeRequest",
  "webRequest.onSendHeaders",
  "webRequest.onHeadersReceived",
  "webRequest.onBeforeRedirect",
  "webRequest.onCompleted",
  "webRequest.onErrorOccurred",
  "webNavigation.onBeforeNavigate",
  "webNavigation.onCommitted",
  "webNavigation.onErrorOccurred",
  "tabs.onRemoved",
];

interface Report {
  readonly api: "webRequest" | "webNavigation" | "tabs";
  readonly event: string;
  readonly details: object;
  readonly t: number;
}

function isReport(value: unknown): value is Report {
  return typeof value === "object" && value !== null && "api" in value && "details" in value;
}

describe("the adapter", () => {
  test("copies a request of each browser", () => {
    const chromium = { ...about, initiator: "http://b.test", documentId: "D", requestBody: { raw: [] } };
    expect(captureEventOf("webRequest", "onBeforeRequest", chromium, "chromium")).toEqual({
      kind: "request-seen",
      ...copied,
      initiator: "http://b.test",
      documentId: "D",
      hasBody: true,
    });
    const firefox = { ...about, originUrl: "http://b.test/page", requestBody: null, incognito: true };
    expect(captureEventOf("webRequest", "onBeforeRequest", firefox, "firefox")).toEqual({
      kind: "request-seen",
      ...copied,
      initiator: "http://b.test/page",
      hasBody: false,
      private: true,
    });
    const image = { ...about, type: "image", documentId: "D", originUrl: undefined };
    expect(captureEventOf("webRequest", "onBeforeRequest", image, "chromium")).toEqual({
      kind: "request-seen",
      ...copied,
      type: "image",
      hasBody: false,
    });
  });

  test("copies Firefox's redirect without status and without headers as it is", () => {
    const details = {
      ...about,
      statusCode: 0,
      statusLine: "",
      redirectUrl: "https://a.test/",
      ip: null,
      fromCache: false,
    };
    expect(captureEventOf("webRequest", "onBeforeRedirect", details, "firefox")).toEqual({
      kind: "redirect-seen",
      ...copied,
      status: 0,
      statusLine: "",
      headers: null,
      ip: null,
      fromCache: false,
      to: "https://a.test/",
    });
  });

  test("copies headers in order, with repeats, whatever their encoding", () => {
    const responseHeaders = [
      { name: "X", value: "1" },
      { name: "X", value: "2" },
      { name: "Location", binaryValue: [0x2f, 0xe9] },
      { value: "nameless" },
      null,
      { name: "Empty" },
    ];
    const event = captureEventOf(
      "webRequest",
      "onHeadersReceived",
      { ...about, statusCode: 302, responseHeaders },
      "chromium",
    );
    expect(event).toMatchObject({
      headers: [
        ["X", "1"],
        ["X", "2"],
        ["Location", "/é"],
        ["Empty", ""],
      ],
      ip: null,
      fromCache: null,
    });
  });

  test("copies navigations and closed tabs", () => {
    const { timeStamp, url, tabId, frameId } = about;
    const navigation = { timeStamp, url, tabId, frameId };
    const place = { time: timeStamp, url, tabId, frameId };
    expect([
      captureEventOf("webNavigation", "onBeforeNavigate", navigation, "chromium"),
      captureEventOf("webNavigation", "onCommitted", navigation, "chromium"),
      captureEventOf(
        "webNavigation",
        "onErrorOccurred",
        { ...navigation, error: "net::ERR_ABORTED" },
        "chromium",
      ),
      captureEventOf("tabs", "onRemoved", { tabId: 3, timeStamp: 5 }, "chromium"),
    ]).toEqual([
      { kind: "navigation-began", ...place },
      { kind: "navigation-committed", ...place },
      { kind: "navigation-failed", ...place, error: "net::ERR_ABORTED" },
      { kind: "tab-closed", time: 5, tabId: 3 },
    ]);
  });

  test.each([
    ["no details", undefined],
    ["null", null],
    ["no request id", { ...about, requestId: undefined }],
    ["a number as URL", { ...about, url: 7 }],
    ["no time", { ...about, timeStamp: undefined }],
    ["no target", { ...about, redirectUrl: null }],
  ])("gives nothing for a redirect with %s", (_what, details) => {
    expect(captureEventOf("webRequest", "onBeforeRedirect", details, "chromium")).toBeNull();
  });

  test("takes everything that browsers really reported, into JSON and back", () => {
    let events = 0;
    const lost: string[] = [];
    for (const from of traceFolders) {
      const name = from === "firefox" ? "firefox" : "chromium";
      for (const scenario of scenariosOf(from)) {
        for (const report of traceFile(from, scenario).events.filter(isReport)) {
          const { api, event, details, t } = report;
          if (!captured.includes(`${api}.${event}`)) continue;
          events += 1;
          const taken = captureEventOf(api, event, { timeStamp: t, ...details }, name);
          const kept: unknown = JSON.parse(JSON.stringify(taken));
          if (taken === null || !isDeepStrictEqual(kept, taken)) lost.push(`${from}/${scenario} ${event}`);
        }
      }
    }
    expect(lost).toEqual([]);
    expect(events).toBeGreaterThan(10_000);
  }, 60_000);

  test("never throws, and gives plain JSON or nothing", () => {
    const junk = fc.oneof(fc.anything(), fc.constantFrom(...Object.values(about)));
    const details = fc.oneof(
      fc.anything(),
      fc.record(
        {
          ...Object.fromEntries(Object.keys(about).map((key) => [key, junk])),
          statusCode: junk,
          statusLine: junk,
          ip: junk,
          fromCache: junk,
          redirectUrl: junk,
          error: junk,
          requestBody: junk,
          initiator: junk,
          originUrl: junk,
          responseHeaders: fc.oneof(
            junk,
            fc.array(fc.record({ name: junk, value: junk, binaryValue: junk })),
          ),
          requestHeaders: fc.oneof(junk, fc.array(fc.record({ name: junk, value: junk, binaryValue: junk }))),
        },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...captured),
        fc.constantFrom<Report["api"]>("webRequest", "webNavigation", "tabs"),
        details,
        fc.constantFrom<BrowserName>("chromium", "firefox"),
        (name, api, value, browser) => {
          const taken = captureEventOf(api, name.slice(name.indexOf(".") + 1), value, browser);
          expect(typeof JSON.stringify(taken)).toBe("string");
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
