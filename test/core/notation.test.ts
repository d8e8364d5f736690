import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseEvents, printEvents } from "../support/notation.ts";
import { drawableEvent } from "../support/arbitrary-events.ts";

describe("the fixture notation", () => {
  test("expands a line to a full event, carrying on what does not change", () => {
    const [seen, redirect] = parseEvents(`
      10 #1 seen POST http://a.test/ xmlhttprequest body tab=7
      11 #1 redirect 302 Found to=http://a.test/b ip=127.0.0.1 | Location: /b | X: y`);
    expect(seen).toEqual({
      kind: "request-seen",
      requestId: "1",
      time: 10,
      url: "http://a.test/",
      method: "POST",
      type: "xmlhttprequest",
      tabId: 7,
      frameId: 0,
      hasBody: true,
    });
    expect(redirect).toMatchObject({
      url: "http://a.test/",
      method: "POST",
      status: 302,
      statusLine: "HTTP/1.1 302 Found",
      headers: [
        ["Location", "/b"],
        ["X", "y"],
      ],
      ip: "127.0.0.1",
      fromCache: false,
    });
  });

  test("names the line that it cannot read", () => {
    expect(() => parseEvents("10 #1 frobs")).toThrow("10 #1 frobs");
    expect(() => parseEvents("10 nav-sideways http://a.test/")).toThrow("nav-sideways");
  });

  test("prints what it reads", () => {
    fc.assert(
      fc.property(fc.array(drawableEvent, { maxLength: 12 }), (events) => {
        expect(parseEvents(printEvents(events))).toEqual(events);
      }),
    );
  });
});
