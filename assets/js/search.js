// Visitors' words become results, read from the files that catalogue/gallery/search.py writes.
const form = document.querySelector("form.finder"), list = document.querySelector(".found");
const said = document.querySelector(".finder-status"), more = document.querySelector(".finder-more");
const words = form.dataset, pieces = new Map(), PAGE = 20, FIELDS = ["period", "category", "hall", "material", "language"];
let about, found = [], shown = 0, turn = 0;

const load = (name) => {
  if (!pieces.has(name)) {
    pieces.set(name, fetch(`${name}.json?v=${words.version}`).then((answer) => {
      if (!answer.ok) throw new Error(name);
      return answer.json();
    }).catch((error) => { pieces.delete(name); throw error; }));
  }
  return pieces.get(name);
};

// As in catalogue/language/folding.py
const replaced = (text, pairs) => pairs.reduce((made, [from, to]) => made.replaceAll(from, to), text);
const skeleton = (word) => {
  const plain = [...replaced(word.toLowerCase().normalize("NFC"), about.same)].map((c) => about.letters[c] ?? c).join("");
  return replaced(plain.normalize("NFKD").replace(/\p{M}/gu, ""), about.spellings);
};
const stems = (word) => {
  const langs = /\p{Script=Cyrillic}/u.test(word) ? ["kk", "ru"] : ["en", "kk", "ru"];
  const cut = (lang) => about.endings[lang].reduce((text, [from, to]) => text.replace(new RegExp(from), to), skeleton(word));
  return [...new Set(langs.map(cut))];
};
const HAN = "\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
const PIECE = new RegExp(`[${HAN}]+|[^${HAN}./–-]+`, "gu"), IS_HAN = new RegExp(`[${HAN}]`, "u");
const GROUP = /[\p{L}\p{N}]+(?:[-–./][\p{L}\p{N}]+)*/gu;

