"use strict";
// Search on the search page. The index is loaded on first use; its form is told in the manual on templates.
(() => {
  const form = document.getElementById("_search");
  if (!form) return;
  const input = form.elements.q;
  const status = document.getElementById("_count");
  const found = document.getElementById("_found");
  const words = form.dataset;
  const sections = new Map([...found.querySelectorAll("section")].map(s => [s.dataset.kind, s]));
  const parts = [];
  const FIRST = 6, NEXT = 100;
  let asked = false, failed = false, saying = 0;

  // Words as they are compared: lower case, without accents and apostrophes.
  const fold = text => {
    text = text.toLowerCase();
    if (/[^ -~]/.test(text)) {
      text = text.normalize("NFD").replace(/[\u0300-\u036f‘’]/g, "")
        .replace(/[ßæœøłđ]/g, c => ({ "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d" })[c]);
    }
    return text.replace(/'/g, "");
  };
  const EDGE = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
  const plain = word => fold(word).replace(EDGE, "");

  // Simple endings of Dutch and English.
  const strip = word => {
    if (word.length < 5) return word.length === 4 ? word.replace(/s$/, "") : word;
    return word.replace(/deren$/, "d").replace(/heden$/, "heid").replace(/(.{3})(?:tjes?|jes?)$/, "$1")
      .replace(/ies$/, "ie").replace(/(.{3})(?:ens|en|es|e|s|n(?<=[^aeiou]n))$/, "$1");
  };
  // One form for all forms of a word: boom, bomen; huis, huizen; brief, brieven; stem, stemmen.
  const stem = word => strip(word).replace(/([^aeiou])\1$/, "$1").replace(/([aeou])\1(?=[^aeiou]+$)/, "$1")
    .replace(/z$/, "s").replace(/v$/, "f").replace(/y$/, "i");
  // What to look for inside compounds.
  const pieces = word => {
    const base = strip(word), short = base.replace(/([^aeiou])\1$/, "$1");
    const all = [word, base, short, stem(word), short.replace(/([^aeiou])([aeou])([^aeiouwxj])$/, "$1$2$2$3"),
      base.replace(/s$/, "z").replace(/f$/, "v")];
    return [...new Set(all)].filter(p => p === word || p.length > 3);
  };

  // Reads a part of the index.
  window.werkboekIndex = data => {
    const list = data.words.split(" "), keys = list.map(plain), stems = keys.map(stem);
    const text = data.text, stream = new Uint32Array(text.length);
    const digit = i => { const c = text.charCodeAt(i); return c - 32 - (c > 34) - (c > 92); };
    let n = 0;
    for (let i = 0; i < text.length;) {
      let d = digit(i++);
      if (d < 45) stream[n++] = d;
      else if (d < 85) stream[n++] = 45 + (d - 45) * 93 + digit(i++);
      else {
        let v = d < 92 ? d - 85 : 0;
        for (let k = d < 92 ? 2 : 4; k--;) v = v * 93 + digit(i++);
        stream[n++] = v + (d < 92 ? 3765 : 64308);
      }
    }
    const ids = data.ids.split(" "), addresses = data.addresses.split("\n");
    const entries = [];
    let at = 0, other = 0;
    for (const [kind, count, before, after] of data.kinds) {
      for (let k = 0; k < count; k++) {
        const id = ids[entries.length], start = at;
        while (stream[at]) at++;
        entries.push({
          kind, id, key: fold(id), start, end: at++, part: data.part,
          address: before ? before + id.toLowerCase() + after : addresses[other++]
        });
      }
    }
    parts[data.part] = { list, keys, stems, stream, entries };
    for (let p = 1; p < data.parts; p++) load(p);
    search();
  };
  const load = part => {
    if (parts[part] !== undefined) return;
    parts[part] = null;
    const script = document.createElement("script");
    script.src = "search-index" + (part ? "-" + (part + 1) : "") + ".js";
    script.onerror = () => { failed = true; search(); };
    document.head.append(script);
  };
  const start = () => { if (!asked) { asked = true; load(0); } };

  // How well each word of a part answers a term: 0 not at all, 5 as typed.
  const ranks = (part, term) => {
    const root = stem(term), inner = pieces(term), rank = new Uint8Array(part.keys.length + 2);
    for (let w = 0; w < part.keys.length; w++) {
      const key = part.keys[w];
      let r = 0;
      if (key === term) r = 5;
      else if (part.stems[w] === root && root.length > 1) r = 4;
      else if (key.startsWith(term)) r = 3;
      else for (const piece of inner) {
        const i = piece.length > 3 ? key.indexOf(piece) : -1;
        if (i >= 0) { r = i ? 1 : 2; break; }
      }
      rank[w + 2] = r;
    }
    return rank;
  };
  const WEIGHTS = [10, 5, 2];
  const find = (part, terms) => {
    const all = terms.map(term => ranks(part, term));
    const hits = [], { stream } = part;
    for (const entry of part.entries) {
      let score = 0;
      for (let t = 0; t < terms.length; t++) {
        const rank = all[t], term = terms[t];
        let best = entry.key === term ? 200 : entry.key.startsWith(term) ? 60 : 0, field = 0, count = 0;
        for (let i = entry.start; i < entry.end; i++) {
          const word = stream[i];
          if (word === 1) field++;
          else if (rank[word]) {
            const s = rank[word] * WEIGHTS[field < 2 ? field : 2];
            if (s > best) best = s;
            count++;
          }
        }
        if (!best) { score = 0; break; }
        score += best + (count > 4 ? 4 : count) / 5;
      }
      if (score) hits.push({ entry, score });
    }
    return { hits, marks: all.reduce((sum, rank) => sum.map((v, i) => v || rank[i])) };
  };

  // A stretch of words, the hits marked.
  const write = (element, part, marks, from, to) => {
    for (let i = from; i < to; i++) {
      if (i > from) element.append(" ");
      const w = part.stream[i], word = part.list[w - 2];
      if (w < 2) element.append("· ");
      else if (!marks[w]) element.append(word);
      else {
        const mark = document.createElement("mark"), edges = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word);
        mark.textContent = edges[2];
        element.append(edges[1], mark, edges[3]);
      }
    }
  };
  const item = hit => {
    const { entry, marks } = hit, part = parts[entry.part], { stream } = part;
    const li = document.createElement("li"), p = document.createElement("p"), a = document.createElement("a");
    const fields = [entry.start];
    for (let i = entry.start; i < entry.end; i++) if (stream[i] === 1) fields.push(i + 1);
    fields.push(entry.end + 1);
    a.href = entry.address;
    write(a, part, marks, fields[0], fields[1] - 1);
    p.append(a);
    if ("ids" in sections.get(entry.kind).dataset) {
      const id = document.createElement("span");
      id.className = "id";
      id.textContent = entry.id;
      p.append(" ", id);
    }
    li.append(p);
    // The stretch with the most different hits, in what it goes by or a text.
    let best = 0, at = -1, to = 0;
    for (let f = 1; f < fields.length - 1; f++) {
      const end = fields[f + 1] - 1;
      for (let i = fields[f], budget = 40; i < end && budget; i++) {
        if (!marks[stream[i]]) continue;
        budget--;
        const seen = new Set();
        for (let k = i; k < end && k < i + 16; k++) if (marks[stream[k]]) seen.add(stream[k]);
        if (seen.size > best) { best = seen.size; at = Math.max(fields[f], i - 8); to = Math.min(end, i + 18); }
      }
    }
    if (at < 0 && fields.length > 3) { at = fields[2]; to = Math.min(fields[3] - 1, at + 22); }
    if (to > at && at >= 0) {
      const q = document.createElement("p");
      q.className = "meta";
      if (!fields.includes(at)) q.append("… ");
      write(q, part, marks, at, to);
      if (!fields.includes(to + 1)) q.append(" …");
      li.append(q);
    }
    return li;
  };
  const more = (section, hits, count) => {
    const list = section.querySelector("ol"), button = section.querySelector("button");
    const shown = list.children.length;
    list.append(...hits.slice(shown, shown + count).map(item));
    const rest = hits.length - list.children.length;
    button.hidden = rest <= 0;
    button.textContent = words.more + " (" + rest + ")";
    button.onclick = () => { more(section, hits, NEXT); list.children[shown + count]?.querySelector("a").focus(); };
  };

  const say = text => {
    clearTimeout(saying);
    saying = setTimeout(() => { status.textContent = text; }, 250);
  };
  const search = () => {
    const query = input.value.trim();
    const terms = [...new Set(query.split(/\s+/).map(plain).filter(Boolean))].slice(0, 8);
    const groups = new Map();
    let total = 0;
    if (terms.length) {
      start();
      for (const part of parts) {
        if (!part) continue;
        const { hits, marks } = find(part, terms);
        total += hits.length;
        for (const hit of hits) {
          hit.marks = marks;
          groups.has(hit.entry.kind) ? groups.get(hit.entry.kind).push(hit) : groups.set(hit.entry.kind, [hit]);
        }
      }
    }
    for (const section of sections.values()) section.hidden = true;
    for (const hits of groups.values()) hits.sort((a, b) => b.score - a.score);
    const order = [...groups].sort((a, b) => b[1][0].score - a[1][0].score);
    for (const [kind, hits] of order) {
      const section = sections.get(kind);
      if (!section) continue;
      section.querySelector("ol").replaceChildren();
      section.querySelector(".count").textContent = hits.length;
      more(section, hits, FIRST);
      section.hidden = false;
      found.append(section);
    }
    const isReady = parts.length && parts.every(Boolean);
    if (!terms.length) say("");
    else if (failed) say(words.failed);
    else if (!isReady) say(words.loading);
    else say(total ? total + " " + (total === 1 ? words.one : words.many) : words.none);
  };

  // The query stands in the address; opened from disk, a browser may not allow that.
  const remember = isNew => {
    const address = location.pathname + (input.value ? "?q=" + encodeURIComponent(input.value) : "");
    try { history[isNew ? "pushState" : "replaceState"](null, "", address); } catch { /* then it does not */ }
  };
  const restore = () => {
    input.value = new URLSearchParams(location.search).get("q") ?? "";
    search();
  };
  input.addEventListener("focus", start);
  input.addEventListener("input", () => { search(); remember(false); });
  form.addEventListener("submit", event => { event.preventDefault(); search(); remember(true); });
  window.addEventListener("popstate", restore);
  document.addEventListener("keydown", event => {
    const links = [...found.querySelectorAll("section:not([hidden]) li a")];
    const at = links.indexOf(document.activeElement);
    const isInput = document.activeElement === input;
    if (event.key === "ArrowDown" && (isInput || at >= 0)) links[at + 1]?.focus();
    else if (event.key === "ArrowUp" && at >= 0) (links[at - 1] ?? input).focus();
    else if (event.key === "Escape" && at >= 0) { input.focus(); input.select(); }
    else if (event.key === "Escape" && isInput && input.value) { input.value = ""; search(); remember(false); }
    else return;
    event.preventDefault();
  });
  restore();
  if (!input.value) input.focus({ preventScroll: true });
})();
