/** Walks through the demo as a person would: follows every link and looks into the panel. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Driver } from "../support/browsers/driver.ts";
import { Panel, type Recorded } from "../support/panel.ts";
import { hosts, httpOf } from "../support/site/hosts.ts";
import { demoGroups, linkId, type DemoLink } from "./links.ts";
import { chainTable } from "./table.ts";

const home = httpOf(hosts.demo);

/** Long enough for the slowest link; a link that records nothing must not stop the walk. */
const patience = { within: 5_000 };

async function visit(driver: Driver, panel: Panel, link: DemoLink, id: string): Promise<Recorded | null> {
  // After a hand-off the browser may ask whether an app may open, and let no click through until it sees another site.
  await driver.goto("about:blank");
  await driver.goto(home);
  await driver.clickInPage(`#${id}`);
  return panel.finished(link.records ?? link.url, patience).catch(() => null);
}

async function follow(driver: Driver, panel: Panel, link: DemoLink, id: string): Promise<Recorded | null> {
  const first = await visit(driver, panel, link, id);
  // That question can come late enough to meet the next link: then it is followed once more.
  return first === null || link.times === 2 ? visit(driver, panel, link, id) : first;
}

/** Runs inside the panel. What stands in the document is on the screen only after the next frame. */
function painted(): Promise<null> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)));
  });
}

async function takePicture(driver: Driver, panel: Panel): Promise<string> {
  const file = path.resolve("artifacts", `demo-${driver.kind}.png`);
  mkdirSync(path.dirname(file), { recursive: true });
  await driver.goto(httpOf(hosts.preloaded, "/arrived"));
  await panel.openChain(httpOf(hosts.preloaded, "/arrived"));
  await panel.surface.run(painted);
  await panel.surface.screenshot(file);
  return file;
}

/** @returns false when a link of the demo led to no recorded chain. */
export async function walkThrough(driver: Driver, closedPort: number): Promise<boolean> {
  await driver.goto(home);
  const panel = await Panel.open(driver);
  const missed: DemoLink[] = [];
  let followed = 0;
  for (const [groupIndex, group] of demoGroups(closedPort).entries()) {
    console.log(`\n${group.title}`);
    const chains: Recorded[] = [];
    for (const [index, link] of group.links.entries()) {
      const chain = await follow(driver, panel, link, linkId(groupIndex, index));
      followed += 1;
      if (chain === null) missed.push(link);
      else chains.push(chain);
    }
    console.log(chainTable(chains.map(({ summary }) => summary)));
  }
  const picture = await takePicture(driver, panel);
  const { summaries } = await panel.log();
  console.log(`\n${followed} links followed, ${summaries.length} chains recorded.`);
  for (const link of missed) console.log(`Nothing was recorded for "${link.label}" (${link.url}).`);
  console.log(`A picture of the panel: ${path.relative(process.cwd(), picture)}`);
  return missed.length === 0;
}
