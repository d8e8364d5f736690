/** Short names for blocks, so that the articles of this folder are mostly words. */
import type { Article, Block, Prose, Section } from "../article.ts";
import type { Reference } from "../../../explanation.ts";

export function text(words: Prose): Block {
  return { kind: "text", text: words };
}

export function list(...items: readonly Prose[]): Block {
  return { kind: "list", items };
}

/** Things to do one after the other. */
export function steps(...items: readonly Prose[]): Block {
  return { kind: "list", items, ordered: true };
}

export function table(
  caption: string,
  head: readonly string[],
  ...rows: readonly (readonly Prose[])[]
): Block {
  return { kind: "table", caption, head, rows };
}

export function shell(...lines: readonly string[]): Block {
  return { kind: "code", language: "sh", text: lines.join("\n") };
}

export function section(title: string, ...blocks: readonly [Block, ...Block[]]): Section {
  return { title, blocks };
}

/** A question that people type, and a short answer that links to the whole story. */
export interface Question {
  readonly id: `faq-${string}`;
  readonly title: string;
  readonly answer: Prose;
  readonly searched: readonly string[];
  readonly more: readonly [Block, ...Block[]];
  readonly sources: readonly [Reference, ...Reference[]];
}

export function question({ id, title, answer, searched, more, sources }: Question): Article {
  return {
    id,
    group: "questions",
    title,
    summary: answer,
    searched,
    sections: [section("In more detail", ...more)],
    sources,
  };
}
