/**
 * Runs inside the extension's page, bundled by view.ts: finds elements as a screen reader names them,
 * with the same queries as the panel's unit tests.
 */
import { queryAllByRole } from "@testing-library/preact";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A row of the list as it is seen: what stands in each column, by the column's heading, and its title. */
export interface ShownRow {
  /** Of the chain that it opens. */
  readonly id: string;
  /** What a screen reader says. */
  readonly name: string;
  readonly selected: boolean;
  readonly texts: Readonly<Record<string, string>>;
  readonly titles: Readonly<Record<string, string>>;
}

export interface Queries {
  /** Accessible names of all elements of the role, in document order. */
  names(role: string): string[];
  /** Where to click the one element of that role whose name is `name` or begins with it, scrolled into view. */
  point(role: string, name: string): Point;
  text(role: string, name: string): string;
  attribute(role: string, name: string, attribute: string): string | null;
  /** Rows that are drawn, without the column heads. */
  rows(): ShownRow[];
  pointOfRow(index: number): Point;
}

declare global {
  interface Window {
    hopscopeQueries: Queries;
  }
}

function names(role: string): string[] {
  const found: string[] = [];
  queryAllByRole(document.body, role, { name: (name) => found.push(name) > 0 });
  return found;
}

function theOne(role: string, name: string): HTMLElement {
  const all = queryAllByRole(document.body, role, { name: (its) => its.startsWith(name) });
  const [element] = all;
  if (element === undefined || all.length > 1) {
    throw new Error(
      `${all.length} elements with role ${role} and name "${name}"; names: ${names(role).join(" | ")}`,
    );
  }
  return element;
}

/** Wide elements may reach under others at their end: they are met near their beginning, behind what folds them. */
const farthest = 64;

function pointOn(element: Element): Point {
  element.scrollIntoView({ block: "nearest", inline: "nearest" });
  const box = element.getBoundingClientRect();
  const [x, y] = [box.x + Math.min(box.width / 2, farthest), box.y + box.height / 2];
  const hit = document.elementFromPoint(x, y);
  if (hit === null || !element.contains(hit))
    throw new Error(`Something covers ${element.outerHTML.slice(0, 80)}`);
  return { x, y };
}

/** What is seen: without the words that are there for screen readers only, signs of a hop strip kept apart. */
function seenText(element: Element): string {
  const copy = element.cloneNode(true);
  if (!(copy instanceof Element)) return "";
  for (const unseen of copy.querySelectorAll(".unseen")) unseen.remove();
  for (const token of copy.querySelectorAll(".token, .cycle > b")) token.append(" ");
  return (copy.textContent ?? "").trim().replaceAll(/\s+/g, " ");
}

const dataRows = (): Element[] =>
  [...document.querySelectorAll('[role="row"]')].filter(
    (row) => row.querySelector('[role="gridcell"]') !== null,
  );

function rows(): ShownRow[] {
  const heads = [...document.querySelectorAll('[role="columnheader"]')].map((head) => head.textContent ?? "");
  return dataRows().map((row) => {
    const cells = [...row.querySelectorAll('[role="gridcell"]')];
    return {
      id: row.getAttribute("data-chain") ?? "",
      name: row.getAttribute("aria-label") ?? "",
      selected: row.getAttribute("aria-selected") === "true",
      texts: Object.fromEntries(cells.map((cell, index) => [heads[index] ?? "", seenText(cell)])),
      titles: Object.fromEntries(
        cells.map((cell, index) => [heads[index] ?? "", cell.getAttribute("title") ?? ""]),
      ),
    };
  });
}

function pointOfRow(index: number): Point {
  const row = dataRows()[index];
  if (row === undefined) throw new Error(`There is no row ${index}`);
  return pointOn(row);
}

const queries: Queries = {
  names,
  point: (role, name) => pointOn(theOne(role, name)),
  text: (role, name) => seenText(theOne(role, name)),
  attribute: (role, name, attribute) => theOne(role, name).getAttribute(attribute),
  rows,
  pointOfRow,
};

// Not globalThis: Firefox runs a test's scripts in a scope of their own, whose global object is another one each time.
window.hopscopeQueries = queries;
