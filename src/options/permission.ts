/**
 * Asks for access to sites, or for one optional permission. A page of its own, because a click in Firefox's DevTools
 * cannot ask the browser for anything. `?origin=https://example.com` offers that site as well; `?ask=privacy` asks for
 * that permission instead.
 */
import "./options.css";
import { askForOne } from "./ask-for-one.ts";
import { askForSites } from "./ask-for-sites.ts";
import { permissionNamed } from "./optional-permissions.ts";
import { sayPage } from "./page-words.ts";
import { part } from "./part.ts";
import { StatusLine } from "./status-line.ts";

sayPage();
const status = new StatusLine(part("status", HTMLElement));
const address = new URLSearchParams(location.search);
const named = permissionNamed(address.get("ask"));
if (named === null) askForSites(address.get("origin"), status);
else askForOne(named, status);
