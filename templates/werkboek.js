// Filters, sorts and groups the tables of actions, and keeps a reader's own organisation.
// All of it is on the page already: without this script it is a plain table.
"use strict";
{
const storeKey = "werkboek:" + new URL(".", document.currentScript.src).href;
const mine = {
  get() { try { return localStorage.getItem(storeKey) || ""; } catch { return ""; } },
  set(id) { try { localStorage.setItem(storeKey, id); } catch { /* not kept, then */ } },
};
const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
const folded = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");

/** Makes an element; `parts` are texts and elements. */
function make(name, attributes, ...parts) {
  const element = document.createElement(name);
  for (const key in attributes) element.setAttribute(key, attributes[key]);
  element.append(...parts);
  return element;
}

const facets = ["status", "owner", "theme", "horizon", "fresh", "flag"];
/** Values that have an order of their own. */
const orders = {
  status: ["proposed", "planned", "in-progress", "blocked", "done", "dropped", "superseded"],
  fresh: ["fresh", "ageing", "stale", "none", "-"],
  flag: ["late", "at-risk", "escalated"],
};

// What is asked for stands in the address: #owner=a,b&status=done&text=words&group=theme&sort=-due

function parse(hash) {
  const state = {};
  for (const [key, value] of new URLSearchParams(hash.slice(1))) {
    if (facets.includes(key)) state[key] = value.split(",");
    else if (["text", "group", "sort"].includes(key)) state[key] = value;
  }
  return state;
}

function format(state) {
  const params = new URLSearchParams();
  for (const key of [...facets, "text", "group", "sort"]) if (state[key]?.length) params.set(key, state[key]);
  return params.toString().replace(/%2C/g, ",");
}

/** What has no value comes last, whichever way. */
function compare(a, b, sign = 1) {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return sign * (typeof a === "number" ? a - b : collator.compare(a, b));
}

/** Serves a list of actions: tables of the same columns, under headings or not, with a form to filter them. */
function serve(root) {
  const form = root.querySelector("form");
  const output = form.querySelector("output");
  const chips = form.querySelector(".chips");
  const clear = form.querySelector(".clear");
  const facet = (name) => form.querySelector(`[data-facet="${name}"]`);
  const tables = [...root.querySelectorAll("table.rows")];
  const columns = [...tables[0].tHead.rows[0].cells].map((cell) => cell.dataset.col);
  const homes = tables.map((table) => [table.tBodies[0], [...table.tBodies[0].rows]]);
  const entries = homes.flatMap(([, rows]) => rows).map(read);
  const choices = {};
  let state = {}, arranged = "/", groups = [], flat = null;

  /** Takes what it needs from the cells of a row. */
  function read(row, place) {
    const entry = { row, place, shown: true, keys: {}, labels: {}, sort: {} };
    const { keys, labels, sort } = entry;
    columns.forEach((column, i) => {
      const cell = row.cells[i];
      const take = (name, selector) => {
        const found = [...cell.querySelectorAll(selector)];
        keys[name] = found.map((item) => item.dataset.k || decodeURIComponent(item.pathname.replace(/.*\/|\.html$/g, "")));
        labels[name] = found.map((item) => item.textContent);
        return found[0];
      };
      if (column === "title") sort.title = cell.querySelector("a").textContent;
      else if (column === "due") sort.due = cell.querySelector("time")?.dateTime || null;
      else {
        const first = take(column, column === "status" ? ".status" : "a, [data-k]");
        if (column === "status") take("flag", ".flag");
        const number = column === "status" ? orders.status.indexOf(keys.status[0]) : first?.dataset.v;
        sort[column] = !first || keys[column][0] === "-" ? null
          : number === undefined ? labels[column].join(", ") : number === "" ? Infinity : Number(number);
        if (!first) {
          keys[column] = ["-"];
          labels[column] = [facet(column).dataset.none || "–"];
        }
      }
    });
    return entry;
  }

  /** Fills a filter with the values that occur. */
  function fill(name) {
    const values = choices[name] = new Map();
    for (const { keys, labels, sort } of entries) {
      keys[name].forEach((key, i) => {
        if (!values.has(key)) values.set(key, { label: labels[name][i], order: name === "horizon" ? sort.horizon ?? 1e9 : 0 });
      });
    }
    facet(name).hidden = values.size < (name === "flag" ? 1 : 2);
    const rank = (key) => ((orders[name] || ["-"]).indexOf(key) + 1) || 99;
    const list = make("div", { class: "choices" });
    const sorted = [...values].sort(([a, x], [b, y]) => x.order - y.order || rank(a) - rank(b) || collator.compare(x.label, y.label));
    for (const [key, value] of sorted) {
      value.box = make("input", { type: "checkbox", name, value: key });
      value.count = make("span", { class: "n" });
      list.append(make("label", {}, value.box, make("span", {}, value.label), value.count));
    }
    facet(name).append(list);
  }

  function set(next, isTyping) {
    const before = format(state), after = format(next);
    state = next;
    if (before !== after) {
      const address = after ? "#" + after : location.pathname + location.search;
      history[isTyping ? "replaceState" : "pushState"](null, "", address);
    }
    show();
  }

  /** Does what the address says. One that names a place on the page says nothing. */
  function follow() {
    if (location.hash && !location.hash.includes("=")) return;
    state = parse(location.hash);
    show();
  }

  function show() {
    const words = folded(state.text || "").split(/\s+/);
    const wanted = facets.filter((name) => state[name]?.length);
    const counts = {};
    let shown = 0;
    for (const name of facets) counts[name] = {};
    for (const entry of entries) {
      if (state.text) entry.text ??= folded(entry.row.textContent);
      const isFound = !state.text || words.every((word) => entry.text.includes(word));
      const failed = wanted.filter((name) => !entry.keys[name].some((key) => state[name].includes(key)));
      const isShown = isFound && !failed.length;
      if (isShown) shown += 1;
      if (isShown !== entry.shown) entry.row.hidden = !(entry.shown = isShown);
      // A choice counts what would be seen with it alone in its filter.
      if (isFound && failed.length < 2) {
        for (const name of failed.length ? failed : facets) {
          for (const key of entry.keys[name]) counts[name][key] = (counts[name][key] || 0) + 1;
        }
      }
    }
    arrange();
    for (const { body, count, members } of groups) {
      count.textContent = members.filter((entry) => entry.shown).length;
      body.hidden = count.textContent === "0";
    }
    for (const section of root.querySelectorAll("[data-section]")) {
      section.hidden = !section.querySelector("tbody tr:not([hidden])");
    }
    showForm(shown, counts);
    clear.hidden = !format(state);
  }

  function showForm(shown, counts) {
    for (const key of ["text", "group", "sort"]) {
      const value = (state[key] || "").replace(key === "sort" ? "-" : "", "");
      if (form.elements[key].value !== value) form.elements[key].value = value;
    }
    chips.replaceChildren();
    for (const name of facets) {
      const chosen = state[name] || [], title = facet(name).firstElementChild;
      title.dataset.count = chosen.length || "";
      for (const [key, value] of choices[name]) {
        value.box.checked = chosen.includes(key);
        value.count.textContent = counts[name][key] || 0;
        value.box.parentNode.hidden = !counts[name][key] && !value.box.checked;
      }
      for (const key of chosen) {
        const label = `${title.textContent}: ${choices[name].get(key)?.label || key}`;
        const button = make("button", { type: "button", "aria-label": `${form.dataset.remove} ${label}` }, label);
        button.onclick = () => {
          set({ ...state, [name]: chosen.filter((other) => other !== key) });
          (chips.querySelector("button") || title).focus();
        };
        chips.append(make("li", {}, button));
      }
    }
    const all = entries.length, { some, none, every } = output.dataset;
    const said = (shown === all ? every : shown ? some : none).replace("{n}", shown).replace("{all}", all);
    if (output.textContent !== said) output.textContent = said;
  }

  /** Puts the rows in the order asked for, under the groups asked for, or back where they were. */
  function arrange() {
    const { sort = "" } = state, column = sort.replace("-", "");
    const group = facets.includes(state.group) ? state.group : "";
    if (arranged === (arranged = sort + "/" + group)) return;
    for (const { body } of groups) body.remove();
    groups = [];
    const isFlat = sort || group;
    root.classList.toggle("flat", isFlat);
    if (isFlat && tables.length > 1 && !flat) makeFlat();
    if (flat) flat.parentNode.hidden = !isFlat;
    for (const head of root.querySelectorAll("thead th")) {
      if (head.dataset.col !== column) head.removeAttribute("aria-sort");
      else head.setAttribute("aria-sort", sort[0] === "-" ? "descending" : "ascending");
    }
    if (!isFlat) {
      for (const [body, rows] of homes) body.append(...rows);
      return;
    }
    const table = flat || tables[0], parts = new Map();
    const sorted = [...entries];
    if (column) sorted.sort((a, b) => compare(a.sort[column], b.sort[column], sort[0] === "-" ? -1 : 1) || a.place - b.place);
    if (!group) return void table.tBodies[0].append(...sorted.map((entry) => entry.row));
    for (const entry of sorted) {
      const key = entry.keys[group].join();
      parts.has(key) ? parts.get(key).push(entry) : parts.set(key, [entry]);
    }
    for (const members of [...parts.values()].sort(([a], [b]) => compare(a.sort[group], b.sort[group]))) {
      const count = make("span", { class: "count" });
      const head = make("th", { colspan: columns.length, scope: "rowgroup" }, members[0].labels[group].join(", "), " ", count);
      const body = make("tbody", {}, make("tr", { class: "group" }, head), ...members.map((entry) => entry.row));
      table.append(body);
      groups.push({ body, count, members });
    }
  }

  /** Makes a table for rows that have left their headings. */
  function makeFlat() {
    flat = tables[0].cloneNode();
    flat.append(tables[0].caption.cloneNode(), tables[0].tHead.cloneNode(true), make("tbody"));
    flat.caption.textContent = document.querySelector("h1").textContent;
    form.after(make("div", { class: "rows-wrap" }, flat));
  }

  for (const head of root.querySelectorAll("thead th")) {
    head.replaceChildren(make("button", { type: "button", class: "sort" }, head.textContent));
  }
  root.addEventListener("click", ({ target }) => {
    if (!target.matches("button.sort")) return;
    const column = target.parentNode.dataset.col;
    set({ ...state, sort: state.sort === column ? "-" + column : state.sort === "-" + column ? "" : column });
    const heads = root.querySelectorAll(`th[data-col="${column}"] button`);
    [...heads].find((button) => button.checkVisibility())?.focus();
  });
  facets.forEach(fill);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    const data = new FormData(form), next = {};
    for (const name of facets) {
      const lost = (state[name] || []).filter((key) => !choices[name].has(key));
      next[name] = [...data.getAll(name), ...lost];
    }
    for (const key of ["text", "group"]) next[key] = data.get(key);
    next.sort = event.target.name === "sort" ? data.get("sort") : state.sort;
    set(next, event.target.name === "text");
  });
  clear.onclick = () => { set({}); form.elements.text.focus(); };
  form.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && event.target.closest("details[open]");
    if (open) { open.open = false; open.firstElementChild.focus(); }
  });
  document.addEventListener("click", ({ target }) => {
    for (const open of form.querySelectorAll("details[open]")) if (!open.contains(target)) open.open = false;
  });
  const own = choices.owner.get(mine.get());
  if (own && choices.owner.size > 1) {
    const button = make("button", { type: "button", class: "own" }, `${form.dataset.mine}: ${own.label}`);
    button.onclick = () => set({ ...state, owner: [mine.get()] });
    clear.before(button, " ");
  }
  form.hidden = entries.length < 6;
  addEventListener("popstate", follow);
  addEventListener("hashchange", follow);
  state = parse(location.hash);
  show();
  if (format(state)) form.scrollIntoView();
}

