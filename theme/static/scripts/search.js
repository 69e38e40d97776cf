// Searches the whole site while one types. Without it, or when it fails, the page is a list from A to Ö.
const one = (name, within = document) => within.querySelector(`[data-${name}]`);
const [form, choices, found, told, close, hits, more, ways, unnarrowed, all] = [
  "search", "choices", "found", "told", "close", "hits", "more", "ways", "unnarrowed", "all",
].map((name) => one(name));
const field = form.elements.q;
const selects = [...choices.querySelectorAll("select")];
const common = new Set(form.dataset.common.split(" "));
const heading = document.title;
const MANY = 8;
let engine, names, turn = 0, wait, results, asked;

const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
// A word without its ending: what its other forms begin with, too.
const stem = (word) => plain(word).replace(/^(.{3,}?)(?:[aeo]r(?:na)?|na|[ae]nde|ade|ast|are|[ae]n|et|[aetn])?s?$/, "$1");
const split = (text) => text.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu) ?? [];
const params = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
const show = (element, shown) => { element.hidden = !shown; };
const count = (number) => `${number.toLocaleString("sv")} ${number === 1 ? "träff" : "träffar"}`;

// How many letters to add, take away, change or swap to make the one word of the other.
const apart = (a, b) => {
  let before = [], row = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    [before, row] = [row, next];
  }
  return row[b.length];
};

const load = async () => {
  const pagefind = await import("/sok/index/pagefind.js");
  await pagefind.options({ noWorker: true, excerptLength: 24, ranking: { metaWeights: { title: 5, ingress: 2, namn: 1.5 } } });
  return pagefind;
};

const marked = (element, text) => {
  for (const part of text.split(/([\p{L}\p{N}]+)/u)) {
    if (!asked.some((start) => plain(part).startsWith(start))) { element.append(part); continue; }
    element.append(Object.assign(document.createElement("mark"), { textContent: part }));
  }
};

// Pagefind's excerpt is HTML: text where only < and > are escaped, with <mark> around what was sought.
const quoted = (element, excerpt) => {
  element.append("… ");
  excerpt.split(/<\/?mark>/).forEach((part, number) => {
    const told = part.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    element.append(number % 2 ? Object.assign(document.createElement("mark"), { textContent: told }) : told);
  });
  element.append(" …");
};

const hit = (data) => {
  const { meta, filters } = data, item = one("hit").content.cloneNode(true).firstElementChild;
  const link = item.querySelector("a"), lead = one("lead", item), area = one(`area="${filters.omrade?.[0]}"`);
  link.href = `${data.url.slice(0, -".html".length).replaceAll("~", "/")}/`; // "/om~oss.html" stands for "/om/oss/"
  link.textContent = "";
  marked(link, meta.title);
  marked(lead, meta.ingress ?? "");
  link.lang = lead.lang = filters.sprak ?? "sv";
  one("kind", item).textContent = filters.slag;
  one("date", item).textContent = filters.datum ?? "";
  if (data.locations.length && !item.querySelector("mark")) quoted(one("excerpt", item), data.excerpt);
  if (area) {
    one("area", item).append(area.content.cloneNode(true));
    item.firstElementChild.dataset.thread = area.content.firstElementChild.dataset.thread;
  }
  if (filters.bild) {
    const image = Object.assign(new Image(96, 96), { alt: filters.alt?.[0] ?? "", loading: "lazy", src: filters.bild });
    image.addEventListener("error", () => image.remove());
    item.firstElementChild.prepend(image);
  }
  return item;
};

const add = async (mine) => {
  const at = mine ? 0 : hits.childElementCount;
  const data = await Promise.all(results.slice(at, at + MANY).map((result) => result.data()));
  if (mine && mine !== turn) return [];
  const items = data.map(hit);
  if (mine) hits.replaceChildren(...items); else hits.append(...items);
  show(more, hits.childElementCount < results.length);
  if (!mine) items[0]?.querySelector("a").focus();
  return data;
};

// Hits on any of the words, those with most of them first: for when no page has all.
const some = async (words, filters) => {
  const sums = new Map();
  for (const word of words) {
    for (const result of (await (await engine).search(word, { filters })).results) {
      const sum = sums.get(result.id) ?? { result, words: 0, score: 0 };
      sums.set(result.id, { result, words: sum.words + 1, score: sum.score + result.score });
    }
  }
  return [...sums.values()].sort((a, b) => b.words - a.words || b.score - a.score).map(({ result }) => result);
};

