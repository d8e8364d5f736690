/** Finding entries of the reference: by id, by group, by what they link to. */
import type { Article, ArticleGroup, Block, CodeReference, Prose } from "./article.ts";
import { linksIn } from "./prose.ts";

/** An article's group, or the groups of the code references by their kind. */
export type EntryGroup = ArticleGroup | CodeReference["kind"];

/** What the index lists and links name: an article, or how one environment sends the codes. */
export type Entry = {
  /** An article's own id; `send-` and the id of a code reference. */
  readonly id: string;
  readonly title: string;
  readonly group: EntryGroup;
} & (
  | { readonly kind: "article"; readonly article: Article }
  | { readonly kind: "send"; readonly reference: CodeReference }
);

export interface Catalogue {
  /** In the order of the index. */
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
}

export interface EntryGroupPart {
  readonly group: EntryGroup;
  readonly entries: readonly Entry[];
}

/** In the order of the index. */
const entryGroups: readonly EntryGroup[] = [
  "start",
  "codes",
  "compare",
  "internal",
  "guides",
  "questions",
  "framework",
  "server",
  "language",
  "client",
];

/** Puts articles and code references into one list, group by group; inside a group their order is kept. */
export function catalogueOf(articles: readonly Article[], references: readonly CodeReference[]): Catalogue {
  const all: readonly Entry[] = [
    ...articles.map((article): Entry => {
      const { id, title, group } = article;
      return { kind: "article", id, title, group, article };
    }),
    ...references.map((reference): Entry => {
      const { id, name, kind } = reference;
      return { kind: "send", id: `send-${id}`, title: name, group: kind, reference };
    }),
  ];
  const entries = entryGroups.flatMap((group) => all.filter((entry) => entry.group === group));
  return { entries, byId: new Map(entries.map((entry) => [entry.id, entry])) };
}

/** The groups that hold something, in the order of the index. */
export function groupsOf({ entries }: Catalogue): readonly EntryGroupPart[] {
  return entryGroups
    .map((group) => ({ group, entries: entries.filter((entry) => entry.group === group) }))
    .filter((part) => part.entries.length > 0);
}

/** Every piece of prose in a block. Wire lines and code are no prose. */
function proseOf(block: Block): readonly Prose[] {
  switch (block.kind) {
    case "text":
      return [block.text];
    case "list":
      return block.items;
    case "table":
      return block.rows.flat();
    case "wire":
      return block.messages.flatMap(({ note }) => note ?? []);
    case "code":
      return [];
    default:
      return block satisfies never;
  }
}

/** Every piece of prose in an entry, in reading order. */
export function proseIn(entry: Entry): readonly Prose[] {
  if (entry.kind === "send") return entry.reference.notes;
  const { summary, sections } = entry.article;
  return [summary, ...sections.flatMap(({ blocks }) => blocks.flatMap(proseOf))];
}

/** Ids that an entry links to, each once, in reading order. */
export function linksFrom(entry: Entry): readonly string[] {
  return [...new Set(proseIn(entry).flatMap(linksIn))].filter((id) => id !== entry.id);
}

/** What this entry links to, then what links to it; each once. */
export function relatedTo({ entries, byId }: Catalogue, entry: Entry): readonly Entry[] {
  const outward = linksFrom(entry).flatMap((id) => byId.get(id) ?? []);
  const inward = entries.filter((other) => other.id !== entry.id && linksFrom(other).includes(entry.id));
  return [...new Set([...outward, ...inward])];
}
