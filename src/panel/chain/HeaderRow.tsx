/** A header: its name, its value, how it differs from the one before, and a button that copies it. */
import "./HeaderRow.css";
import { usePanel } from "../context.ts";
import type { HeaderRow as Row } from "../text/header-rows.ts";
import { visible } from "../text/visible.ts";
import { say, type WordKey } from "../words.ts";
import { Icon } from "../parts/Icon.tsx";
import { LongText } from "../parts/LongText.tsx";

/** A value of more characters is cut until somebody asks for all of it. */
const longValue = 600;

interface Sign {
  readonly sign: string;
  readonly words: WordKey;
}

const signs: Readonly<Record<Exclude<Row["change"], "same">, Sign>> = {
  new: { sign: "+", words: "header_new" },
  changed: { sign: "≠", words: "header_changed" },
  gone: { sign: "✕", words: "header_gone" },
};

function Change({ sign, words }: Sign) {
  return (
    <span class="header-change" translate={true}>
      <b aria-hidden="true">{sign}</b> {say(words)}
    </span>
  );
}

function Value({ row: { value, change } }: { readonly row: Row }) {
  const text = <LongText text={value} limit={longValue} />;
  return change === "gone" ? <del>{text}</del> : text;
}

export function HeaderRow({ row }: { readonly row: Row }) {
  const { host, tell } = usePanel();
  const { name, value, change, was } = row;
  const copy = async (): Promise<void> =>
    tell((await host.copy(`${name}: ${value}`)) ? say("copied_header", visible(name)) : say("copy_refused"));
  return (
    <div class={change === "same" ? "header" : `header header--${change}`}>
      <dt>
        {visible(name)}
        {change !== "same" && <Change {...signs[change]} />}
      </dt>
      <dd>
        <Value row={row} />
        {was.length > 0 && (
          <span class="header-was">
            <span translate={true}>{say("header_was")}</span>{" "}
            {was.map((before, index) => (
              <del key={index}>
                <LongText text={before} limit={longValue} />
              </del>
            ))}
          </span>
        )}
      </dd>
      {/* What is gone can be copied where it still is. */}
      {change !== "gone" && (
        <dd class="header-copy">
          <button
            type="button"
            class="copy-one"
            aria-label={say("copy_header", visible(name))}
            title={say("copy_header", visible(name))}
            onClick={() => void copy()}
          >
            <Icon name="copy" small />
          </button>
        </dd>
      )}
    </div>
  );
}
