/** The words that `cause:`, `has:`, `type:` and `sender:` know: taken from the catalogues, so that none is forgotten. */
import { intentWords } from "../intents/words.ts";
import { causeNames, seamNames } from "../knowledge/cause-names.ts";
import { causeWords } from "../knowledge/internal-causes.ts";
import { seamWords } from "../knowledge/seam-words.ts";
import { CHECKS, WORDS } from "../rules/index.ts";
import { FINGERPRINTS } from "../senders/catalogue.ts";
import { CHAIN_STATES } from "./states.ts";
import type { FilterKey } from "./term.ts";
import { otherTypes, typeGroups } from "./types.ts";

/** Keys whose values are names. */
export const NAMED_KEYS = ["cause", "has", "sender", "type"] as const satisfies readonly FilterKey[];
export type NamedKey = (typeof NAMED_KEYS)[number];

export function isNamed(key: FilterKey): key is NamedKey {
  return NAMED_KEYS.some((named) => named === key);
}

export interface Entry {
  /** What chains are compared with, and what is offered. */
  readonly id: string;
  /** Lower case, with "-" between words; the first is the id. */
  readonly names: readonly string[];
  /** In the words of the catalogue it comes from; null: the interface has words of its own for it. */
  readonly meaning: string | null;
}

/** What people call a rule, where neither its id nor its short name says it. */
const calledAlso: Readonly<Record<string, readonly string[]>> = {
  "leaves-https": ["downgrade"],
  "method-changed": ["body-lost"],
};

const senders = ["server", "browser", "extension", "cache", "page"] as const;

/** "POST became GET" → "post-became-get" */
function slug(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

function entry(id: string, meaning: string | null, ...others: readonly string[]): Entry {
  return { id, names: [...new Set([id, ...others].map(slug))], meaning };
}

/** Of causes the list has a name, and the answer a sentence: "went back from https to http". */
function caused(
  names: Readonly<Record<string, string>>,
  words: Readonly<Record<string, { readonly did: string }>>,
): Entry[] {
  return Object.entries(names).map(([id, name]) => {
    const did = words[id]?.did ?? name;
    return entry(id, did.includes("{") ? name : did, name);
  });
}

/** By id, once: an internal cause and a seam may share one. */
function each(entries: readonly Entry[]): readonly Entry[] {
  return [...new Map(entries.toReversed().map((one) => [one.id, one])).values()].toReversed();
}

let made: Readonly<Record<NamedKey, readonly Entry[]>> | null = null;

/** Everything that key knows, the most usual first. */
export function entriesOf(key: NamedKey): readonly Entry[] {
  made ??= {
    cause: each([
      ...caused(causeNames, causeWords),
      ...Object.entries(intentWords).map(([id, { name }]) => entry(id, name, name)),
      ...caused(seamNames, seamWords),
    ]),
    has: [
      ...CHAIN_STATES.map((state) => entry(state, null)),
      ...CHECKS.map(({ id, short }) => entry(id, WORDS[id].title, short, ...(calledAlso[id] ?? []))),
    ],
    type: [
      ...typeGroups.map(({ id, types, also }) => entry(id, null, ...(id === "other" ? [] : types), ...also)),
      ...otherTypes.map((type) => entry(type, null)),
    ],
    sender: [
      ...senders.map((sender) => entry(sender, null)),
      ...FINGERPRINTS.map(({ id, product }) => entry(id, product, product)),
    ],
  };
  return made[key];
}

/**
 * Ids that a word means: the one that is called so; else all that have it as one of their words, and with `open` all
 * with a word that begins so. Empty where there is none.
 */
export function idsMeant(key: NamedKey, typed: string, open: boolean): ReadonlySet<string> {
  const word = slug(typed);
  const entries = entriesOf(key);
  const called = open ? [] : entries.filter(({ names }) => names.includes(word));
  const end = open ? "" : "-";
  const meant =
    called.length > 0 || word === ""
      ? called
      : entries.filter(({ names }) => names.some((name) => `-${name}-`.includes(`-${word}${end}`)));
  return new Set(meant.map(({ id }) => id));
}
