// Filters, sorts and groups tables of actions, and keeps a reader's own organisation. Without it they are plain tables.
"use strict";
{
const storeKey = "werkboek:" + new URL(".", document.currentScript.src);
let own = "";
try { own = localStorage.getItem(storeKey); } catch { /* not kept, then */ }
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
const others = ["text", "group", "sort"];
/** Values that have an order of their own. */
const orders = {
  status: ["proposed", "planned", "in-progress", "blocked", "done", "dropped", "superseded"],
  fresh: ["fresh", "ageing", "stale", "none", "-"],
};

// What is asked for stands in the address: #owner=a,b&status=done&text=words&group=theme&sort=-due

function parse(hash) {
  const state = {};
  for (const [key, value] of new URLSearchParams(hash.slice(1))) {
    if (facets.includes(key)) state[key] = value.split(",");
    else if (others.includes(key)) state[key] = value;
  }
  return state;
}

function format(state) {
  const params = new URLSearchParams();
  for (const key of [...facets, ...others]) if (state[key]?.length) params.set(key, state[key]);
  return params.toString().replace(/%2C/g, ",");
}

/** What has no value comes last, whichever way. */
function compare(a, b, sign = 1) {
  if (a === null || b === null) return (a === null) - (b === null);
  return sign * (typeof a === "number" ? a - b || 0 : collator.compare(a, b));
}

/** Serves tables of the same columns, under headings or not, with the form to filter them. */
function serve(root) {
  const form = root.querySelector("form");
  const [output, chips, clear, fold] = ["output", ".chips", ".clear", ".fold"].map((selector) => form.querySelector(selector));
  const summary = fold.firstElementChild, focus = (field) => (fold.open ? field : summary).focus();
  const facet = (name) => form.querySelector(`[data-facet="${name}"]`);
  const tables = [...root.querySelectorAll("table.rows")];
  const columns = [...tables[0].tHead.rows[0].cells].map((cell) => cell.dataset.col);
  const homes = tables.map((table) => [table.tBodies[0], [...table.tBodies[0].rows]]);
  const entries = homes.flatMap(([, rows]) => rows).map(read);
  const choices = {};
  let state = {}, order = entries, arranged = "/", groups = [], flat, waiting;

  /** Takes what it needs from the cells of a row. */
  function read(row, place) {
    const keys = {}, labels = {}, sort = {}, sections = [];
    for (let box = row; box !== root; box = box.parentNode) if ("section" in box.dataset) sections.push(box);
    const take = (name, cell, selector) => {
      const found = [...cell.querySelectorAll(selector)];
      keys[name] = found.map((item) => item.dataset.k || item.pathname.replace(/.*\/|\.html$/g, ""));
      labels[name] = found.map((item) => item.textContent);
      return found[0];
    };
    columns.forEach((column, i) => {
      const cell = row.cells[i];
      if (column === "title") sort.title = cell.firstChild.textContent;
      else if (column === "due") sort.due = cell.firstChild?.dateTime || null;
      else if (column === "status") {
        take("flag", cell, ".flag");
        take("status", cell, ".status");
        sort.status = orders.status.indexOf(keys.status[0]);
      } else {
        const number = take(column, cell, "a, [data-k]")?.dataset.v;
        const label = labels[column].join(", ");
        sort[column] = !label || keys[column][0] === "-" ? null : number ? Number(number) : number === "" ? Infinity : label;
        if (!label) {
          keys[column] = ["-"];
          labels[column] = [facet(column).dataset.none];
        }
      }
    });
    return { row, place, sections, keys, labels, sort };
  }

  /** Fills a filter with the values that occur. */
  function fill(name) {
    const values = choices[name] = new Map();
    for (const { keys, labels, sort } of entries) {
      keys[name].forEach((key, i) => values.set(key, { label: labels[name][i], sort: name === "horizon" ? sort.horizon : 0 }));
    }
    const rank = (key) => ((orders[name] || ["-"]).indexOf(key) + 1) || 9;
    const list = make("div", { class: "choices" });
    const sorted = [...values].sort(([a, x], [b, y]) => compare(x.sort, y.sort) || rank(a) - rank(b) || compare(x.label, y.label));
    for (const [key, value] of sorted) {
      value.box = make("input", { type: "checkbox", name, value: key });
      value.count = make("span", { class: "n" });
      list.append(make("label", {}, value.box, value.label, value.count));
    }
    facet(name).append(list);
    facet(name).hidden = values.size < (name === "flag" ? 1 : 2);
  }

  function set(next, isTyping) {
    const after = format(next);
    if (format(state) !== after) {
      history[isTyping ? "replaceState" : "pushState"](null, "", after ? "#" + after : location.pathname + location.search);
    }
    state = next;
    show();
  }

  function follow() {
    // The address of a place on the page asks for nothing.
    if (!location.hash || location.hash.includes("=")) state = parse(location.hash);
    show();
  }

  function show() {
    const words = folded(state.text || "").split(/\s+/);
    const wanted = facets.filter((name) => state[name]?.length);
    const counts = {}, used = new Set();
    let shown = 0;
    for (const name of facets) counts[name] = {};
    for (const entry of entries) {
      if (state.text) entry.text ??= folded(entry.row.textContent);
      const isFound = !state.text || words.every((word) => entry.text.includes(word));
      const failed = wanted.filter((name) => !entry.keys[name].some((key) => state[name].includes(key)));
      entry.fits = isFound && !failed.length;
      if (entry.fits) {
        shown += 1;
        entry.sections.forEach((section) => used.add(section));
      }
      // A choice counts what would be seen with it alone in its filter.
      for (const name of !isFound || failed.length > 1 ? [] : failed.length ? failed : facets) {
        for (const key of entry.keys[name]) counts[name][key] = (counts[name][key] || 0) + 1;
      }
    }
    arrange();
    for (const { body, count, members } of groups) {
      count.textContent = members.filter((entry) => entry.fits).length;
      body.hidden = count.textContent === "0";
    }
    for (const section of root.querySelectorAll("[data-section]")) {
      section.hidden = !used.has(section) || (flat && !flat.parentNode.hidden);
    }
    showForm(shown, counts);
    for (const { fits, row } of entries) if (!fits && !row.hidden) row.hidden = true;
    reveal(order.filter(({ fits, row }) => fits && row.hidden));
  }

  /** Shows more than a screenful of rows at once, the rest when there is time. */
  function reveal(rows) {
    clearTimeout(waiting);
    for (const { row } of rows.splice(0, 150)) row.hidden = false;
    if (rows.length) waiting = setTimeout(reveal, 60, rows);
  }

  function showForm(shown, counts) {
    for (const key of others) form.elements[key].value = (state[key] || "").replace(key === "sort" ? "-" : "", "");
    chips.replaceChildren();
    for (const name of facets) {
      const chosen = state[name] || [], title = facet(name).firstElementChild;
      title.dataset.count = chosen.length || "";
      for (const [key, { box, count }] of choices[name]) {
        box.checked = chosen.includes(key);
        count.textContent = counts[name][key] || 0;
        box.parentNode.hidden = !counts[name][key] && !box.checked;
      }
      for (const key of chosen) {
        const label = `${title.textContent}: ${choices[name].get(key)?.label || key}`;
        const button = make("button", { type: "button", "aria-label": `${form.dataset.remove} ${label}` }, label);
        button.onclick = () => {
          set({ ...state, [name]: chosen.filter((other) => other !== key) });
          chips.firstChild ? chips.querySelector("button").focus() : focus(title);
        };
        chips.append(make("li", {}, button));
      }
    }
    const all = entries.length, { some, none, every } = output.dataset;
    output.textContent = (shown === all ? every : shown ? some : none).replace("{n}", shown).replace("{all}", all);
    clear.hidden = !format(state);
    summary.dataset.count = chips.childElementCount + (state.text ? 1 : 0) || "";
  }

  /** Puts the rows in the order and groups asked for, or back where they were. */
  function arrange() {
    const { sort = "" } = state, column = sort.replace("-", ""), isDown = sort[0] === "-";
    const group = facets.includes(state.group) ? state.group : "";
    if (arranged === (arranged = sort + "/" + group)) return;
    for (const { body } of groups) body.remove();
    groups = [];
    const isFlat = Boolean(sort || group);
    root.classList.toggle("flat", isFlat);
    if (isFlat && tables[1] && !flat) {
      // Rows that leave their headings stand in a table of their own.
      flat = tables[0].cloneNode();
      flat.append(make("caption", {}, document.querySelector("h1").textContent), tables[0].tHead.cloneNode(true), make("tbody"));
      form.after(make("div", { class: "rows-wrap" }, flat));
    }
    if (flat) flat.parentNode.hidden = !isFlat;
    for (const head of root.querySelectorAll("thead th")) {
      if (head.dataset.col !== column) head.removeAttribute("aria-sort");
      else head.setAttribute("aria-sort", isDown ? "descending" : "ascending");
    }
    for (const { row } of entries) row.hidden = true;
    order = [...entries];
    if (column) order.sort((a, b) => compare(a.sort[column], b.sort[column], isDown ? -1 : 1) || a.place - b.place);
    if (!isFlat) for (const [body, rows] of homes) body.append(...rows);
    const table = flat || tables[0], parts = new Map();
    if (isFlat && !group) table.tBodies[0].append(...order.map(({ row }) => row));
    for (const entry of group ? order : []) {
      const key = entry.keys[group].join();
      parts.has(key) ? parts.get(key).push(entry) : parts.set(key, [entry]);
    }
    for (const members of [...parts.values()].sort(([a], [b]) => compare(a.sort[group], b.sort[group]))) {
      const count = make("span", { class: "count" });
      const head = make("th", { colspan: columns.length, scope: "rowgroup" }, members[0].labels[group].join(", "), " ", count);
      const body = make("tbody", {}, make("tr", { class: "group" }, head), ...members.map(({ row }) => row));
      table.append(body);
      groups.push({ body, count, members });
    }
    if (group) order = groups.flatMap(({ members }) => members);
  }

  for (const head of root.querySelectorAll("thead th")) {
    head.replaceChildren(make("button", { class: "sort" }, head.textContent));
  }
  root.addEventListener("click", ({ target }) => {
    const column = target.matches(".sort") && target.parentNode.dataset.col;
    if (!column) return;
    set({ ...state, sort: state.sort === column ? "-" + column : state.sort === "-" + column ? "" : column });
    [...root.querySelectorAll(`[data-col="${column}"] button`)].find((button) => button.offsetParent)?.focus();
  });
  facets.forEach(fill);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", ({ target }) => {
    const data = new FormData(form), next = { sort: target.name === "sort" ? target.value : state.sort };
    for (const name of facets) next[name] = data.getAll(name);
    for (const key of ["text", "group"]) next[key] = data.get(key);
    set(next, target.name === "text");
  });
  clear.onclick = () => { set({}); focus(form.elements.text); };
  const close = (kept) => form.querySelectorAll("[data-facet][open]").forEach((it) => { it.open = it.contains(kept); });
  document.addEventListener("click", ({ target }) => close(target));
  form.addEventListener("keydown", ({ key, target }) => {
    if (key !== "Escape") return;
    target.closest("[data-facet]")?.firstElementChild.focus();
    close(null);
  });
  if (choices.owner.has(own) && choices.owner.size > 1) {
    const button = make("button", { type: "button" }, `${form.dataset.mine}: ${choices.owner.get(own).label}`);
    button.onclick = () => set({ ...state, owner: [own] });
    clear.before(button, " ");
  }
  // Folded on a phone, where it would take the first screen.
  const phone = matchMedia("(max-width: 48rem)");
  (phone.onchange = () => { fold.open = !phone.matches; })();
  form.hidden = entries.length < 6;
  addEventListener("popstate", follow);
  addEventListener("hashchange", follow);
  follow();
  if (format(state)) form.scrollIntoView();
}

