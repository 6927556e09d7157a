// Searches on the search page. The index is loaded on first use.
"use strict";
{
const form = document.getElementById("_search");
const input = form.elements.q, words = form.dataset;
const [status, found] = ["_count", "_found"].map(id => document.getElementById(id));
const sections = new Map([...found.querySelectorAll("section")].map(s => [s.dataset.kind, s]));
const parts = [];
let failed, saying, isKept = true;
const make = (name, text = "", className = "") => Object.assign(document.createElement(name), { textContent: text, className });

// Words as they are compared: lower case, no accents, no apostrophes, no punctuation around them.
const letters = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o" };
const plain = word => {
  word = word.toLowerCase();
  if (/[^ -~]/.test(word)) {
    word = word.normalize("NFD").replace(/[\u0300-\u036f‘’]/g, "").replace(/[ßæœø]/g, c => letters[c]);
  }
  return word.replace(/'|^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
};
// Without the simple endings of Dutch and English; those of English verbs on English sites only.
const isEnglish = document.documentElement.lang === "en";
const strip = word => {
  if (isEnglish) {
    const base = word.replace(/([aeiouy].*[^aeiou])(?:ings?|ed)$/, "$1").replace(/ees?$/, "e");
    if (base !== word) return base;
  }
  if (word.length < 5) return word.length === 4 ? word.replace(/s$/, "") : word;
  return word.replace(/deren$/, "d").replace(/heden$/, "heid").replace(/(.{3})t?jes?$/, "$1").replace(/ies$/, "ie")
    .replace(/(.{3})(?:ens|en|es|e|s|(?<![aeiou])n)$/, "$1");
};
const single = word => word.replace(/([^aeiou])\1$/, "$1");
// One form for all forms of a word: boom, bomen; huis, huizen; brief, brieven; stem, stemmen.
const stem = word => single(strip(word)).replace(/([aeou])\1(?=[^aeiou]+$)/, "$1").replace(/z$/, "s").replace(/v$/, "f")
  .replace(/y$/, "i");
// What to look for inside compounds.
const pieces = word => {
  const base = strip(word), short = single(base);
  return [word, base, short, stem(word), short.replace(/([^aeiou])([aeou])([^aeiouwxj])$/, "$1$2$2$3"),
    base.replace(/s$/, "z").replace(/f$/, "v")].filter(p => p.length > 3);
};

window.werkboekIndex = data => {
  const list = data.words.split(" "), keys = list.map(plain), stems = keys.map(stem);
  const { text, part } = data, stream = new Uint32Array(text.length), entries = [];
  let i = 0, n = 0, at = 0, other = 0;
  const digit = () => { const c = text.charCodeAt(i++); return c - 32 - (c > 34) - (c > 92); };
  while (i < text.length) {
    const d = digit();
    let v = d;
    if (d > 44 && d < 85) v = 45 + (d - 45) * 93 + digit();
    else if (d > 84) {
      v = d < 92 ? d - 85 : 0;
      for (let k = d < 92 ? 2 : 4; k--;) v = v * 93 + digit();
      v += d < 92 ? 3765 : 64308;
    }
    stream[n++] = v;
  }
  const ids = data.ids.split(" "), addresses = data.addresses.split("\n");
  for (const [kind, count, before, after] of data.kinds) {
    for (let k = 0; k < count; k++) {
      const id = ids[entries.length], start = at;
      while (stream[at]) at++;
      const address = before ? before + id.toLowerCase() + after : addresses[other++];
      entries.push({ kind, id, key: plain(id), start, end: at++, part, address });
    }
  }
  parts[part] = { list, keys, stems, stream, entries, known: new Map() };
  for (let p = 1; p < data.parts; p++) load(p);
  search();
};
const load = part => {
  if (parts[part] !== undefined) return;
  parts[part] = null;
  const script = make("script");
  script.src = "search-index" + (part ? "-" + (part + 1) : "") + ".js";
  script.onerror = () => { failed = true; search(); };
  document.head.append(script);
};

// How well each word of a part answers a term: 0 not at all, 5 as typed.
const ranks = (part, term) => {
  const root = stem(term), inner = pieces(term), rank = new Uint8Array(part.keys.length + 2);
  part.keys.forEach((key, w) => {
    let r = 0;
    if (key === term) r = 5;
    else if (part.stems[w] === root && root.length > 1) r = 4;
    else if (key.startsWith(term)) r = 3;
    else for (const piece of inner) {
      const i = key.indexOf(piece);
      if (i >= 0) { r = i ? 1 : 2; break; }
    }
    rank[w + 2] = r;
  });
  return rank;
};
// Titles weigh more than names, names more than texts, and ids most.
const find = (part, terms, isLoose) => {
  // All but the term that is being typed are known from the keystroke before.
  const all = terms.map(term => part.known.get(term) ?? ranks(part, term)), { stream } = part, hits = [];
  part.known = new Map(terms.map((term, t) => [term, all[t]]));
  const marks = all.reduce((sum, rank) => sum.map((v, i) => v || rank[i]));
  for (const entry of part.entries) {
    let score = 0;
    for (let t = 0; t < terms.length; t++) {
      const rank = all[t];
      let best = entry.key === terms[t] ? 200 : entry.key.startsWith(terms[t]) ? 60 : 0, weight = 10, count = 0;
      for (let i = entry.start; i < entry.end; i++) {
        const word = stream[i];
        if (word === 1) weight = weight > 5 ? 5 : 2;
        else if (rank[word]) {
          if (rank[word] * weight > best) best = rank[word] * weight;
          count++;
        }
      }
      if (best) score += best + Math.min(count, 4) / 5 + (isLoose ? 300 : 0);
      else if (!isLoose) { score = 0; break; }
    }
    if (score) hits.push({ entry, marks, score });
  }
  return hits;
};

// The best first, of equals the first. Scores are whole fifths: hits go into boxes.
const inOrder = hits => {
  const boxes = [];
  for (const hit of hits) (boxes[Math.round(hit.score * 5)] ??= []).push(hit);
  return boxes.reverse().flat();
};

// Writes a stretch of words, the hits marked.
const write = (element, { entry, marks }, from, to) => {
  const { stream, list } = parts[entry.part];
  for (let i = from; i < to; i++) {
    const w = stream[i], word = list[w - 2];
    if (i > from) element.append(" ");
    if (!marks[w]) element.append(word);
    else {
      const [, before, core, after] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word);
      element.append(before, make("mark", core), after);
    }
  }
};
const item = hit => {
  const { entry, marks } = hit, { stream } = parts[entry.part], starts = [entry.start];
  const li = make("li"), p = make("p"), a = make("a");
  for (let i = entry.start; i < entry.end; i++) if (stream[i] === 1) starts.push(i + 1);
  starts.push(entry.end + 1);
  a.href = entry.address;
  write(a, hit, starts[0], starts[1] - 1);
  p.append(a);
  if ("ids" in sections.get(entry.kind).dataset) p.append(" ", make("span", entry.id, "id"));
  li.append(p);
  // The stretch with the most different hits; else the beginning of the text.
  let best = 0, at = starts[2], to = Math.min(starts[3] - 1, at + 22);
  for (const f of [...starts.keys()].slice(2, -1).concat(1)) {
    const end = starts[f + 1] - 1;
    for (let i = starts[f], tries = 40; i < end && tries; i++) {
      if (!marks[stream[i]]) continue;
      tries--;
      const size = new Set(stream.slice(i, Math.min(end, i + 16)).filter(w => marks[w])).size;
      if (size > best) { best = size; at = Math.max(starts[f], i - 8); to = Math.min(end, i + 18); }
    }
  }
  if (to > at) {
    const text = make("p", starts.includes(at) ? "" : "… ", "meta");
    write(text, hit, at, to);
    if (!starts.includes(to + 1)) text.append(" …");
    li.append(text);
  }
  return li;
};
const show = (section, hits, count) => {
  const list = section.querySelector("ol"), button = section.querySelector("button"), shown = list.children.length;
  list.append(...hits.slice(shown, shown + count).map(item));
  const rest = hits.length - list.children.length;
  button.hidden = rest <= 0;
  button.textContent = words.more + " (" + rest + ")";
  button.onclick = () => { show(section, hits, 100); list.children[shown + count].querySelector("a").focus(); };
};

const search = () => {
  const terms = [...new Set(input.value.split(/\s+/).map(plain).filter(Boolean))].slice(0, 8), groups = {};
  let hits = [], isLoose = false;
  if (terms.length) {
    load(0);
    const all = () => parts.flatMap(part => part ? find(part, terms, isLoose) : []);
    hits = all();
    // Nothing has all the words: then what has some, most first.
    isLoose = !hits.length && terms.length > 1;
    if (isLoose) hits = all();
  }
  // The kind of the best hit first.
  for (const hit of inOrder(hits)) (groups[hit.entry.kind] ??= []).push(hit);
  for (const section of sections.values()) section.hidden = true;
  for (const [kind, hits] of Object.entries(groups)) {
    const section = sections.get(kind);
    if (!section) continue;
    section.querySelector("ol").replaceChildren();
    section.querySelector(".count").textContent = hits.length;
    show(section, hits, 5);
    section.hidden = false;
    found.append(section);
  }
  clearTimeout(saying);
  saying = setTimeout(() => {
    status.textContent = !terms.length ? "" : failed ? words.failed : !parts.every(Boolean) ? words.loading
      : hits.length ? hits.length + " " + (hits.length === 1 ? words.one : words.many) + (isLoose ? " " + words.some : "") : words.none;
  }, 250);
};

// The query stands in the address, if the browser allows that of a file; going back leads to the one before.
const typed = () => {
  search();
  try { history[isKept ? "pushState" : "replaceState"](null, "", "?q=" + encodeURIComponent(input.value)); } catch {}
  isKept = false;
};
const restore = () => {
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  isKept = true;
  search();
};
input.addEventListener("focus", () => load(0));
input.addEventListener("input", typed);
form.addEventListener("submit", event => { event.preventDefault(); isKept = true; });
addEventListener("popstate", restore);
document.addEventListener("keydown", event => {
  const links = [...found.querySelectorAll("section:not([hidden]) li a")];
  const { key } = event, at = links.indexOf(document.activeElement);
  if (at < 0 && document.activeElement !== input) return;
  if (key === "ArrowDown") links[at + 1]?.focus();
  else if (key === "ArrowUp" && at >= 0) (links[at - 1] ?? input).focus();
  else if (key === "Escape" && at >= 0) input.select();
  else if (key === "Escape" && input.value) { input.value = ""; typed(); }
  else return;
  event.preventDefault();
});
restore();
if (!input.value) input.focus({ preventScroll: true });
}
