/** A part of an open leg, under its heading. */
import "./Section.css";
import type { ComponentChildren } from "preact";

export function Section({
  title,
  children,
}: {
  /** Left out where what stands in it brings its own. */
  readonly title?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="details-section">
      {title !== undefined && <h4>{title}</h4>}
      {children}
    </section>
  );
}
