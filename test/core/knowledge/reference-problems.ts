/** What is wrong with an entry of the reference, a line each. */
import type { Reference } from "../../../src/core/explanation.ts";
import type {
  Article,
  Block,
  CodeReference,
  Prose,
  WireMessage,
} from "../../../src/core/knowledge/reference/article.ts";
import { parseProse, plainText, type ProseNode } from "../../../src/core/knowledge/reference/prose.ts";
import {
  type Catalogue,
  type Entry,
  linksFrom,
  proseIn,
} from "../../../src/core/knowledge/reference/select.ts";
import { placeOf } from "./reference-places.ts";

/** Words that no text of the product uses. */
const forbidden = /\bplease\b|\bsimply\b|!|HSTS error|\bjust\b|\bobviously\b|\beasily\b/i;

/** Longest summary, in characters; longest line of a snippet, which would have to be scrolled for. */
const longestSummary = 240;
const longestLine = 140;

type Problems = readonly string[];

function twice(values: readonly string[], what: string): Problems {
  return values
    .filter((value, index) => values.indexOf(value) !== index)
    .map((value) => `${what} twice: ${value}`);
}

/** The complaint, unless `fine`. */
function unless(fine: boolean, complaint: string): Problems {
  return fine ? [] : [complaint];
}

/** Text of a tree outside of code. */
function textsOf(nodes: readonly ProseNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.kind === "text") return [node.text];
    return node.kind === "code" ? [] : textsOf(node.nodes);
  });
}

/** Text that is shown as it stands, or a text node of prose. */
function wordProblems(text: string): Problems {
  return [
    ...unless(!forbidden.test(text), `wording: ${text}`),
    ...unless(!/\s{2}|\n|(?<!\.)\.\.(?!\.)/.test(text), `stray space or full stop: ${text}`),
  ];
}

function proseProblems(prose: Prose): Problems {
  const texts = textsOf(parseProse(prose));
  return [
    ...unless(/^\S(?:.*\S)?$/s.test(prose), `empty, or space around it: ${prose}`),
    ...texts.flatMap(wordProblems),
    ...unless(
      !texts.some((text) => /`|\*\*|\]\(|\[[^\]]*$/.test(text)),
      `mark without its partner: ${prose}`,
    ),
    ...unless(!texts.some((text) => /https?:\/\//.test(text)), `address outside of code: ${prose}`),
  ];
}

function titleProblems(title: string): Problems {
  return [
    ...unless(/^[A-Za-z\d.“][^`*]{1,79}(?<!\.)$/.test(title), `form of title: ${title}`),
    ...wordProblems(title),
  ];
}

function sourceProblems({ title, section, url }: Reference): Problems {
  const isRfc = /^RFC \d+$/.test(title);
  const page = `https://www.rfc-editor.org/rfc/rfc${title.slice(4)}#section-${section ?? ""}`;
  return [
    ...unless(placeOf(url) !== undefined, `not on an accepted host: ${url}`),
    ...unless((section ?? "") !== "" || !/^RFC |Standard$/.test(title), `${title} without a section: ${url}`),
    ...unless(!isRfc || url === page, `${title} §${section ?? ""} is not at ${url}`),
  ];
}

