/** Code to take along: its language, a copy button, the lines. */
import { useId } from "preact/hooks";
import { Icon } from "../parts/Icon.tsx";
import { usePanel } from "../context.ts";
import { interfaceLanguage } from "../../words.ts";
import { say } from "../words.ts";

interface Props {
  readonly language: string;
  readonly text: string;
  readonly caption?: string | undefined;
}

export function CodeBlock({ language, text, caption }: Props) {
  const { host, tell } = usePanel();
  const label = useId();
  const copy = async (): Promise<void> => {
    tell(say((await host.copy(text)) ? "reference_copied" : "copy_refused"));
  };
  return (
    <figure class="code-block" aria-labelledby={label}>
      <figcaption class="code-head">
        <span id={label}>
          {caption !== undefined && <span class="code-caption">{caption}</span>}
          <span class="code-language" translate={false}>
            {language}
          </span>
        </span>
        <button
          type="button"
          class="icon-button"
          lang={interfaceLanguage()}
          title={say("reference_copy")}
          onClick={() => void copy()}
        >
          <Icon name="copy" />
          <span class="unseen">{say("copy_what", caption ?? language)}</span>
        </button>
      </figcaption>
      {/* Long lines scroll, so keys must reach them. */}
      <pre class="code-lines" tabIndex={0} role="group" aria-labelledby={label}>
        <code translate={false}>{text}</code>
      </pre>
    </figure>
  );
}
