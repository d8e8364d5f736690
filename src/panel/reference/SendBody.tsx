/** How one environment sends the five codes: choose a code, take the lines along. */
import type { Signal } from "@preact/signals";
import type { CodeReference, SentCode } from "../../core/knowledge/reference/article.ts";
import { say, type WordKey } from "../words.ts";
import { CodeBlock } from "./CodeBlock.tsx";
import { CodeChoice, sentCodes } from "./CodeChoice.tsx";
import { DataTable } from "./DataTable.tsx";
import { Passage } from "./Passage.tsx";

const kinds: Readonly<Record<CodeReference["kind"], WordKey>> = {
  framework: "reference_kind_framework",
  server: "reference_kind_server",
  language: "reference_kind_language",
  client: "reference_kind_client",
};
const checks: Readonly<Record<CodeReference["checked"]["how"], WordKey>> = {
  run: "reference_checked_run",
  source: "reference_checked_source",
  documentation: "reference_checked_documentation",
};

interface Props {
  readonly reference: CodeReference;
  readonly code: Signal<SentCode>;
}

export function SendBody({ reference, code }: Props) {
  const { kind, language, names, snippets, notes, checked } = reference;
  const named = sentCodes.some((sent) => names[sent] !== null);
  const nameOf = (sent: SentCode): string => {
    const name = names[sent];
    return name === null ? say("reference_no_name") : `\`${name}\``;
  };
  return (
    <>
      <p class="lede">{say(kinds[kind], language)}</p>
      <section>
        <h3>{say("reference_snippet")}</h3>
        <CodeChoice code={code} />
        <CodeBlock
          language={language}
          text={snippets[code.value]}
          caption={say("reference_send_code", code.value, reference.name)}
        />
      </section>
      {named && (
        <section>
          <h3>{say("reference_names")}</h3>
          <DataTable
            caption={say("reference_names_caption", reference.name)}
            head={[say("reference_code"), say("reference_name")]}
            rows={sentCodes.map((sent) => [`\`${sent}\``, nameOf(sent)])}
          />
        </section>
      )}
      {notes.length > 0 && (
        <section>
          <h3>{say("reference_notes")}</h3>
          <ul class="points" lang="en">
            {notes.map((note) => (
              <li key={note}>
                <Passage text={note} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="checked">{say(checks[checked.how], checked.version, checked.on)}</p>
    </>
  );
}
