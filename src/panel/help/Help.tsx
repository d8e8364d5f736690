/** The keys, in a dialog over the panel. Loaded when somebody asks for it. */
import { Fragment } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "../parts/Icon.tsx";
import { usePanel } from "../context.ts";
import { filterHelp } from "../filter/help.ts";
import { say } from "../words.ts";
import { type KeyGroup, keyGroups, type KeyLine, keysInPrint, keysInWords } from "./keys.ts";

export interface HelpProps {
  readonly onClose: () => void;
}

function Key({ name }: { readonly name: string }) {
  const words = keysInWords[name];
  if (words !== undefined) return <span class="help-named">{say(words)}</span>;
  const print = keysInPrint[name];
  return print === undefined ? <kbd translate={false}>{name}</kbd> : <kbd>{say(print)}</kbd>;
}

function Keys({ keys }: Pick<KeyLine, "keys">) {
  return (
    <>
      {keys.map((parts, index) => (
        <Fragment key={parts.join("+")}>
          {index > 0 && " "}
          <span class="help-keys">
            {parts.map((part, place) => (
              <Fragment key={part}>
                {place > 0 && "+"}
                <Key name={part} />
              </Fragment>
            ))}
          </span>
        </Fragment>
      ))}
    </>
  );
}

function Group({ title, lines }: KeyGroup) {
  return (
    <section class="help-group">
      <h3>{say(title)}</h3>
      <dl>
        {lines.map(({ keys, does }) => (
          <div key={does} class="help-line">
            <dt>
              <Keys keys={keys} />
            </dt>
            <dd>{say(does)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What the filter field understands, each by a term that could be typed. */
function FilterTerms() {
  return (
    <section class="help-group">
      <h3>{say("filter_terms")}</h3>
      <dl>
        {filterHelp.map(({ term, example, does }) => (
          <div key={term} class="help-line help-term">
            <dt>
              <code translate={false}>{example}</code>
            </dt>
            <dd>{say(does)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function Help({ onClose }: HelpProps) {
  const { host } = usePanel();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    // As in Menu.tsx: Chromium opens the console drawer on Esc, unless a capturing listener stops it.
    const onEscape = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      event.stopImmediatePropagation();
      event.preventDefault();
      onClose();
    };
    window.addEventListener("keydown", onEscape, { capture: true });
    return () => {
      window.removeEventListener("keydown", onEscape, { capture: true });
      current?.close();
    };
  }, []);
  const control = navigator.userAgent.includes("Mac OS") ? "⌘" : "Ctrl";
  return (
    <dialog
      class="help"
      ref={dialog}
      aria-labelledby="help-title"
      onClose={onClose}
      // What is outside of the dialog's box is the dialog, too: its backdrop.
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div class="help-box">
        <header class="help-head">
          <h2 class="title" id="help-title">
            {say("keyboard")}
          </h2>
          <button
            type="button"
            class="icon-button"
            aria-label={say("close")}
            title={say("close")}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        </header>
        <div class="help-groups">
          {keyGroups(host, control).map((group) => (
            <Group key={group.title} {...group} />
          ))}
          <FilterTerms />
        </div>
      </div>
    </dialog>
  );
}
