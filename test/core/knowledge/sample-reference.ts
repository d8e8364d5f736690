/** A reference of three entries, for what must hold whatever the real one says. */
import type { Article, CodeReference } from "../../../src/core/knowledge/reference/article.ts";

const source = {
  title: "RFC 9110",
  section: "15.4",
  url: "https://www.rfc-editor.org/rfc/rfc9110#section-15.4",
};

export const sampleArticles: readonly Article[] = [
  {
    id: "faq-loop",
    group: "questions",
    title: "Why does my page redirect for ever?",
    summary: "Two rules undo each other. See [308](#code-308).",
    searched: ["too many redirects"],
    sections: [
      {
        title: "In nginx",
        blocks: [
          { kind: "list", items: ["Read **both** rules.", "Then [`return`](#send-nginx) once."] },
          { kind: "table", caption: "Rules", head: ["Rule", "Sends"], rows: [["first", "`301`"]] },
        ],
      },
    ],
    sources: [source],
  },
  {
    id: "code-308",
    group: "codes",
    title: "308 Permanent Redirect",
    summary: "Moved for good; method and body stay.",
    searched: ["permanent redirect with post", "308 vs 301"],
    sections: [
      {
        title: "On the wire",
        blocks: [
          {
            kind: "wire",
            caption: "A move",
            messages: [
              { from: "browser", lines: ["PUT /old HTTP/1.1"] },
              {
                from: "server",
                lines: ["HTTP/1.1 308 Permanent Redirect"],
                note: "See [nginx](#send-nginx).",
              },
            ],
          },
          { kind: "code", language: "nginx", text: "return 308 /new;" },
        ],
      },
    ],
    sources: [source],
  },
];

export const sampleReferences: readonly CodeReference[] = [
  {
    id: "nginx",
    name: "nginx",
    kind: "server",
    language: "nginx",
    names: { 301: "return 301", 302: "return 302", 303: null, 307: "return 307", 308: "return 308" },
    snippets: {
      301: "return 301 /a;",
      302: "return 302 /a;",
      303: "return 303 /a;",
      307: "return 307 /a;",
      308: "return 308 /a;",
    },
    notes: ["All five: see [308](#code-308)."],
    checked: { how: "documentation", version: "nginx 1", on: "2026-01-01" },
    searched: ["nginx redirect"],
    sources: [source],
  },
];