/** Shows what is on the plate of the reader's own organisation, on the start page. */
function showMine(section) {
  const owners = JSON.parse(document.getElementById("_plates").textContent);
  const select = section.querySelector("select"), plate = section.querySelector(".mine-plate"), words = section.dataset;
  const show = () => {
    const found = owners.find(([id]) => id === select.value);
    plate.replaceChildren();
    if (!found) return;
    const [, name, link, leads, late, stale, helps, entries = []] = found;
    const figures = [[leads, words.leads], [late, words.late], [stale, words.stale], [helps, words.helps]];
    plate.append(
      make("ul", { class: "figures" }, ...figures.map(([count, label]) =>
        make("li", {}, make("a", { href: link, class: label === words.late && count ? "bad" : "" }, make("b", {}, count), " " + label)))),
      make("ul", { class: "list" }, ...entries.map(([title, address, flag, due]) => make("li", {},
        make("a", { href: address }, title), " ", flag ? make("span", { class: "flag", "data-k": flag }, words.late) : "", " ",
        due ? make("small", {}, `${words.due}: ${due}`) : ""))),
      make("p", {}, make("a", { href: link, class: "more" }, `${words.more} ${name}`)));
  };
  for (const [id, name] of owners) select.append(make("option", { value: id }, name));
  select.value = owners.some(([id]) => id === mine.get()) ? mine.get() : "";
  select.onchange = () => { mine.set(select.value); show(); };
  section.hidden = false;
  show();
}

for (const root of document.querySelectorAll("[data-actions]")) {
  if (root.querySelector("form.filters ~ * tbody tr, form.filters ~ table tbody tr")) serve(root);
}
const section = document.querySelector(".mine");
if (section) showMine(section);
}