/** Shows what is on the plate of the reader's own organisation, on the start page. */
function showMine(section) {
  const owners = JSON.parse(document.getElementById("_plates").textContent);
  const select = section.querySelector("select"), plate = section.querySelector(".mine-plate"), words = section.dataset;
  const show = () => {
    const found = owners.find(([id]) => id === own);
    if (!found) return plate.replaceChildren();
    const [, name, link, leads, late, stale, helps, entries = []] = found;
    const figures = Object.entries({ leads, late, stale, helps }).map(([key, count]) =>
      make("li", {}, make("a", { href: link, class: key === "late" && count ? "bad" : "" }, make("b", {}, count), " " + words[key])));
    const list = entries.map(([title, address, flag, due]) => make("li", {}, make("a", { href: address }, title), " ",
      flag ? make("span", { class: "flag", "data-k": flag }, words.late) : "", " ",
      due ? make("small", {}, `${words.due}: ${due}`) : ""));
    plate.replaceChildren(make("ul", { class: "list" }, ...list), make("ul", { class: "figures" }, ...figures),
      make("p", {}, make("a", { href: link, class: "more" }, `${words.more} ${name}`)));
  };
  for (const [id, name] of owners) select.append(new Option(name, id, false, id === own));
  select.onchange = () => {
    own = select.value;
    try { localStorage.setItem(storeKey, own); } catch { /* not kept, then */ }
    show();
  };
  section.hidden = false;
  show();
}

for (const root of document.querySelectorAll("[data-actions]")) if (root.querySelector(".rows tbody")) serve(root);
const section = document.querySelector(".mine");
if (section) showMine(section);
}
