/**
 * Asks for access to sites, or for one optional permission. A page of its own, because a click in Firefox's DevTools
 * cannot ask the browser for anything. `?origin=https://example.com` offers that site as well; `?ask=privacy` asks for
 * that permission instead.
 */
import "./options.css";
import { askForOne } from "./ask-for-one.ts";
import { askForSites } from "./ask-for-sites.ts";
import { permissionNamed } from "./optional-permissions.ts";
import { part } from "./part.ts";
import { StatusLine } from "./status-line.ts";

const status = new StatusLine(part("status", HTMLElement));
const address = new URLSearchParams(location.search);
const permission = permissionNamed(address.get("ask"));
if (permission === null) askForSites(address.get("origin"), status);
else askForOne(permission, status);
