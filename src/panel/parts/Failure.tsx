/** Stands in the place of a part that failed: that it did, a report to copy, and another try. */
import "./Failure.css";
import { useLayoutEffect, useRef } from "preact/hooks";
import { usePanel } from "../context.ts";
import { failureReport } from "../text/failure-report.ts";
import { say, type WordKey } from "../words.ts";
import { Icon } from "./Icon.tsx";

interface Props {
  /** What the part is called. */
  readonly part: WordKey;
  readonly failure: unknown;
  /** Tries again; absent where that cannot help. */
  readonly onAgain?: () => void;
}

export function Failure({ part, failure, onAgain }: Props) {
  const { host, tell } = usePanel();
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    // The part took the focus with it, most likely: from nowhere, keys would have to start all over.
    if (document.hasFocus() && document.activeElement === document.body) first.current?.focus();
  }, []);
  const browserName = [host.browser, host.browserVersion.value].filter(Boolean).join(" ");
  const report = failureReport(say(part), failure, `Hopscope ${host.version}, ${browserName}`);
  const copy = async (): Promise<void> => {
    tell(say((await host.copy(report)) ? "copied_report" : "copy_refused"));
  };
  return (
    <section class="failure" aria-label={say(part)}>
      <p role="status">
        <b>{say("part_failed", say(part))}</b> {say("part_failed_rest")}
      </p>
      <p class="failure-do">
        <button type="button" class="button" ref={first} onClick={() => void copy()}>
          <Icon name="copy" />
          {say("copy_report")}
        </button>
        {onAgain !== undefined && (
          <button type="button" class="button" onClick={onAgain}>
            <Icon name="reload" />
            {say("try_again")}
          </button>
        )}
      </p>
      <details class="failure-report">
        <summary>{say("report")}</summary>
        {/* A scroll area that keys can reach. */}
        <pre lang="en" tabIndex={0} role="region" aria-label={say("report")}>
          {report}
        </pre>
      </details>
    </section>
  );
}
