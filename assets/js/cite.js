// A citation gets the day on which its reader saw the page, and a button that copies it.
"use strict";

const now = new Date(), two = (number) => String(number).padStart(2, "0");
const day = two(now.getDate()), month = two(now.getMonth() + 1), year = now.getFullYear();
const dates = {
  words: now.toLocaleDateString("en-US", { day: "numeric", month: "long", year: "numeric" }),
  dots: `${day}.${month}.${year}`,
  hyphens: `${year}-${month}-${day}`,
};

// Where the clipboard is closed to scripts, as on pages without https, the reader copies what is selected
const select = (citation) => {
  const range = document.createRange();
  range.selectNodeContents(citation);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
};

for (const citing of document.querySelectorAll(".citing")) {
  const citation = citing.querySelector(".citation"), button = citing.querySelector(".copy"), said = citing.querySelector("[role=status]");
  for (const slot of citation.querySelectorAll("[data-accessed]")) {
    slot.textContent = slot.dataset.accessed.replace("{}", () => dates[citation.dataset.date]);
  }
  for (const slot of citation.querySelectorAll("[data-address]:empty")) {
    slot.textContent = slot.dataset.address.replace("{}", () => location.href.replace(/[?#].*/, ""));
  }
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(citation.textContent.trim());
      said.textContent = citing.dataset.copied;
    } catch {
      select(citation);
      said.textContent = citing.dataset.selected;
    }
  });
}
