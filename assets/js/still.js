// A page is shown when the typefaces it asks for have come, so that nothing on it moves; it waits two seconds at most.
// Runs before there is anything to be seen, and waits for the stylesheets above it.
"use strict";
(() => {
  const page = document.documentElement, show = () => page.classList.remove("unset");
  page.classList.add("unset");
  setTimeout(show, 2000);
  addEventListener("keydown", show); // what is unseen cannot have the focus
  addEventListener("DOMContentLoaded", () => {
    page.getBoundingClientRect(); // asks for the typefaces now: what is ready has none of them on its way
    document.fonts.ready.then(show);
  });
})();