function tableProblems({ caption, head, rows }: Extract<Block, { kind: "table" }>): Problems {
  const names = rows.map(([name = ""]) => name);
  return [
    ...titleProblems(caption),
    ...unless(rows.length > 0, `table without rows: ${caption}`),
    ...head.flatMap((name) => unless(!/[`*[\]]/.test(name), `form of column: ${name}`)),
    ...twice(head, "column"),
    ...twice(names, "row"),
    ...rows.flatMap((row) => unless(row.length === head.length, `row too short or long: ${row.join(" | ")}`)),
  ];
}

/** What is said inside the browser has no form of its own. */
const firstLines: Readonly<Record<WireMessage["from"], RegExp>> = {
  browser: /^[A-Z]+ \S+ HTTP\/[\d.]+$/,
  server: /^HTTP\/[\d.]+ \d{3}(?: |$)/,
  "inside the browser": /\S/,
};

function wireProblems({ caption, messages }: Extract<Block, { kind: "wire" }>): Problems {
  return [
    ...titleProblems(caption),
    ...messages.flatMap(({ from, lines }) => {
      const [first = ""] = lines;
      const form = firstLines[from];
      return [
        ...unless(form.test(first), `first line of ${from}: ${first}`),
        ...unless(
          lines.every((line) => line === line.trimEnd()),
          `space at the end of a line after ${first}`,
        ),
      ];
    }),
  ];
}

function blockProblems(block: Block): Problems {
  switch (block.kind) {
    case "text":
      return [];
    case "list":
      return [...unless(block.items.length > 0, "list without items"), ...twice(block.items, "item")];
    case "table":
      return tableProblems(block);
    case "wire":
      return wireProblems(block);
    case "code":
      return codeProblems(block.text);
    default:
      return block satisfies never;
  }
}

function codeProblems(code: string): Problems {
  return [
    ...unless(/^\S(?:.*\S)?$/s.test(code), `code is empty, or has space around it: ${code}`),
    ...code.split("\n").flatMap((line) => unless(line.length <= longestLine, `long line of code: ${line}`)),
  ];
}

function articleProblems({ summary, sections }: Article): Problems {
  const told = plainText(summary);
  const titles = sections.map(({ title }) => title);
  return [
    ...unless(/^[A-Z\d“`].*[.?]$/s.test(summary), `summary is no sentence: ${told}`),
    ...unless(told.length <= longestSummary, `summary has ${told.length} characters`),
    ...unless(sections.length > 0, "no sections"),
    ...titles.flatMap(titleProblems),
    ...twice(titles, "section"),
    ...sections.flatMap(({ blocks }) => blocks.flatMap(blockProblems)),
  ];
}

function sendProblems({ language, names, snippets, notes, checked }: CodeReference): Problems {
  const codes = "301 302 303 307 308";
  return [
    ...unless(language !== "", "no language"),
    ...unless(Object.keys(names).join(" ") === codes, "names of other codes than the five"),
    ...unless(Object.keys(snippets).join(" ") === codes, "snippets of other codes than the five"),
    ...Object.values(snippets).flatMap(codeProblems),
    ...unless(
      notes.length > 0 || !Object.values(names).includes(null),
      "a code without a name, and no note on what to use",
    ),
    ...twice(notes, "note"),
    ...unless(/\d/.test(checked.version), `no version: ${checked.version}`),
    ...unless(/^20\d\d-[01]\d-[0-3]\d$/.test(checked.on), `no day: ${checked.on}`),
  ];
}

/** Everything wrong with an entry; links are looked up in its catalogue. */
export function problemsOf(entry: Entry, { byId }: Catalogue): Problems {
  const { sources, searched } = entry.kind === "article" ? entry.article : entry.reference;
  return [
    ...unless(/^[a-z\d]+(?:-[a-z\d]+)*$/.test(entry.id), `form of id: ${entry.id}`),
    ...titleProblems(entry.title),
    ...unless(searched.length > 0, "no phrases to be searched by"),
    ...searched.flatMap((phrase) => unless(/^\S(?:.*\S)?$/.test(phrase), `phrase: "${phrase}"`)),
    ...twice(searched, "phrase"),
    ...unless(sources.length > 0, "no source"),
    ...twice(
      sources.map(({ url }) => url),
      "source",
    ),
    ...sources.flatMap(sourceProblems),
    ...proseIn(entry).flatMap(proseProblems),
    ...linksFrom(entry).flatMap((id) => unless(byId.has(id), `dead link: ${id}`)),
    ...(entry.kind === "article" ? articleProblems(entry.article) : sendProblems(entry.reference)),
  ];
}
