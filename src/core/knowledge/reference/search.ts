/** What a search looks through: each entry of the reference as plain words, sorted by how much they tell. */
import { plainText } from "./prose.ts";
import { type Catalogue, type Entry, proseIn } from "./select.ts";
import type { Block, CodeReference } from "./article.ts";

export interface SearchDocument {
  readonly id: string;
  /** What people type who look for this, a phrase a line. */
  readonly searched: string;
  readonly title: string;
  readonly summary: string;
  readonly headings: string;
  readonly body: string;
}

/** Words of a block that are no prose: captions, heads, wire lines, code. */
function hardWords(block: Block): readonly string[] {
  switch (block.kind) {
    case "table":
      return [block.caption, ...block.head];
    case "wire":
      return [block.caption, ...block.messages.flatMap(({ lines }) => lines)];
    case "code":
      return [block.caption ?? "", block.text];
    case "text":
    case "list":
      return [];
    default:
      return block satisfies never;
  }
}

function namesOf({ names, snippets }: CodeReference): readonly string[] {
  return [...Object.values(names).flatMap((name) => name ?? []), ...Object.values(snippets)];
}

function documentOf(entry: Entry): SearchDocument {
  const { id, title } = entry;
  const prose = proseIn(entry).map(plainText);
  if (entry.kind === "send") {
    const { searched, language, kind } = entry.reference;
    return {
      id,
      title,
      searched: searched.join("\n"),
      summary: `${language} ${kind}: how to send 301, 302, 303, 307, 308`,
      headings: "",
      body: [...prose, ...namesOf(entry.reference)].join("\n"),
    };
  }
  const { searched, sections } = entry.article;
  const [summary = "", ...body] = prose;
  return {
    id,
    title,
    searched: searched.join("\n"),
    summary,
    headings: sections.map((section) => section.title).join("\n"),
    body: [...body, ...sections.flatMap(({ blocks }) => blocks.flatMap(hardWords))].join("\n"),
  };
}

/** One document for each entry, in the order of the index. */
export function searchDocuments({ entries }: Catalogue): readonly SearchDocument[] {
  return entries.map(documentOf);
}
