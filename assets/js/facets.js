// The facets of a form: boxes to be ticked, each with how many there would be, and the ticked ones to be taken away.
"use strict";
globalThis.facetsOf = (form, renew) => {
  const boxes = [...form.querySelectorAll(".facet")], nameOf = (box) => box.id.slice("by-".length), facets = boxes.map(nameOf);
  const taken = form.querySelector(".chosen"), clear = form.querySelector(".finder-clear"), opener = form.querySelector(".finder-open");
  const scope = [...new URLSearchParams(form.dataset.scope)];
  const element = (name, className = "", text = "") => Object.assign(document.createElement(name), { className, textContent: text });
  const ticksOf = (box) => [...box.querySelectorAll("[type=checkbox]")];
  const ticked = () => boxes.flatMap(ticksOf).filter((tick) => tick.checked);
  let columns;

  const values = (facet, place) => {
    const { sets, of } = columns[facet], code = of.charCodeAt(place);
    return sets[code - (code < 0xd800 ? 48 : 2096)];
  };

  // What the address asks for: in hidden fields, until the index has told which values there are
  const restore = (asked) => {
    for (const box of boxes) {
      const mine = asked.getAll(nameOf(box)), field = box.querySelector("fieldset");
      if (columns) for (const tick of ticksOf(box)) tick.checked = mine.includes(tick.value);
      else field.replaceChildren(field.firstElementChild, ...mine.map((value) => Object.assign(element("input"), { type: "hidden", name: nameOf(box), value })));
    }
  };
  const fill = (index) => {
    const asked = new FormData(form);
    columns = index.facets;
    for (const box of boxes) {
      const name = nameOf(box), { ids, names } = columns[name], field = box.querySelector("fieldset"), mine = asked.getAll(name);
      field.replaceChildren(field.firstElementChild, ...ids.map((value, n) => {
        const label = element("label"), tick = Object.assign(element("input"), { type: "checkbox", name, value, checked: mine.includes(value) });
        label.append(tick, element("span", "", names[n]), element("span", "count"));
        return label;
      }));
    }
  };

  const belongs = (place) => scope.every(([facet, id]) => values(facet, place).includes(columns[facet].ids.indexOf(id)));

  // The places that all facets let pass; for each value, how many there would be by the other facets
  const count = (places) => {
    const ticks = boxes.map(ticksOf), counts = ticks.map((each) => each.map(() => 0));
    const chosen = ticks.map((each) => new Set(each.flatMap((tick, n) => (tick.checked ? [n] : []))));
    const kept = places.filter((place) => {
      const own = facets.map((facet) => values(facet, place));
      const fails = own.flatMap((each, n) => (chosen[n].size && !each.some((value) => chosen[n].has(value)) ? [n] : []));
      own.forEach((each, n) => { if (fails.every((fail) => fail === n)) for (const value of each) counts[n][value] += 1; });
      return !fails.length;
    });
    boxes.forEach((box, n) => {
      box.querySelector(".facet-count").textContent = chosen[n].size || "";
      ticks[n].forEach((tick, value) => {
        tick.parentNode.lastChild.textContent = counts[n][value];
        tick.parentNode.hidden = !counts[n][value] && !tick.checked;
      });
    });
    return kept;
  };

  // A button for each ticked value; where one was pressed and is gone, the next has the focus
  const list = () => {
    const was = [...taken.querySelectorAll("button")].indexOf(document.activeElement), wasClear = document.activeElement === clear;
    taken.replaceChildren(...ticked().map((tick) => {
      const item = element("li"), name = tick.nextSibling.textContent, button = element("button", "", name);
      Object.assign(button, { type: "button", ariaLabel: form.dataset.remove.replace("0", name) });
      button.addEventListener("click", () => { tick.checked = false; renew(true); });
      item.append(button);
      return item;
    }));
    clear.hidden = !taken.firstChild;
    const left = [...taken.querySelectorAll("button")];
    if (was >= 0 || (wasClear && clear.hidden)) (left[was] || left.at(-1) || (opener.offsetParent ? opener : boxes[0].firstElementChild)).focus();
  };

  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const tick of ticked()) tick.checked = false;
    renew(true);
  });
  form.addEventListener("keydown", ({ key }) => {
    const box = key === "Escape" && form.querySelector(".facet[open]");
    if (!box) return;
    box.open = false;
    box.firstElementChild.focus();
  });
  // A panel that lies over the list closes when the visitor turns to something else
  const leave = ({ target }) => {
    const box = form.querySelector(".facet[open]");
    if (box && !box.contains(target) && getComputedStyle(box.lastElementChild).position === "absolute") box.open = false;
  };
  document.addEventListener("pointerdown", leave);
  // Pressing a label gives the focus to what all of this stands in: nothing is left by that
  document.addEventListener("focusin", (event) => { if (!event.target.contains(form)) leave(event); });
  opener.addEventListener("click", () => { opener.ariaExpanded = String(opener.ariaExpanded !== "true"); });

  return { restore, fill, belongs, count, list };
};
