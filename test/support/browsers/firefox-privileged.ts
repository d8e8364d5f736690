/**
 * Scripts that run with the browser's own rights, in its windows. They use Firefox's internals, which are no public
 * interface: everything that knows them stands in this file. Checked with Firefox 153 ESR.
 */

/** Names that every script below may use. */
export const prelude = `
  // The oldest window: popups and private windows come later.
  const win = Services.wm.getEnumerator("navigator:browser").getNext();
  const tab = win.gBrowser.tabs[0];
  const { require } = ChromeUtils.importESModule("resource://devtools/shared/loader/Loader.sys.mjs");
  const { gDevTools } = require("devtools/client/framework/devtools");
  const eventually = async (what, look) => {
    const deadline = Date.now() + 15_000;
    for (;;) {
      const answer = await look();
      if (answer) return answer;
      if (Date.now() > deadline) throw new Error("waited in vain for " + what);
      await new Promise((resolve) => win.setTimeout(resolve, 30));
    }
  };
  const panelBrowser = () => {
    const toolbox = gDevTools.getToolboxForTab(tab);
    const frame = toolbox?.doc.getElementById("toolbox-panel-iframe-" + toolbox.currentToolId);
    return frame?.contentDocument?.getElementById("webext-panels-browser");
  };
  const popupBrowser = () => win.document.querySelector("browser.webextension-popup-browser");
  const extension = (id) => WebExtensionPolicy.getByID(id).extension;
`;

/** Arguments: DER in base64. Websites' certificates of this authority are trusted, in this profile alone. */
export const trustAuthority = `
  Cc["@mozilla.org/security/x509certdb;1"].getService(Ci.nsIX509CertDB).addCertFromBase64(args[0], "C,,");`;

/** Arguments: add-on id. */
export const extensionOrigin = `return "moz-extension://" + WebExtensionPolicy.getByID(args[0]).mozExtensionHostname + "/";`;

/** Arguments: title of the panel. */
export const showPanel = `
  const toolbox = await gDevTools.showToolboxForTab(tab, { hostType: "bottom" });
  const tool = await eventually("the tool " + args[0], () =>
    toolbox.getAdditionalTools().find(({ label }) => label === args[0]));
  await toolbox.selectTool(tool.id);
  const browser = await eventually("the panel's browser", panelBrowser);
  await eventually("the panel's document", () => browser.currentURI?.scheme === "moz-extension" &&
    browser.browsingContext?.currentWindowGlobal?.documentURI?.spec === browser.currentURI.spec);`;

/** Id of the tool in front. */
export const toolInFront = `return gDevTools.getToolboxForTab(tab)?.currentToolId ?? "";`;

export const closeToolbox = `await gDevTools.getToolboxForTab(tab)?.destroy();`;

/** Arguments: "bottom", "right" or "window". */
export const switchHost = `await gDevTools.getToolboxForTab(tab).switchHost(args[0]);`;

/** Arguments: width and height of the toolbox, docked beside the page. */
export const resizeToolbox = `
  const frame = gDevTools.getToolboxForTab(tab).win.browsingContext.embedderElement;
  const beside = 500;
  win.resizeTo(args[0] + beside, win.outerHeight - frame.getBoundingClientRect().height + args[1]);
  frame.style.width = args[0] + "px";
  await eventually("a panel " + args[0] + " px wide", () =>
    Math.round(panelBrowser().getBoundingClientRect().width) === args[0]);`;

/** Arguments: width and height of the browser's window. Firefox makes none that is narrower than 500 px. */
export const resizeWindow = `
  const width = Math.max(args[0], 500);
  win.resizeTo(width, args[1]);
  await eventually("a window " + width + " px wide", () => win.innerWidth === width);`;

/** A part of a document as PNG, in base64; all of what is seen of it without a box. */
const pictureOf = (context: string, box: string): string => `
  const bitmap = await ${context}.currentWindowGlobal.drawSnapshot(${box}, 1, "white");
  const canvas = win.document.createElementNS("http://www.w3.org/1999/xhtml", "canvas");
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext("2d").drawImage(bitmap, 0, 0);
  return canvas.toDataURL("image/png").split(",")[1];`;

export const toolboxPicture = pictureOf(
  "win.browsingContext",
  "gDevTools.getToolboxForTab(tab).win.browsingContext.embedderElement.getBoundingClientRect()",
);
export const popupPicture = pictureOf("popupBrowser().browsingContext", "null");

/** Arguments: add-on id. As a click on the toolbar button does. */
export const openPopup = `
  const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
  await ExtensionParent.apiManager.global.browserActionFor(extension(args[0])).openPopup(win, true);
  await eventually("the popup", () =>
    popupBrowser()?.browsingContext?.currentWindowGlobal?.documentURI?.scheme === "moz-extension" &&
    popupBrowser().closest("panel").state === "open");`;

/** Arguments: script text with one callback as its last argument, its arguments. */
const runIn = (browser: string): string => `
  const browser = await eventually("the document's browser", ${browser});
  const actor = browser.browsingContext.currentWindowGlobal.getActor("MarionetteCommands");
  return actor.executeScript(args[0], args[1], { sandboxName: null, timeout: 30_000, async: true });`;