// Each word of a query as the terms that stand for it
const parse = (query) => {
  let text = query.normalize("NFC").replace(/[’'ʼʹ]/g, "");
  if (/^[\d\s-]{9,}[\dXx]$/.test(text.trim())) text = text.replace(/[\s-]/g, "");
  return (text.match(GROUP) || []).flatMap((group) => {
    if (/\d/.test(group) && !IS_HAN.test(group)) return [{ any: [skeleton(group.replace(/[^\p{L}\p{N}]/gu, ""))] }];
    return (group.match(PIECE) || []).flatMap((piece) => {
      const han = [...piece];
      if (!IS_HAN.test(piece)) return [{ any: /\d/.test(piece) ? [skeleton(piece)] : stems(piece) }];
      return han.length === 1 ? [{ any: han }] : han.slice(1).map((c, n) => ({ any: [han[n] + c], exact: true }));
    });
  });
};

const shard = (term) => {
  const letters = [...term];
  const key = term >= "\u3400" ? letters.slice(0, 1) : letters.length > 4 && /[0-9]/.test(term) ? letters.slice(-2) : letters.slice(0, 2);
  return key.reduce((number, c) => (number * 31 + c.codePointAt(0)) % 65521, 0) % about.shards;
};

// The records that have a word, each with how much it speaks for them
const records = async ({ any, exact }) => {
  const scores = new Map();
  for (const term of any) {
    const entries = await load(`words-${shard(term)}`);
    for (const key of exact ? [term] : Object.keys(entries)) {
      if (!key.startsWith(term) || !Object.hasOwn(entries, key)) continue;
      const rare = Math.log(1 + about.count / entries[key].length);
      let posting = 0;
      for (const step of entries[key]) {
        posting += step;
        const place = posting >> 2, weight = posting & 3;
        const score = rare * weight * weight * (key === term ? 2 : 1 / (1 + key.length - term.length));
        if (score > (scores.get(place) || 0)) scores.set(place, score);
      }
    }
  }
  return scores;
};

const search = async (query) => {
  const parsed = parse(query), sums = new Map(), met = new Map();
  if (!parsed.length) return query.trim() ? new Map() : new Map(Array.from({ length: about.count }, (_, place) => [place, 0]));
  for (const scores of await Promise.all(parsed.map(records))) {
    for (const [place, score] of scores) {
      sums.set(place, (sums.get(place) || 0) + score);
      met.set(place, (met.get(place) || 0) + 1);
    }
  }
  const most = Math.max(0, ...new Set(met.values()));
  return new Map([...sums].filter(([place]) => met.get(place) === most));
};

const values = (field, place) => about.filters[field].sets[about.filters[field].of.charCodeAt(place) - 48];
const passes = (place, chosen, but) => FIELDS.every((field) => field === but || chosen[field] < 0 || values(field, place).includes(chosen[field]));

const offer = (places, chosen) => {
  for (const field of FIELDS) {
    const { ids, names } = about.filters[field], counts = ids.map(() => 0), select = form.elements[field];
    for (const place of places) if (passes(place, chosen, field)) for (const value of values(field, place)) counts[value] += 1;
    const all = new Option(words.all, "");
    const options = ids.map((id, n) => counts[n] || n === chosen[field] ? new Option(`${names[n]} (${counts[n]})`, id, false, n === chosen[field]) : 0);
    select.replaceChildren(all, ...options.filter(Boolean));
    select.closest("label").hidden = !ids.length;
  }
};

const element = (name, className, text) => Object.assign(document.createElement(name), { className, textContent: text });
const row = ([href, number, note, picture, title, lang]) => {
  const item = document.createElement("li"), link = element("a", "", ""), mat = element("span", "mat", ""), name = element("span", "name", title);
  link.href = `../${href}`;
  if (lang && lang !== "und") name.lang = lang;
  if (picture) mat.append(Object.assign(new Image(), { src: `../../${picture}`, alt: "", loading: "lazy" }));
  link.append(mat, name, element("span", "when", note), element("span", "number", number));
  item.append(link);
  return item;
};

const show = async (mine, moveFocus) => {
  const places = found.slice(shown, shown + PAGE);
  const files = await Promise.all(places.map((place) => load(`records-${Math.floor(place / about.size)}`)));
  if (mine !== turn) return;
  const rows = places.map((place, n) => row(files[n][place % about.size]));
  if (!shown) list.replaceChildren();
  list.append(...rows);
  shown += rows.length;
  more.hidden = shown >= found.length;
  if (moveFocus) rows[0].firstChild.focus();
};

const state = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
const run = async () => {
  const mine = ++turn, wanted = state();
  try {
    about ??= await load("about");
    const chosen = Object.fromEntries(FIELDS.map((field) => [field, about.filters[field].ids.indexOf(wanted.get(field))]));
    const scores = await search(wanted.get("q") || ""), sort = wanted.get("sort");
    const order = sort === "date" || sort === "title" ? (await load("order"))[sort] : null;
    if (mine !== turn) return;
    offer([...scores.keys()], chosen);
    found = order ? order.filter((place) => scores.has(place)) : [...scores.keys()].sort((a, b) => (sort ? 0 : scores.get(b) - scores.get(a)) || a - b);
    found = found.filter((place) => passes(place, chosen));
    shown = 0;
    if (!found.length) list.replaceChildren();
    await show(mine);
    if (mine === turn) said.textContent = found.length ? words.found.replace("0", found.length) : words.none;
  } catch {
    said.textContent = words.failed;
  }
};

// Before the script knows a filter's values it keeps the one asked for
const restore = () => {
  const asked = new URLSearchParams(location.search);
  for (const field of form.elements) {
    if (!field.name) continue;
    const value = asked.get(field.name) || "";
    if (FIELDS.includes(field.name)) field.replaceChildren(new Option(words.all, ""), new Option(value, value, false, true));
    else field.value = value;
  }
};
const renew = () => {
  const text = state().toString();
  history.replaceState(null, "", text ? `?${text}` : location.pathname);
  run();
};
let waiting;
form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(renew, 150); });
form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(waiting); renew(); });
more.addEventListener("click", () => show(turn, true));
restore();
run();
