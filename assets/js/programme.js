// The visitor's clock marks what is past, what is today, and when a weekly occasion is held next.
"use strict";
(() => {
  const place = document.querySelector("[data-days]");
  if (!place) return;
  const words = place.dataset, months = words.days.split("|"), now = new Date(), DAY = 864e5;

  // The museum's clock, wherever the visitor's stands: its day, as if it were one of UTC, and its hour.
  const clock = (timeZone) => {
    const two = "2-digit", form = { timeZone, hourCycle: "h23", year: "numeric", month: two, day: two, hour: two, minute: two };
    const part = {};
    for (const { type, value } of new Intl.DateTimeFormat("en", form).formatToParts(now)) part[type] = value;
    return { day: Date.UTC(part.year, part.month - 1, part.day), hour: `${part.hour}:${part.minute}` };
  };

  // The day of the next meeting; NaN when there is none any more
  const next = (of) => {
    const { day, hour } = clock(of.zone);
    if (of.begins) return now < new Date(of.ends) ? Date.parse(of.begins.slice(0, 10)) : NaN;
    let at = Math.max(hour < of.closes ? day : day + DAY, Date.parse(of.since || "1970-01-01"));
    at += ((of.weekday - new Date(at).getUTCDay() + 7) % 7) * DAY;
    return at > Date.parse(of.until || "9999-12-31") ? NaN : at;
  };

  const word = (of, at) => {
    if (isNaN(at)) return words.gone;
    if (at <= clock(of.zone).day) return words.today;
    const day = new Date(at);
    return of.begins ? "" : words.next.replace("{day}", months[day.getUTCMonth()].replace("{day}", day.getUTCDate()));
  };

  const past = document.querySelector(".past"), gone = [];
  for (const each of document.querySelectorAll("[data-zone]")) {
    const at = next(each.dataset), said = each.querySelector(".coming");
    said.textContent = word(each.dataset, at);
    each.classList.toggle("today", said.textContent === words.today);
    each.classList.toggle("gone", isNaN(at));
    if (isNaN(at)) gone.push(each);
  }
  if (!past || !gone.length) return;

  // A weekday or month goes below with what is past of it, and all of it when nothing is left.
  for (const row of new Set(gone.map((each) => each.closest(".row")))) {
    const below = row.cloneNode(true);
    for (const each of below.querySelectorAll("li:not(.gone)")) each.remove();
    for (const each of row.querySelectorAll(".gone")) each.remove();
    past.append(below);
    if (!row.querySelector("li")) (row.parentNode.querySelectorAll(".row").length > 1 ? row : row.parentNode).remove();
  }
  past.hidden = false;
  const moved = document.querySelector(".moved");
  moved.textContent = moved.dataset.moved.replace("{count}", gone.length);
  document.querySelector(".nothing").hidden = Boolean(document.querySelector(".agenda > section, .events"));
})();
