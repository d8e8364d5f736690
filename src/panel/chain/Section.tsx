/** A part of an open leg, under its heading. */
import "./Section.css";
import type { ComponentChildren } from "preact";

export function Section({
  title,
  children,
}: {
  readonly title: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="details-section">
      <h4>{title}</h4>
      {children}
    </section>
  );
}
