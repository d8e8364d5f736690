/**
 * A rule names one thing worth saying about a chain. It has two halves, so that a line of every chain can be made
 * without words: the check finds facts, the words make sentences of them.
 */
import type { CauseName } from "../causes/cause.ts";
import type { Chain } from "../chain.ts";
import type { Reference } from "../explanation.ts";
import type { Severity } from "../summary.ts";
import type { Thresholds } from "../settings/thresholds.ts";

/** Values for the placeholders of a rule's words: facts, never prose. */
type FindingData = Readonly<Record<string, string | number>>;

/** What is worked out once for a chain and shared by all rules. */
export interface Context {
  /** Cause of each hop, by index; null where it has none. */
  readonly causes: readonly (CauseName | null)[];
  readonly thresholds: Thresholds;
}

export interface Match {
  /** Indexes of the hops it is about; empty when it is about the outcome or the whole chain. */
  readonly hops: readonly number[];
  readonly data: FindingData;
}

export interface Check {
  /** A noun or a failing adjective; equals the file name and is never renamed. */
  readonly id: string;
  /** problem: broken or unsafe now. advice: costs time or will break. note: explains. */
  readonly severity: Severity;
  /** For the list, at most 24 characters. */
  readonly short: string;
  /** True: where it matches, it is the answer on the whole chain, and its words have a verdict. */
  readonly answers: boolean;
  /** Pure and total: no clock, no globals, no exception. */
  check(chain: Chain, context: Context): readonly Match[];
}

/** Words of a rule. Placeholders in braces stand for values of the finding's data or of `derive`. */
export interface Words {
  /** A fact, sentence case: "Redirect leaves https". */
  readonly title: string;
  readonly saw: string;
  /** One or two sentences: the consequence for a person. */
  readonly why: string;
  /** An instruction. */
  readonly fix: string;
  /** One sentence of at most 75 characters; for rules that answer. */
  readonly verdict?: string;
  readonly references: readonly [Reference, ...Reference[]];
  /** Placeholders that depend on the data, for words that no template can hold. */
  derive?(data: FindingData): Readonly<Record<string, string>>;
}

export interface Rule extends Check, Words {}
