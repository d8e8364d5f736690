/** docs/rules.md, written from the catalogue. */
import type { Reference } from "../../../src/core/explanation.ts";
import { findingsOf } from "../../../src/core/findings/findings.ts";
import type { rules as catalogue } from "../../../src/core/rules/index.ts";
import { sayFinding } from "../../../src/core/findings/say-finding.ts";
import { recorded } from "./chains.ts";
import { examples } from "./examples.ts";

type Rules = ReturnType<typeof catalogue>;

const opening = `# Rules

What Hopscope looks for in a chain. This file is written from \`src/core/rules/\`; change the rules, not this file
(\`HOPSCOPE_UPDATE_GOLDEN=1 npx vitest run test/core/rules\` writes it anew). How to add a rule: \`docs/new-rule.md\`.

*problem*: broken or unsafe now. *advice*: costs time or will break. *note*: explains. Words in braces are filled in
with what was seen; the example says it of a recorded trace in \`test/traces\`.`;

export function rulesDocument(rules: Rules): string {
  const table = rules.map((rule) => `| [\`${rule.id}\`](#${rule.id}) | ${rule.severity} | ${rule.title} |`);
  const sections = rules.map(section);
  return `${[opening, ["| Rule | Severity | What it says |", "|---|---|---|", ...table].join("\n"), ...sections].join("\n\n")}\n`;
}

function section(rule: Rules[number]): string {
  const lines = [
    `- **Seen:** ${rule.saw}`,
    `- **Why it matters:** ${rule.why}`,
    `- **What to do:** ${rule.fix}`,
  ];
  if (rule.verdict !== undefined) lines.unshift(`- **Answer:** ${rule.verdict}`);
  lines.push(example(rule), `- **Sources:** ${rule.references.map(link).join(", ")}`);
  return `## ${rule.id}\n\n${rule.title} (${rule.severity}).\n\n${lines.join("\n")}`;
}

function example({ id }: Rules[number]): string {
  const [name] = examples[id].triggers;
  const finding = recorded(name)
    .flatMap((chain) => findingsOf(chain))
    .find(({ rule }) => rule === id);
  if (finding === undefined) throw new Error(`${name} does not trigger ${id}`);
  const { shown, verdict } = sayFinding(finding);
  const said = [verdict, shown.saw, shown.why, shown.fix].filter((text) => text !== null);
  return `- **For example** (\`${name}\`): ${said.join(" ")}`;
}

function link({ title, section: part, url }: Reference): string {
  if (part === undefined) return `[${title}](${url})`;
  return `[${title}${/^\d/.test(part) ? ` §${part}` : `, ${part}`}](${url})`;
}
