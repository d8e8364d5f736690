import { CHROME_EXTENSION_WORKER_LIFECYCLE } from "../knowledge/references.ts";
import type { Check, Words } from "../findings/rule.ts";

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
  why: "Hopscope may have started late, or the browser stopped it for a while. What happened then was not recorded, so a hop may be missing.",
  fix: "Repeat the request with DevTools open if the missing part matters.",
  references: [CHROME_EXTENSION_WORKER_LIFECYCLE],
  derive: ({ missing }) => ({
    what:
      missing === "beginning"
        ? "Recording began in the middle of this chain. Its first redirects may be missing."
        : "Reports from inside this chain are missing.",
  }),
};
