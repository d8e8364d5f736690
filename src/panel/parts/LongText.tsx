/** A text of a page, cut until somebody asks for all of it. */
import { useSignal } from "@preact/signals";
import { clipped, visible } from "../text/visible.ts";
import { Breakable } from "./Breakable.tsx";
import { say } from "../words.ts";

interface Props {
  readonly text: string;
  /** A text of more characters is cut. */
  readonly limit: number;
}

export function LongText({ text, limit }: Props) {
  const whole = useSignal(false);
  if (text.length <= limit || whole.value) return <Breakable text={visible(text)} as="value" />;
  return (
    <>
      <Breakable text={visible(clipped(text, limit))} as="value" />…{" "}
      <button type="button" class="link" onClick={() => (whole.value = true)}>
        {say("url_show_all", text.length)}
      </button>
    </>
  );
}
