/** Why a browser refused a redirect, where its error alone does not tell. */
import { expect, test } from "vitest";
import type { Chain } from "../../../src/core/chain.ts";
import { explain } from "../../../src/core/words/explain.ts";
import { refusalOf } from "../../../src/core/facts/failure.ts";
import { chainWith, failed, recorded } from "../rules/chains.ts";

/** Firefox does not follow what https://a.test answers. */
function corrupted(resourceType: string, refusedTo: string, more: Partial<Chain> = {}): Chain {
  const outcome = failed("NS_ERROR_CORRUPTED_CONTENT", { url: "https://a.test/x", status: 302, refusedTo });
  return chainWith([], { browser: "firefox", resourceType, initiator: "https://a.test/", outcome, ...more });
}

function madeFor(destination: string): Partial<Chain> {
  return { lastRequest: { headers: [["Sec-Fetch-Dest", destination]], headersFrom: "webRequest" } };
}

test.each<[string, Chain, string]>([
  ["a script of another origin", corrupted("script", "http://b.test/w.js"), "worker"],
  [
    "the same, which says that it is a worker's",
    corrupted("script", "http://b.test/", madeFor("sharedworker")),
    "worker",
  ],
  [
    "the same, which says that it is the page's",
    corrupted("script", "http://b.test/", madeFor("script")),
    "unnamed",
  ],
  ["a script of the page's origin", corrupted("script", "https://a.test/w.js"), "unnamed"],
  ["an image", corrupted("image", "http://b.test/i.png"), "unnamed"],
  ["a script of no URL", corrupted("script", "http://[bad/"), "unusable"],
  ["a script of a scheme that is not allowed", corrupted("script", "data:,x"), "unusable"],
  ["a WebSocket", corrupted("websocket", "ws://b.test/"), "websocket"],
])("Firefox refused %s", (_, chain, refusal) => {
  expect(refusalOf(chain)).toBe(refusal);
});

test("a worker is probable, since nothing says it; that WebSockets follow nothing is certain", () => {
  const said = (name: string) => recorded(name).map((chain) => explain(chain));
  expect(said("firefox/i.worker-cross").map(({ verdict, confidence }) => [verdict, confidence])).toEqual([
    ["Your browser refused this 302: probably a worker's, to another origin.", "likely"],
  ]);
  expect(
    said("firefox/i.websocket-redirects").map(({ verdict, confidence }) => [verdict, confidence]),
  ).toEqual(
    [301, 302, 307, 308].map((code) => [
      `Your browser refused this ${code}: a WebSocket follows none.`,
      "certain",
    ]),
  );
});
