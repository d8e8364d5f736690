/** One line to take along, with a button that copies it. */
import { Icon } from "../parts/Icon.tsx";
import { usePanel } from "../context.ts";
import { clipped, visible } from "../text/visible.ts";
import { say } from "../words.ts";

interface Props {
  readonly text: string;
  /** What the button copies, for who does not see where it stands. */
  readonly name: string;
  /** Stands before the text, and is not copied. */
  readonly from?: string;
}

/** More than this nobody reads in one line; all of it is copied. */
const mostShown = 600;

export function CopyLine({ text, name, from }: Props) {
  const { host, tell } = usePanel();
  const copy = async (): Promise<void> => {
    tell(say((await host.copy(text)) ? "hsts_copied" : "copy_refused"));
  };
  const shown = clipped(text, mostShown);
  return (
    <div class="copy-line">
      <span class="copy-text" translate={false}>
        {from !== undefined && <span class="copy-from">{visible(from)} </span>}
        {visible(shown)}
        {shown.length < text.length && "…"}
      </span>
      <button
        type="button"
        class="icon-button"
        aria-label={name}
        title={say("hsts_copy")}
        onClick={() => void copy()}
      >
        <Icon name="copy" />
      </button>
    </div>
  );
}
