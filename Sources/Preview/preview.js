// Keeps an open page in step with the content: reloads it when it changed, and no page else; swaps style sheets in
// place; lays over it what is wrong with the content. Served by the preview only, never published.
"use strict";
{
const { page, digest, build } = document.currentScript.dataset;
/** What the page has loaded, as it was last known: path to digest. */
const known = new Map();
/** Style sheets that another is taking the place of. */
const leaving = new WeakSet();
let source, lastBuild = build, shown = "", dialog;

/** What the page has loaded from the site: path to the element that loaded it. */
function resources() {
  const found = new Map();
  for (const element of document.querySelectorAll("link[rel~=stylesheet][href], script[src], img[src]")) {
    const url = new URL(element.href || element.src);
    const isOurs = url.origin === location.origin && !url.pathname.startsWith("/.werkboek/");
    if (isOurs && !leaving.has(element)) found.set(url.pathname, element);
  }
  return found;
}

/** Listens while the page can be seen: a browser has but few connections to a server, and shares them among tabs. */
function listen() {
  source?.close();
  if (document.hidden) return;
  let address = "/.werkboek/events?page=" + encodeURIComponent(page);
  for (const path of resources().keys()) {
    // What does not fit in an address is not asked about; see `update`.
    if (address.length < 6000) address += "&resource=" + encodeURIComponent(path);
  }
  source = new EventSource(address);
  source.onmessage = (event) => update(JSON.parse(event.data));
  source.onerror = () => { if (source.readyState === EventSource.CLOSED) setTimeout(listen, 2000); };
}

function update(now) {
  const isNew = now.build !== lastBuild;
  lastBuild = now.build;
  if (now.page !== digest) return location.reload();
  for (const [path, element] of resources()) {
    const before = known.get(path), after = now.resources[path];
    known.set(path, after);
    // What was not asked about, or was loaded from another build than it is compared with, may be out of date.
    if (before === after ? after !== undefined : before === undefined && !isNew) continue;
    if (!element.matches("link")) { if (isNew) return location.reload(); } else if (after) swap(element, after);
  }
  tell(now.problems);
}

/** Puts a new style sheet behind the old one, which goes when the new one is there. */
function swap(link, version) {
  const next = link.cloneNode();
  const url = new URL(link.href);
  url.search = version;
  next.href = url;
  leaving.add(link);
  next.onload = next.onerror = () => link.remove();
  link.after(next);
}

function make(name, ...parts) {
  const element = document.createElement(name);
  element.append(...parts);
  return element;
}

/** Lays problems over the page, as text; takes them away when there are none. Closed by the reader, they stay away
 * until there are others. */
function tell(problems) {
  const text = problems ? JSON.stringify(problems) : "";
  if (text === shown) return;
  shown = text;
  dialog ??= begin();
  dialog.replaceChildren();
  if (!problems) return dialog.close();
  dialog.lang = problems.language;
  const heading = make("h1", problems.heading);
  heading.id = "werkboek-preview-heading";
  const list = make("ol");
  for (const { place, message, details } of problems.items) {
    list.append(make("li", make("p", make("code", place)), make("p", message), ...(details ? [make("pre", details)] : [])));
  }
  const close = make("button", problems.close);
  close.type = "button";
  close.onclick = () => dialog.close();
  const rest = problems.rest ? [make("p", problems.rest)] : [];
  dialog.append(close, heading, list, ...rest);
  if (dialog.open) close.focus();
  else dialog.showModal();
}

/** The dialog; its styles are made by script, so that they need no permission of the page's policy. */
function begin() {
  const made = make("dialog");
  made.id = "werkboek-preview";
  made.setAttribute("role", "alertdialog");
  made.setAttribute("aria-labelledby", "werkboek-preview-heading");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    #werkboek-preview, #werkboek-preview * { all: revert; box-sizing: border-box; }
    #werkboek-preview { width: min(64rem, 94vw); max-height: 88vh; overflow: auto; padding: 1.5rem 2rem; border: 0;
      border-top: .4rem solid #b3261e; background: #fff; color: #1b1b1b; color-scheme: light;
      font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
    #werkboek-preview:not([open]) { display: none; }
    #werkboek-preview::backdrop { background: rgb(0 0 0 / .5); }
    #werkboek-preview h1 { margin: 0 0 1rem; font-size: 1.25rem; line-height: 1.3; }
    #werkboek-preview ol { margin: 0; padding: 0; list-style: none; }
    #werkboek-preview li { margin: 0 0 1.25rem; }
    #werkboek-preview p { margin: 0; }
    #werkboek-preview pre { margin: .4rem 0 0; padding: .5rem .75rem; overflow: auto; background: #f3f1ee;
      font: .875rem/1.4 ui-monospace, monospace; overflow-wrap: normal; }
    #werkboek-preview code { font: .875rem/1.4 ui-monospace, monospace; color: #555; }
    #werkboek-preview button { float: right; margin: 0 0 .5rem 1rem; padding: .4rem .8rem; font: inherit; }
    #werkboek-preview :focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px; }
    @media print { #werkboek-preview { display: none; } }`);
  document.adoptedStyleSheets.push(sheet);
  document.body.append(made);
  return made;
}

document.addEventListener("visibilitychange", listen);
listen();
}
