// A list is narrowed and ordered, or what words find is shown, by the index that catalogue/gallery/search.py writes.
"use strict";
(() => {
  const form = document.querySelector("form.finder"), words = form.dataset, said = form.querySelector(".finder-status");
  const whole = document.querySelector(".whole"), narrowed = document.querySelector(".finder-found");
  const list = narrowed.querySelector("ul"), more = narrowed.querySelector(".finder-more");
  const model = narrowed.querySelector("template").content.firstElementChild;
  const pieces = new Map(), drawn = new Map(), PAGE = whole ? 24 : 20;
  const all = said.textContent;
  let about, found = [], shown = 0, turn = 0, waiting, followed;

  // From disk nothing can be fetched: the list stays whole, and what would narrow it unseen
  if (whole && location.protocol === "file:") return;

  const load = (name) => {
    if (!pieces.has(name)) {
      pieces.set(name, fetch(`${words.index}${name}.json?v=${words.version}`).then((answer) => {
        if (!answer.ok) throw new Error(name);
        return answer.json();
      }).catch((error) => { pieces.delete(name); throw error; }));
    }
    return pieces.get(name);
  };

  // A picture in the files that there are of it; a row of plates is of 18 em, a square of 11 (gallery/sizes.py)
  const image = (files, broad) => {
    const [name, ...widths] = files.split(" "), square = Math.min(1, broad);
    const address = (width) => words.root + name.replace("*", width);
    const sizes = `(min-width: 40em) ${whole ? 18 * broad : 11 * square}em, ${whole ? 44 : 38 * square}vw`;
    const srcset = widths.map((width) => `${address(width)} ${width}w`).join(", ");
    return Object.assign(new Image(), { loading: "lazy", alt: "", sizes, srcset, src: address(widths[0]) });
  };

  // A row as the page already has it, or made after the model
  const row = ([href, number, date, picture, title, lang, shape, by, other]) => {
    const own = drawn.get(href);
    if (own) return own.cloneNode(true);
    const item = model.cloneNode(true), name = item.querySelector(".name"), mat = item.querySelector(".mat");
    item.querySelector("a").href = words.up + href;
    name.textContent = title;
    if (lang && lang !== "und") name.lang = lang;
    if (shape) item.classList.add(shape);
    if (picture && mat) mat.append(image(picture, shape.slice(3) / 100));
    const texts = { when: item.querySelector(".by") ? date : date || by, number, by, other };
    for (const [part, text] of Object.entries(texts)) {
      const place = item.querySelector(`.${part}`);
      if (place && text) place.textContent = text;
      else place?.remove();
    }
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
    if (moveFocus) rows[0].querySelector("a").focus();
  };

  const state = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  const swap = (isWhole) => {
    if (whole) whole.hidden = !isWhole;
    narrowed.hidden = isWhole;
  };
  // The places in the order asked for: that of the list, an order of its own, or how well words are met
  const find = async (asked) => {
    const sort = asked.get("sort") || words.order, query = (asked.get("q") || "").trim();
    const order = sort ? load(`order-${sort}`) : null, index = await load("about");
    if (!about) facets.fill(index);
    about = index;
    const scores = query ? await globalThis.searchWords(query, about, load) : null;
    const places = (await order) || Array.from({ length: about.count }, (_, place) => place);
    const met = places.filter((place) => (!scores || scores.has(place)) && facets.belongs(place));
    return scores && !order ? met.sort((a, b) => scores.get(b) - scores.get(a) || a - b) : met;
  };
  // With nothing asked for a list is whole; where there is none, nothing is shown but what may be chosen
  const run = async () => {
    const mine = ++turn, asked = state(), isWhole = !asked.size;
    if (whole && !isWhole) whole.hidden = true;
    list.ariaBusy = "true";
    try {
      const places = await find(asked);
      if (mine !== turn) return;
      [found, shown] = [facets.count(places), 0];
      if (!isWhole && found.length) await show(mine);
      else { list.replaceChildren(); more.hidden = true; }
      if (mine !== turn) return;
      swap(isWhole);
      facets.list();
      said.textContent = isWhole ? all : found.length ? words.found.replace("0", found.length) : words.none;
    } catch {
      if (mine !== turn) return;
      swap(true);
      said.textContent = words.failed;
    }
    list.ariaBusy = "false";
  };

  // The address is the state: the same page in another language is asked for in the same state
  const follow = () => {
    followed = location.search;
    for (const link of document.querySelectorAll(".languages a")) link.search = location.search;
  };
  const restore = () => {
    const asked = new URLSearchParams(location.search), { q, sort } = form.elements;
    if (q) q.value = asked.get("q") || "";
    sort.value = asked.get("sort") || "";
    if (sort.selectedIndex < 0) sort.value = "";
    facets.restore(asked);
    follow();
  };
  const renew = (isStep) => {
    const text = state().toString();
    clearTimeout(waiting);
    if (text !== new URLSearchParams(location.search).toString()) history[isStep ? "pushState" : "replaceState"](null, "", text ? `?${text}` : location.pathname);
    follow();
    run();
  };
  const facets = globalThis.facetsOf(form, renew);

  form.addEventListener("input", ({ target }) => {
    clearTimeout(waiting);
    if (target.name === "q") waiting = setTimeout(renew, 150);
    else renew(true);
  });
  form.addEventListener("submit", (event) => { event.preventDefault(); renew(); });
  form.addEventListener("toggle", () => { if (!about) run(); }, true);
  more.addEventListener("click", () => show(turn, true));
  // A step to another place in the list is none of ours
  addEventListener("popstate", () => {
    if (location.search === followed) return;
    restore();
    run();
  });

  for (const link of whole?.querySelectorAll("li > a") || []) drawn.set(link.getAttribute("href").slice(words.up.length), link.parentNode);
  restore();
  form.classList.add("ready");
  if (state().size || location.protocol === "file:") run();
})();
