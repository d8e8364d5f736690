/**
 * The reference as data: articles of blocks, and how environments send each code. Words and sources only; how it looks
 * is the panel's business. Everything here is loaded when the Reference tab is opened, and not before.
 */
import type { Reference } from "../../explanation.ts";

/** The five codes that browsers follow. */
export type SentCode = 301 | 302 | 303 | 307 | 308;

/**
 * One paragraph of plain text with three marks: `code`, **strong**, and [words](#article-id) for a cross-reference.
 * There is no other markup, and no link out of the product: those stand in `sources`.
 */
export type Prose = string;

/** What goes over the wire, one message after the other. */
export interface WireMessage {
  readonly from: "browser" | "server" | "inside the browser";
  /** Request or status line, then headers, then (after "") the body. */
  readonly lines: readonly string[];
  /** What to notice. */
  readonly note?: Prose;
}

export type Block =
  | { readonly kind: "text"; readonly text: Prose }
  | { readonly kind: "list"; readonly items: readonly Prose[]; readonly ordered?: true }
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly head: readonly string[];
      /** Each as long as `head`; the first cell names its row. */
      readonly rows: readonly (readonly Prose[])[];
    }
  | { readonly kind: "wire"; readonly caption: string; readonly messages: readonly WireMessage[] }
  | { readonly kind: "code"; readonly language: string; readonly text: string; readonly caption?: string };

export interface Section {
  readonly title: string;
  readonly blocks: readonly [Block, ...Block[]];
}

export type ArticleGroup = "start" | "codes" | "compare" | "internal" | "guides" | "questions";

export interface Article {
  /** Kebab case, never renamed: other articles and the panel link to it. */
  readonly id: string;
  readonly group: ArticleGroup;
  readonly title: string;
  /** One or two sentences that answer the title. Shown first, and in search results. */
  readonly summary: Prose;
  /** What people type who look for this, in their words: "post becomes get", "too many redirects". */
  readonly searched: readonly string[];
  readonly sections: readonly Section[];
  readonly sources: readonly [Reference, ...Reference[]];
}

/** How one environment sends the five codes, or names them. */
export interface CodeReference {
  /** Kebab case, never renamed. */
  readonly id: string;
  /** As its makers write it: "Express", "ASP.NET Core". */
  readonly name: string;
  readonly kind: "framework" | "server" | "language" | "client";
  readonly language: string;
  /** The constant, function or directive that stands for the code; null: there is none, `notes` says what to use. */
  readonly names: Readonly<Record<SentCode, string | null>>;
  /** Lines that send (or, in a client, recognise) the code. */
  readonly snippets: Readonly<Record<SentCode, string>>;
  readonly notes: readonly Prose[];
  /** How the names were checked, and against which version. */
  readonly checked: {
    readonly how: "run" | "source" | "documentation";
    readonly version: string;
    /** Day of the check, ISO. */
    readonly on: string;
  };
  readonly searched: readonly string[];
  readonly sources: readonly [Reference, ...Reference[]];
}
