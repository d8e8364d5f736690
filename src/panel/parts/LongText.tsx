/** A text of a page, cut until somebody asks for all of it. */
import { useSignal } from "@preact/signals";
import { clipped, visible } from "../text/visible.ts";
import { say } from "../words.ts";

interface Props {
  readonly text: string;
  /** A text of more characters is cut. */
  readonly limit: number;
}

export function LongText({ text, limit }: Props) {
  const whole = useSignal(false);
  if (text.length <= limit || whole.value) return <>{visible(text)}</>;
  return (
    <>
      {visible(clipped(text, limit))}…{" "}
      <button type="button" class="link" onClick={() => (whole.value = true)}>
        {say("url_show_all", text.length)}
      </button>
    </>
  );
}
