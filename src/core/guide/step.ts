/** A step of the guide. */
import type { Reference } from "../explanation.ts";
import type { GuideCommand } from "./command.ts";

export type GuideStepId = "configuration" | "method" | "flow" | "ends" | "monitor";

export interface GuideStep {
  readonly id: GuideStepId;
  /** Begins with a verb. */
  readonly title: string;
  /** Sentences; text between backticks is code. */
  readonly says: readonly string[];
  readonly commands: readonly GuideCommand[];
  readonly references: readonly Reference[];
}

/** What is said of one redirect. */
export interface Advice {
  readonly says: readonly string[];
  /** True where nothing tells which product sends it. */
  readonly unknownSender?: true;
  readonly commands: readonly GuideCommand[];
  readonly references: readonly Reference[];
}

/** Each reference once, by its URL. */
export function once(references: readonly Reference[]): readonly Reference[] {
  return references.filter(({ url }, at) => references.findIndex((other) => other.url === url) === at);
}
