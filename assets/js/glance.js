"use strict";
// A link to an object, or the sign of a note, shows beside it what it leads to. All that is shown stands in the page
// too: objects in the lists below the text, notes at its end. As WCAG 2.2, 1.4.13 asks, what is shown stays while the
// pointer is on it and goes with Escape.
const card = document.createElement("div"), objects = new Map();
let shown = null, waits = 0;
card.className = "glance";
card.id = "glance";
card.hidden = true;
card.setAttribute("role", "note");

const content = (link) => {
  const note = link.closest(".sign") && document.getElementById(link.hash.slice(1));
  return note || objects.get(link.href);
};

// A copy has no links: they are in the page already, and would come twice for the keyboard.
const copied = (source) => {
  const copy = document.createElement("div");
  copy.append(...source.cloneNode(true).childNodes);
  copy.querySelectorAll(".back").forEach((each) => each.remove());
  copy.querySelectorAll("[id]").forEach((each) => each.removeAttribute("id"));
  copy.querySelectorAll("a").forEach((each) => each.replaceWith(...each.childNodes));
  copy.querySelectorAll("img").forEach((each) => { each.loading = "eager"; });
  return copy;
};

const hide = () => {
  clearTimeout(waits);
  if (shown) shown.removeAttribute("aria-describedby");
  shown = null;
  card.hidden = true;
};

const show = (link) => {
  hide();
  shown = link;
  card.replaceChildren(copied(content(link)));
  link.setAttribute("aria-describedby", card.id);
  card.hidden = false;
  const at = link.getClientRects()[0], size = card.getBoundingClientRect(), room = document.documentElement;
  const below = at.bottom + 6, fits = below + size.height < room.clientHeight || at.top < size.height + 6;
  card.style.top = `${fits ? below : at.top - size.height - 6}px`;
  card.style.left = `${Math.max(8, Math.min(at.left, room.clientWidth - size.width - 8))}px`;
};

const after = (delay, act) => {
  clearTimeout(waits);
  waits = setTimeout(act, delay);
};

document.querySelectorAll(".seen a, .related a").forEach((each) => objects.set(each.href, each));
document.querySelectorAll(".text a, .lead a, .words section a").forEach((link) => {
  if (!content(link) || link.querySelector("img")) return;
  link.addEventListener("pointerenter", (event) => { if (event.pointerType === "mouse") after(200, () => show(link)); });
  link.addEventListener("pointerleave", () => after(250, hide));
  link.addEventListener("focus", () => { if (link.matches(":focus-visible")) show(link); });
  link.addEventListener("blur", hide);
});
card.addEventListener("pointerenter", () => clearTimeout(waits));
card.addEventListener("pointerleave", () => after(250, hide));
addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
addEventListener("scroll", hide, { passive: true });
document.querySelector("main").append(card); // inside a landmark
