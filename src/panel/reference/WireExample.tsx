/** What goes over the wire, one message after the other: who says it, the lines, and what to notice. */
import type { WireMessage } from "../../core/knowledge/reference/article.ts";
import { Icon, type IconName } from "../parts/Icon.tsx";
import { interfaceLanguage } from "../../words.ts";
import { say, type WordKey } from "../words.ts";
import { Passage } from "./Passage.tsx";

interface Speaker {
  readonly kind: "browser" | "server" | "inside";
  readonly icon: IconName;
  readonly says: WordKey;
}

const speakers: Readonly<Record<WireMessage["from"], Speaker>> = {
  browser: { kind: "browser", icon: "browser", says: "reference_browser_asks" },
  server: { kind: "server", icon: "server", says: "reference_server_answers" },
  "inside the browser": { kind: "inside", icon: "browser", says: "reference_inside_browser" },
};

function Message({ message }: { readonly message: WireMessage }) {
  const { kind, icon, says } = speakers[message.from];
  const [first = "", ...rest] = message.lines;
  return (
    <li class={`wire-message wire-message--${kind}`}>
      <p class="wire-from" lang={interfaceLanguage()}>
        <Icon name={icon} />
        {say(says)}
      </p>
      <pre class="wire-lines">
        <code translate={false}>
          <b>{first}</b>
          {rest.map((line) => `\n${line}`).join("")}
        </code>
      </pre>
      {message.note !== undefined && (
        <p class="wire-note">
          <Passage text={message.note} />
        </p>
      )}
    </li>
  );
}

interface Props {
  readonly caption: string;
  readonly messages: readonly WireMessage[];
}

export function WireExample({ caption, messages }: Props) {
  return (
    <figure class="wire">
      <figcaption class="caption">{caption}</figcaption>
      <ol>
        {messages.map((message, index) => (
          <Message key={index} message={message} />
        ))}
      </ol>
    </figure>
  );
}
