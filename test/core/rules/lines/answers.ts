/** Lines that rules about how a chain ended draw. */
import type { Chain, Hop } from "../../../../src/core/chain.ts";
import { answered, chainWith, failed, internal } from "../chains.ts";
import { type Lines, at, same } from "./line.ts";

function leaving(resourceType: string, to: string, more: Partial<Hop> = {}): Chain {
  const hop = { ...at("https://a.test/x", to), nextMethod: null, ...more };
  return chainWith([hop], { resourceType, outcome: { kind: "handed-off", url: to } });
}

function socket(nextMethod: string | null, more: Partial<Hop> = {}): Chain {
  const hop = { ...at("ws://a.test/", "wss://a.test/"), nextMethod, ...more };
  return chainWith([hop], { resourceType: "websocket", outcome: failed("NS_ERROR_NET_ON_RECEIVING_FROM") });
}

export const answersLines: Lines = {
  "redirect-refused": [
    ["a WebSocket's redirect, of which no target was asked", socket(null), true],
    [
      "a WebSocket that fails at the https URL it was upgraded to",
      socket("GET", { kind: "internal" }),
      false,
    ],
    ["a script that is sent to an app", leaving("script", "tel:1"), true],
    ["a page that is sent to an app", leaving("main_frame", "tel:1"), false],
    ["a frame that is sent to an app", leaving("sub_frame", "tel:1"), false],
    ["an image that is an extension's own", leaving("image", "moz-extension://x/i.png"), false],
    ["an image that an extension sends away", leaving("image", "blob:x", { kind: "internal" }), false],
    [
      "an image on a WebSocket's scheme, that fails otherwise",
      chainWith([at("https://a.test/", "ws://a.test/")], {
        resourceType: "image",
        outcome: failed("net::ERR_UNKNOWN_URL_SCHEME"),
      }),
      false,
    ],
  ],
  "location-missing": [
    ["a GET that is answered 308", chainWith([], { outcome: answered({ status: 308 }) }), true],
    [
      "a PUT that is answered 302",
      chainWith([], { method: "PUT", outcome: answered({ status: 302 }) }),
      true,
    ],
    [
      "a PUT that is answered 308",
      chainWith([], { method: "PUT", outcome: answered({ status: 308 }) }),
      false,
    ],
    [
      "a POST that is answered 308",
      chainWith([], { method: "POST", outcome: answered({ status: 308 }) }),
      false,
    ],
    [
      "headers that nobody kept",
      chainWith([], { outcome: answered({ status: 302, responseHeaders: null }) }),
      false,
    ],
  ],
  "error-page": [
    ["an error of the method", chainWith([same], { outcome: answered({ status: 501 }) }), false],
    ["an error without any redirect", chainWith([], { outcome: answered({ status: 500 }) }), false],
    [
      "an error after the browser's own upgrade",
      chainWith([internal("HSTS")], { outcome: answered({ status: 500 }) }),
      false,
    ],
    ["an answer 599", chainWith([same], { outcome: answered({ status: 599 }) }), true],
  ],
  "method-refused": [
    [
      "a kept POST",
      chainWith([{ ...same, method: "POST", nextMethod: "POST" }], { outcome: answered({ status: 405 }) }),
      true,
    ],
    [
      "a kept HEAD",
      chainWith([{ ...same, method: "HEAD", nextMethod: "HEAD" }], { outcome: answered({ status: 405 }) }),
      false,
    ],
    ["a kept POST that works", chainWith([{ ...same, method: "POST", nextMethod: "POST" }]), false],
    [
      "a POST that the browser itself moved",
      chainWith([internal("HSTS", { method: "POST", nextMethod: "POST" })], {
        outcome: answered({ status: 405 }),
      }),
      false,
    ],
  ],
  "soft-error-page": [
    ["a moved page", chainWith([at("https://a.test/1/2", "https://a.test/3", { status: 301 })]), false],
    [
      "deep inside to the home page",
      chainWith([at("https://a.test/1/2", "https://a.test/", { status: 308 })]),
      true,
    ],
    ["the same for now", chainWith([at("https://a.test/1/2", "https://a.test/", { status: 302 })]), false],
    [
      "to the home page of another site",
      chainWith([at("https://a.test/1/2", "https://b.test/", { status: 301 })]),
      false,
    ],
    [
      "a picture",
      chainWith([at("https://a.test/1/2", "https://a.test/", { status: 301 })], { resourceType: "image" }),
      false,
    ],
    [
      "an error that says so",
      chainWith([at("https://a.test/1/2", "https://a.test/404", {})], { outcome: answered({ status: 404 }) }),
      false,
    ],
  ],
  "localhost-upgraded": [
    [
      "an extension",
      chainWith([internal("WebRequest API", at("http://localhost/", "https://localhost/"))], {
        outcome: failed("net::ERR_SSL_PROTOCOL_ERROR"),
      }),
      false,
    ],
    [
      "a request that was called off",
      chainWith([internal("HSTS", at("http://localhost/", "https://localhost/"))], {
        outcome: failed("net::ERR_ABORTED"),
      }),
      false,
    ],
  ],
};
