/** The three marks of `Prose`, read into a tree. Total: a mark without its partner stays text. */
import type { Prose } from "./article.ts";

export type ProseNode =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "strong"; readonly nodes: readonly ProseNode[] }
  | { readonly kind: "link"; readonly to: string; readonly nodes: readonly ProseNode[] };

/**
 * `code`, **strong** and [words](#id), whichever begins first. What stands between backticks is never a mark, also
 * inside of the other two; neither may hold one of its own kind.
 */
const marks =
  /`(?<code>[^`]+)`|\*\*(?<strong>(?:`[^`]+`|[^`*]|\*(?!\*))+)\*\*|\[(?<words>(?:`[^`]+`|[^`[\]])+)\]\(#(?<to>[a-z\d]+(?:-[a-z\d]+)*)\)/g;

function nodeOf(groups: Readonly<Record<string, string | undefined>>): ProseNode {
  const { code, strong, words, to } = groups;
  if (code !== undefined) return { kind: "code", text: code };
  if (strong !== undefined) return { kind: "strong", nodes: parseProse(strong) };
  return { kind: "link", to: to ?? "", nodes: parseProse(words ?? "") };
}

/** The paragraph as a tree. */
export function parseProse(prose: Prose): readonly ProseNode[] {
  const nodes: ProseNode[] = [];
  let end = 0;
  for (const match of prose.matchAll(marks)) {
    if (match.index > end) nodes.push({ kind: "text", text: prose.slice(end, match.index) });
    nodes.push(nodeOf(match.groups ?? {}));
    end = match.index + match[0].length;
  }
  if (end < prose.length) nodes.push({ kind: "text", text: prose.slice(end) });
  return nodes;
}

/** The same words without marks: for search, and for names that hold no markup. */
export function plainText(prose: Prose): string {
  const textOf = (nodes: readonly ProseNode[]): string =>
    nodes.map((node) => ("text" in node ? node.text : textOf(node.nodes))).join("");
  return textOf(parseProse(prose));
}

/** Ids that the paragraph links to, in its order. */
export function linksIn(prose: Prose): readonly string[] {
  const idsOf = (nodes: readonly ProseNode[]): readonly string[] =>
    nodes.flatMap((node) => {
      if (node.kind === "link") return [node.to];
      return node.kind === "strong" ? idsOf(node.nodes) : [];
    });
  return idsOf(parseProse(prose));
}
