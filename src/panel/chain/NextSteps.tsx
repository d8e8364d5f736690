/** Buttons under the answer: what a person can do next about the redirect that it speaks of, from here. */
import type { Chain, Hop } from "../../core/chain.ts";
import type { HopExplanation } from "../../core/explanation.ts";
import { hostOf } from "../../core/url/url.ts";
import { type Panel, usePanel } from "../context.ts";
import { say, type WordKey } from "../words.ts";

interface Step {
  readonly label: WordKey;
  readonly take: () => void;
}

const upgrades: ReadonlySet<string> = new Set([
  "security-upgrade",
  "mixed-content-upgrade",
  "csp-upgrade",
  "https-upgrade",
]);

/** The most useful first; none where there is nothing to do but what the answer says. */
function stepsFor(hop: Hop, explained: HopExplanation, chain: Chain, panel: Panel): readonly Step[] {
  const { host, store } = panel;
  const cause = explained.cause?.id;
  if (cause === "extension") {
    const query = new URLSearchParams({ url: hop.url, to: hop.to, ...(chain.private && { private: "1" }) });
    return [{ label: "which_extension", take: () => host.openPage(`extensions.html?${query}`) }];
  }
  if (explained.sender === "cache") return [{ label: "reload_uncached", take: () => store.reload(true) }];
  const about: Step = { label: "hsts_of_host", take: () => store.views.openHsts(hostOf(hop.url)) };
  if (cause === "hsts") return [about];
  if (cause === undefined || !upgrades.has(cause)) return [];
  const ask = (permission: string): void => host.openPage(`permission.html?ask=${permission}`);
  // What is known already needs no permission.
  const firefox: readonly Step[] =
    chain.browser === "firefox" && host.browser === "firefox" && chain.hints === undefined
      ? [
          { label: "ask_firefox_hsts", take: () => ask("webRequestBlocking") },
          { label: "ask_firefox_mode", take: () => ask("privacy") },
        ]
      : [];
  return [...firefox, about];
}

interface Props {
  readonly chain: Chain;
  readonly hop: Hop;
  readonly explained: HopExplanation;
}

export function NextSteps({ chain, hop, explained }: Props) {
  const steps = stepsFor(hop, explained, chain, usePanel());
  if (steps.length === 0) return null;
  return (
    <p class="next-steps">
      {steps.map(({ label, take }, index) => (
        <button
          key={label}
          type="button"
          class={index === 0 ? "button button--main" : "button"}
          onClick={take}
        >
          {say(label)}
        </button>
      ))}
    </p>
  );
}
