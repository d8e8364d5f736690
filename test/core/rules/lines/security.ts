/** Lines that rules about what gets out, or in draw. */
import type { Chain } from "../../../../src/core/chain.ts";
import type { Header } from "../../../../src/core/event.ts";
import { answered, chainWith, failed, internal } from "../chains.ts";
import { type Lines, at, xhr } from "./line.ts";

function leftBehind(headers: readonly Header[]): Chain {
  const requestHeaders: readonly Header[] = [["Authorization", "Basic dTpw"]];
  return chainWith([at("https://a.test/", "https://b.test/", { requestHeaders })], {
    browser: "firefox",
    lastRequest: { headers, headersFrom: "webRequest" },
  });
}

export const securityLines: Lines = {
  "authorization-dropped": [
    ["Authorization that goes no further", leftBehind([]), true],
    [
      "a target with an Authorization of its own, such as a password that was typed there",
      leftBehind([["Authorization", "Basic eDp5"]]),
      false,
    ],
  ],
  "mixed-content": [
    [
      "a script",
      chainWith([at("https://b.test/x", "http://b.test/x", { nextMethod: null })], {
        resourceType: "script",
        initiator: "https://a.test",
        outcome: failed("net::ERR_ABORTED"),
      }),
      true,
    ],
    [
      "a script of an http page",
      chainWith([at("https://b.test/x", "http://b.test/x", { nextMethod: null })], {
        resourceType: "script",
        initiator: "http://a.test",
        outcome: failed("net::ERR_ABORTED"),
      }),
      false,
    ],
    [
      "a script from the machine itself",
      chainWith([at("https://b.test/x", "http://localhost/x", { nextMethod: null })], {
        resourceType: "script",
        initiator: "https://a.test",
        outcome: failed("net::ERR_ABORTED"),
      }),
      false,
    ],
    [
      "a picture",
      chainWith([at("https://b.test/x", "http://b.test/x", { nextMethod: null })], {
        resourceType: "image",
        initiator: "https://a.test",
        outcome: failed("net::ERR_ABORTED"),
      }),
      false,
    ],
    [
      "a request that was sent on",
      chainWith([at("https://b.test/x", "http://b.test/x")], {
        resourceType: "script",
        initiator: "https://a.test",
        outcome: failed("net::ERR_ABORTED"),
      }),
      false,
    ],
    [
      "a host that is not there",
      chainWith([at("https://b.test/x", "http://b.test/x", { nextMethod: null })], {
        resourceType: "script",
        initiator: "https://a.test",
        outcome: failed("net::ERR_NAME_NOT_RESOLVED"),
      }),
      false,
    ],
  ],
  "unauthorized-target": [
    [
      "unknown whether it was sent, a script",
      xhr([at("https://a.test/x", "https://b.test/x")], { outcome: answered({ status: 401 }) }),
      true,
    ],
    [
      "unknown whether it was sent, a page",
      chainWith([at("https://a.test/x", "https://b.test/x")], { outcome: answered({ status: 401 }) }),
      false,
    ],
    ["403", xhr([at("https://a.test/x", "https://b.test/x")], { outcome: answered({ status: 403 }) }), false],
    [
      "seen again later, as an extension can put it back",
      xhr(
        [
          at("https://a.test/x", "https://b.test/x", { requestHeaders: [["Authorization", "x"]] }),
          at("https://b.test/x", "https://b.test/y", { requestHeaders: [["Authorization", "x"]] }),
        ],
        { outcome: answered({ status: 401 }) },
      ),
      false,
    ],
    [
      "Firefox's own upgrade",
      xhr([internal(null, { responseHeaders: null, status: null })], {
        browser: "firefox",
        outcome: answered({ status: 401 }),
      }),
      false,
    ],
  ],
  "secret-in-url": [
    ["a password before the host", chainWith([at("https://a.test/", "https://u:secret@b.test/")]), true],
    [
      "an access token in the query",
      chainWith([at("https://a.test/", "https://b.test/?access_token=abcDEF123456ghiJKL")]),
      true,
    ],
    [
      "the same in the fragment",
      chainWith([at("https://a.test/", "https://b.test/#access_token=abcDEF123456ghiJKL")]),
      false,
    ],
    [
      "a code and a state",
      chainWith([at("https://a.test/", "https://b.test/?code=abcDEF123456ghiJKL&state=zyx987ZYX")]),
      false,
    ],
    [
      "a signed download",
      chainWith([at("https://a.test/", "https://b.test/f?X-Amz-Signature=abcdef0123456789abcdef")]),
      false,
    ],
    ["no value", chainWith([at("https://a.test/", "https://b.test/?password=")]), false],
    ["a mail address in the path", chainWith([at("https://a.test/", "https://b.test/u/ann@b.test")]), false],
  ],
  "open-redirect-shape": [
    [
      "the very URL",
      chainWith([at("https://a.test/go?u=https%3A%2F%2Fb.test%2Fx", "https://b.test/x")]),
      true,
    ],
    [
      "another path there",
      chainWith([at("https://a.test/go?u=https%3A%2F%2Fb.test%2Fx", "https://b.test/y")]),
      false,
    ],
    [
      "another host",
      chainWith([at("https://a.test/go?u=https%3A%2F%2Fb.test%2Fx", "https://c.test/x")]),
      false,
    ],
    [
      "a host below",
      chainWith([at("https://a.test/go?u=https%3A%2F%2Fapp.a.test%2Fx", "https://app.a.test/x")]),
      false,
    ],
    [
      "a host beside",
      chainWith([at("https://www.a.test/go?u=https%3A%2F%2Fapp.a.test%2Fx", "https://app.a.test/x")]),
      false,
    ],
    [
      "the way back of a login",
      chainWith([at("https://a.test/go?redirect_uri=https%3A%2F%2Fb.test%2Fx", "https://b.test/x")]),
      false,
    ],
    [
      "an extension",
      chainWith([
        at("https://a.test/go?u=https%3A%2F%2Fb.test%2Fx", "https://b.test/x", {
          kind: "internal",
          ip: null,
        }),
      ]),
      false,
    ],
  ],
};