// The words that no hit has. Of a word that Pagefind does not know it finds the beginning: seldom what was meant.
const missing = (words, data) => {
  const has = data.flatMap(({ meta, content }) => split(plain(`${Object.values(meta).join(" ")} ${content}`)));
  return words.filter((word) => !has.some((text) => text.startsWith(stem(word))));
};

// The site's own names and words that look most like those.
const suggest = async (mine, unknown) => {
  const near = new Map();
  if (unknown.length) {
    names ??= fetch("/sok/namn.json").then((answer) => answer.json());
    const { names: pages, words: titles } = await names;
    for (const word of unknown) {
      for (const [name, url] of [...pages, ...titles.map((title) => [title])]) {
        const [wanted, whole] = [plain(word), plain(name)];
        const parts = [whole, ...split(whole)].map((part) => part.includes(wanted) ? 1 : apart(wanted, part));
        const distance = Math.min(...parts);
        if (distance > Math.max(1, wanted.length / 4) || near.has(name)) continue;
        near.set(name, [distance, url ?? `?q=${encodeURIComponent(field.value.replace(word, name))}`]);
      }
    }
  }
  if (mine !== turn) return;
  const best = [...near].sort(([a, [x]], [b, [y]]) => x - y || a.length - b.length).slice(0, 5);
  show(close, best.length);
  close.lastElementChild.replaceChildren(...best.map(([name, [, url]]) => {
    const item = document.createElement("li"), link = document.createElement("a");
    item.append(Object.assign(link, { href: url, textContent: name }));
    return item;
  }));
};

const search = async () => {
  clearTimeout(wait);
  turn += 1;
  const mine = turn, query = field.value.trim(), chosen = selects.filter((select) => select.value);
  const address = params().toString();
  history.replaceState(null, "", address ? `?${address}` : location.pathname);
  document.title = query ? `${query} – ${heading}` : heading;
  const searching = Boolean(query || chosen.length);
  show(all, !searching);
  show(found, searching);
  if (!searching) return;
  if (!engine) told.textContent = "Söker …";
  const words = split(query), useful = words.filter((word) => !common.has(word.toLowerCase()));
  const sought = useful.length ? useful : words;
  asked = sought.map(stem);
  const filters = Object.fromEntries(chosen.map(({ name, value }) => [name, value]));
  const where = chosen.length ? " i urvalet" : "", what = query ? ` på ”${query}”` : "";
  try {
    engine ??= load();
    const pagefind = await engine;
    let list = query && !words.length ? [] : (await pagefind.search(sought.join(" ") || null, { filters })).results;
    let said = list.length ? `${count(list.length)}${what}${where}.` : `Inga träffar${what}${where}.`;
    if (!list.length && sought.length > 1) {
      list = await some(sought, filters);
      if (list.length) said = `Ingen sida har alla orden. ${count(list.length)} på något av dem${where}.`;
    }
    if (mine !== turn) return;
    results = list;
    const data = await add(mine);
    if (mine !== turn) return;
    const unknown = missing(sought, data);
    const unsure = sought.length > 0 && unknown.length === sought.length;
    told.textContent = list.length && unsure ? `Inga säkra träffar${what}${where}.` : said;
    show(ways, !list.length || unsure);
    show(unnarrowed, chosen.length);
    await suggest(mine, unknown);
  } catch {
    engine = names = undefined;
    if (mine !== turn) return;
    hits.replaceChildren();
    for (const element of [more, ways, close]) show(element, false);
    show(all, true);
    told.textContent = "Sökningen går inte att använda just nu. Här är allt från A till Ö i stället.";
  }
};

form.addEventListener("input", ({ target }) => {
  clearTimeout(wait);
  if (target === field) (engine ??= load()).catch(() => { engine = undefined; });
  wait = setTimeout(search, target === field ? 200 : 0);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (matchMedia("(pointer: coarse)").matches) field.blur();
  search();
});
more.addEventListener("click", () => add());
unnarrowed.addEventListener("click", () => {
  for (const select of selects) select.value = "";
  field.focus();
  search();
});
addEventListener("keydown", (event) => {
  const stops = [field, ...hits.querySelectorAll("a")], at = stops.indexOf(document.activeElement);
  if (at < 0) return;
  const next = stops[at + ({ ArrowDown: 1, ArrowUp: -1 }[event.key] ?? NaN)];
  if (event.key === "Escape" && at) field.focus();
  else if (event.key === "Escape" && field.value) { field.value = ""; search(); } else if (next) next.focus(); else return;
  event.preventDefault();
});

const given = new URLSearchParams(location.search);
for (const control of [field, ...selects]) {
  control.value = given.get(control.name) ?? "";
  if (!control.value) control.value = "";
}
show(choices, true);
if (params().size) search();
