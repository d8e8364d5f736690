import type { Hop } from "../chain.ts";
import { RFC9110_17_9, RFC9110_4_2_4, RFC9700_4_3_2 } from "../knowledge/references.ts";
import { secretsInUrl } from "../redact/redact-url.ts";
import type { Check, Words } from "../findings/rule.ts";
import { clip } from "../text.ts";

/** Cheap: most URLs have none of these. */
const suspicious = /passw|pwd|token|secret|api[_-]?key|@/i;
/**
 * Names whose value opens an account for whoever reads it. Not among them: codes, states and signatures, which a login
 * passes on by design and which serve once or for a short time.
 */
const telling =
  /^(?:(?:user|login|new|old)?passw(?:or)?d|pwd|(?:access|id|refresh|auth|bearer)token|(?:client|app)secret|(?:x)?apikey)$/;

/** Names of what should not stand in the URL; "" for a password before the host. */
function secretsOf(url: string): readonly string[] {
  if (!suspicious.test(url)) return [];
  const fragment = url.indexOf("#");
  return secretsInUrl(url)
    .filter(({ start, place, name }) => {
      // A fragment stays in the browser.
      if (fragment >= 0 && start > fragment) return false;
      return place === "password" || telling.test(name.toLowerCase().replaceAll(/[^a-z]/g, ""));
    })
    .map(({ place, name }) => (place === "password" ? "" : clip(name, 40)));
}

function findIn(hop: Hop): readonly string[] {
  return hop.kind === "server" ? [...secretsOf(hop.url), ...secretsOf(hop.to)] : [];
}

export const check = {
  id: "secret-in-url",
  severity: "advice",
  short: "secret in URL",
  answers: false,
  check(chain) {
    const found = chain.hops.map((hop) => findIn(hop));
    const names = [...new Set(found.flat())];
    const hops = chain.hops.filter((_, at) => (found[at]?.length ?? 0) > 0).map((hop) => hop.index);
    return names.length === 0 ? [] : [{ hops, data: { names: names.slice(0, 3).join(", ") } }];
  },
} as const satisfies Check;

export const words: Words = {
  title: "A secret stands in the URL",
  saw: "{seen}",
  why: "URLs stay in the history and in logs of servers and proxies, and may go along in Referer headers. Whoever reads them there can use the secret.",
  fix: "Send it in a header or in the body. Change it now if others can read these logs.",
  references: [RFC9110_17_9, RFC9110_4_2_4, RFC9700_4_3_2],
  derive: ({ names }) => ({
    seen:
      names === ""
        ? "A redirect passes on a URL with a password before the host."
        : `A redirect passes on a URL with this in the query: ${String(names).replace(/^, /, "a password, ")}.`,
  }),
};
