// The timeline zooms in and out and moves along: by buttons, keys, Ctrl and wheel, and dragging.
"use strict";
(() => {
  const time = document.querySelector(".time"), words = time.dataset;
  const axis = time.querySelector(".axis"), tools = time.querySelector(".zoom"), said = time.querySelector("[role=status]");
  const drawings = [...time.querySelectorAll("svg[viewBox]")], ticked = [...time.querySelectorAll(".ticks")];
  const rows = [...time.querySelectorAll(".bars li")];
  const FIRST = Number(words.first), END = Number(words.last) + 1, LEAST = Math.min(10, END - FIRST), STEP = 0.4;
  // As in catalogue/figures/timeline.py
  const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000];
  let from = FIRST, to = END;

  // A year counted as people count: there is no year nought
  const word = (year) => {
    const pattern = year < 0 ? words.bce : year < 1000 ? words.early : words.late, digits = String(Math.abs(year));
    return pattern.replace("{year}", digits.length < 5 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, words.part));
  };
  const counted = (astronomical) => (astronomical > 0 ? astronomical : astronomical - 1);

  const svg = (name, attributes) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const key in attributes) made.setAttribute(key, attributes[key]);
    return made;
  };

  const ticks = () => {
    const most = Math.max(2, axis.clientWidth / 60), step = STEPS.find((each) => (to - from) / each <= most) || 5000;
    const found = [];
    for (let number = Math.floor(from / step) * step; number <= to; number += step) {
      const year = number > 0 ? number : number + 1;
      if (year >= from && year < to) found.push({ year, name: word(number || 1) });
    }
    return found;
  };

  const draw = () => {
    const span = to - from, shown = ticks();
    for (const each of drawings) each.setAttribute("viewBox", `${from} 0 ${span} 1`);
    axis.replaceChildren();
    const { left, right } = axis.getBoundingClientRect();
    let end = left - 24;
    for (const { year, name } of shown) {
      const text = svg("text", { x: `${(100 * (year - from)) / span}%`, y: "1em" });
      text.textContent = name;
      axis.append(text);
      // A name that has no room is left out; its line stays. The last one ends with the axis.
      if (text.getBoundingClientRect().right > right + 2) text.setAttribute("class", "last");
      const box = text.getBoundingClientRect();
      if (box.left < end + 8) text.remove();
      else end = box.right;
    }
    for (const each of ticked) {
      for (const line of each.querySelectorAll("line")) line.remove();
      each.append(...shown.map(({ year }) => svg("line", { x1: year, x2: year, y2: 1, "vector-effect": "non-scaling-stroke" })));
    }
    time.classList.toggle("zoomed", span < END - FIRST);
  };

  // What lies outside is left out of the list, but never what has the focus.
  const settle = () => {
    let count = 0;
    for (const row of rows) {
      const isOutside = Number(row.dataset.last) < from || Number(row.dataset.first) >= to;
      row.hidden = isOutside && !row.contains(document.activeElement);
      count += !row.hidden;
    }
    for (const each of time.querySelectorAll(".stretch")) {
      each.hidden = Boolean(each.querySelector(".bars")) && !each.querySelector("li:not([hidden])") && !each.contains(document.activeElement);
    }
    const names = { first: word(counted(Math.floor(from))), last: word(counted(Math.ceil(to) - 1)), count };
    said.textContent = words.shown.replace(/{(\w+)}/g, (_, key) => names[key]);
  };

  const show = (begin, span) => {
    span = Math.min(Math.max(span, LEAST), END - FIRST);
    from = Math.min(Math.max(begin, FIRST), END - span);
    to = from + span;
    draw();
  };
  const zoom = (factor, at = (from + to) / 2) => {
    const span = Math.min(Math.max((to - from) * factor, LEAST), END - FIRST);
    show(at - ((at - from) * span) / (to - from), span);
  };
  const move = (share) => show(from + (to - from) * share, to - from);
  const WAYS = {
    in: () => zoom(1 - STEP), out: () => zoom(1 / (1 - STEP)), earlier: () => move(-STEP), later: () => move(STEP),
    whole: () => show(FIRST, END - FIRST),
  };
  const KEYS = { "+": "in", "=": "in", "-": "out", "0": "whole", ArrowLeft: "earlier", ArrowRight: "later" };
  const go = (way) => { WAYS[way](); settle(); };

  tools.disabled = false;
  tools.addEventListener("click", ({ target }) => target.dataset.way && go(target.dataset.way));
  time.addEventListener("keydown", (event) => {
    if (!KEYS[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    go(KEYS[event.key]);
  });

  const yearAt = (x) => {
    const box = axis.getBoundingClientRect();
    return from + ((to - from) * (x - box.left)) / box.width;
  };
  let turn;
  time.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoom(Math.exp(event.deltaY / 400), yearAt(event.clientX));
    clearTimeout(turn);
    turn = setTimeout(settle, 300);
  }, { passive: false });

  let held = null;
  time.addEventListener("pointerdown", (event) => {
    const isFree = time.classList.contains("zoomed") && !event.button && !event.target.closest("a, fieldset");
    if (!isFree || event.clientX < axis.getBoundingClientRect().left) return;
    held = yearAt(event.clientX);
    time.setPointerCapture(event.pointerId);
  });
  time.addEventListener("pointermove", (event) => held !== null && show(from + held - yearAt(event.clientX), to - from));
  for (const name of ["pointerup", "pointercancel"]) {
    time.addEventListener(name, () => { if (held !== null) settle(); held = null; });
  }
  new ResizeObserver(draw).observe(axis);
  // Names are as wide as their typeface has them, which may come later
  document.fonts.ready.then(draw);
})();