export const runInPanel = runIn("panelBrowser");
export const runInPopup = runIn("popupBrowser");

/** Where the document's viewport begins in the browser window. */
const offsetOf = (browser: string): string => `
  const browser = ${browser}();
  const inner = browser.ownerDocument.defaultView;
  const box = browser.getBoundingClientRect();
  return { x: inner.mozInnerScreenX + box.x - win.mozInnerScreenX, y: inner.mozInnerScreenY + box.y - win.mozInnerScreenY };`;

export const panelOffset = offsetOf("panelBrowser");
export const popupOffset = offsetOf("popupBrowser");

/** Arguments: URL. As typed into the address bar. */
export const beginNavigation = `
  tab.linkedBrowser.fixupAndLoadURIString(args[0], {
    triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
  });`;

/** Arguments: URL. */
export const openTabBehind = `
  const opened = win.gBrowser.addTab(args[0], {
    triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(), inBackground: true,
  });
  await eventually("the other tab", () =>
    opened.linkedBrowser.currentURI.spec !== "about:blank" && !opened.linkedBrowser.webProgress.isLoadingDocument);`;

/** Arguments: URL. */
export const openPrivateWindow = `
  const opened = win.OpenBrowserWindow({ private: true });
  await eventually("the private window", () => opened.gBrowserInit?.delayedStartupFinished);
  opened.gBrowser.selectedBrowser.fixupAndLoadURIString(args[0], {
    triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
  });`;

/** Arguments: "light" or "dark". */
export const setTheme = `
  Services.prefs.setStringPref("devtools.theme", args[0]);
  Services.prefs.setIntPref("layout.css.prefers-color-scheme.content-override", args[0] === "dark" ? 0 : 1);`;

/** Arguments: add-on id. */
export const killBackground = `
  await extension(args[0]).terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });`;

/** Arguments: add-on id, "add" or "remove". */
export const changeHostPermission = `
  const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
  const change = { permissions: [], origins: ["<all_urls>"], data_collection: [] };
  await ExtensionPermissions[args[1]](args[0], change, extension(args[0]));`;

/** Arguments: add-on id. The permission counts from the add-on's next start. */
export const allowInPrivateWindows = `
  const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
  const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
  const change = { permissions: ["internal:privateBrowsingAllowed"], origins: [], data_collection: [] };
  await ExtensionPermissions.add(args[0], change, extension(args[0]));
  const addOn = await AddonManager.getAddonByID(args[0]);
  await addOn.reload();
  await eventually("the add-on in private windows", () => WebExtensionPolicy.getByID(args[0])?.privateBrowsingAllowed);`;

export const readClipboard = `
  const transferable = Cc["@mozilla.org/widget/transferable;1"].createInstance(Ci.nsITransferable);
  transferable.init(null);
  transferable.addDataFlavor("text/plain");
  Services.clipboard.getData(transferable, Ci.nsIClipboard.kGlobalClipboard, win.browsingContext.currentWindowContext);
  const data = {};
  transferable.getTransferData("text/plain", data);
  return data.value.QueryInterface(Ci.nsISupportsString).data;`;

/**
 * Runs in the process of the extensions too, because console calls are kept in the process that made them.
 * ORIGIN stands in the place of the extension's origin.
 */
const collectConsoleCalls = `
  const storage = Cc["@mozilla.org/consoleAPI-storage;1"].getService(Ci.nsIConsoleAPIStorage);
  const calls = storage.getEvents()
    .filter(({ level, filename }) => ["warn", "error", "assert"].includes(level) && String(filename).startsWith(ORIGIN))
    .map((call) => call.level + ": " + Array.from(call.arguments, String).join(" ") + " (" + call.filename + ")");
  sendAsyncMessage("hopscope:console-calls", { process: Services.appinfo.remoteType, calls });`;

/** Arguments: origin of the extension, add-on id. Warnings and errors of scripts, pages and the manifest. */
export const readConsole = `
  const [origin, id] = args;
  const isOurs = (text) => text?.includes(origin) || text?.includes(id);
  const scriptErrors = Services.console.getMessageArray()
    .filter((message) => message instanceof Ci.nsIScriptError)
    // Firefox's own code has things to say about an event page that it ends itself.
    .filter(({ sourceName }) => !sourceName.startsWith("resource:"))
    .filter(({ sourceName, errorMessage }) => isOurs(sourceName) || isOurs(errorMessage))
    .map(({ sourceName, errorMessage }) => errorMessage + " (" + sourceName + ")");
  const calls = [];
  const heardFrom = new Set();
  const listener = ({ data }) => { calls.push(...data.calls); heardFrom.add(data.process); };
  Services.ppmm.addMessageListener("hopscope:console-calls", listener);
  const script = ${JSON.stringify(collectConsoleCalls)}.replace("ORIGIN", JSON.stringify(origin));
  Services.ppmm.loadProcessScript("data:text/javascript," + encodeURIComponent(script), false);
  await eventually("the process of the extensions", () => heardFrom.has("extension"));
  Services.ppmm.removeMessageListener("hopscope:console-calls", listener);
  return [...scriptErrors, ...calls];`;
