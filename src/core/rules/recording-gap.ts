import { RFC9110_15_4 } from "../knowledge/references.ts";
import type { Check, Words } from "../rule.ts";

export const check = {
  id: "recording-gap",
  severity: "note",
  short: "recording gap",
  answers: false,
  check(chain) {
    if (!chain.gap && chain.complete) return [];
    return [{ hops: [], data: { missing: chain.complete ? "middle" : "beginning" } }];
  },
} as const satisfies Check;

export const words: Words = {
  title: "Recording has a gap",
  saw: "{what}",
  why: "The browser stops extensions in the background and starts them anew. What it reported in between is lost, so a hop may be missing here.",
  fix: "Repeat the request with DevTools open if the missing part matters.",
  references: [
    RFC9110_15_4,
    {
      title: "Chrome: extension service worker lifecycle",
      url: "https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle",
    },
  ],
  derive: ({ missing }) => ({
    what:
      missing === "beginning"
        ? "Recording began in the middle of this chain. Its first redirects may be missing."
        : "Reports from inside this chain are missing.",
  }),
};
