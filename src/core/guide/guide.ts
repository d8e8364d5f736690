/** The five steps of troubleshooting, filled with one chain: its URLs, codes, methods, products and commands. */
import type { Chain } from "../chain.ts";
import type { ChainExplanation } from "../explanation.ts";
import { placeholder } from "../redact/redact-rules.ts";
import { parseUrl } from "../url/url.ts";
import { isSafe } from "./command.ts";
import { configurationStep } from "./configuration.ts";
import { endsStep } from "./ends.ts";
import { flowStep } from "./flow.ts";
import { methodStep } from "./method-step.ts";
import { monitorStep } from "./monitor.ts";
import type { GuideStep } from "./step.ts";
import { subjectOf } from "./subject.ts";

export interface Guide {
  /** In order; a step that has nothing to do with this chain is left out. */
  readonly steps: readonly GuideStep[];
  /** What to know before any command is run. */
  readonly notes: readonly string[];
}

/** The guide for a chain. Pure and total; commands hold no credentials of its URLs, headers and bodies. */
export function guideOf(chain: Chain, explanation?: Pick<ChainExplanation, "seam">): Guide {
  const subject = subjectOf(chain);
  const steps = [
    configurationStep(subject, explanation?.seam),
    methodStep(subject),
    flowStep(subject),
    endsStep(subject),
    monitorStep(subject),
  ].filter((step) => step !== null);
  return { steps, notes: notesFor(steps, chain) };
}

function notesFor(steps: readonly GuideStep[], chain: Chain): readonly string[] {
  const commands = steps.flatMap((step) => step.commands.map(({ argv }) => argv));
  if (commands.length === 0) return [];
  const given = new Set(commands.flat());
  const hidden = [...given].some((argument) => placeholder.test(argument));
  const methods = [...(given.has("--data") && !given.has("-X") ? ["POST"] : []), ...methodsIn(commands)];
  return [
    ...(hidden
      ? [
          "Values that look secret are hidden: `REDACTED-1` and the like stand in their place. Put yours there before you run a command.",
        ]
      : []),
    ...(hasUserinfo(chain) ? ["User names and passwords of URLs are left out."] : []),
    ...(methods.length === 0
      ? []
      : [
          `Some commands send a real ${methods.join(" or ")}: use a test system${given.has("--data") ? ", and put your own body in the place of `a=1`" : ""}.`,
        ]),
  ];
}

function methodsIn(commands: readonly (readonly string[])[]): readonly string[] {
  const methods = commands.flatMap((argv) => argv.filter((_, index) => argv[index - 1] === "-X"));
  return [...new Set(methods)].filter((method) => !isSafe(method));
}

function hasUserinfo(chain: Chain): boolean {
  return chain.hops.some(({ url, to }) =>
    [url, to].some((part) => {
      const parsed = parseUrl(part);
      return parsed !== null && parsed.username + parsed.password !== "";
    }),
  );
}
