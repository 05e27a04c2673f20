// What script adds to pages that can be read without it.
"use strict";

/* Cards: what a citation leads to, beside it, while the pointer or the focus is on it (WCAG 1.4.13: Escape closes it, the pointer may enter it). */
(() => {
  const cited = "a.cite, .margin a.by";
  const card = document.createElement("div");
  card.id = "card";
  card.className = "card";
  card.setAttribute("role", "tooltip");
  card.hidden = true;
  document.body.append(card);
  const known = new Map();
  let shown = null, timer = 0;

  const address = link => {
    const url = new URL(link.href), label = decodeURIComponent(url.hash.slice(1)).replaceAll("_", " ");
    return url.pathname.startsWith("/i/") ? "/card/" + url.pathname.slice(3) + (label ? "?p=" + encodeURIComponent(label) : "") : null;
  };
  const fetched = async link => {
    const from = address(link);
    if (from && !known.has(from)) {
      known.set(from, fetch(from).then(answer => answer.ok ? answer.text() : ""));
    }
    return from ? known.get(from) : "";
  };
  const place = link => {
    const box = link.getClientRects()[0], margin = 8;
    card.hidden = false;
    const left = Math.max(margin, Math.min(box.left, document.documentElement.clientWidth - card.offsetWidth - margin));
    const below = box.bottom + card.offsetHeight + margin < innerHeight || box.top < card.offsetHeight + margin;
    card.style.left = left + scrollX + "px";
    card.style.top = (below ? box.bottom : box.top - card.offsetHeight) + scrollY + "px";
  };
  const hide = () => {
    clearTimeout(timer);
    card.hidden = true;
    shown?.removeAttribute("aria-describedby");
    shown = null;
  };
  const show = (link, after) => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const html = await fetched(link).catch(() => "");
      if (!html || !(link.matches(":hover") || link === document.activeElement)) return;
      if (shown && shown !== link) hide();
      shown = link;
      link.removeAttribute("title");
      card.innerHTML = html;
      link.setAttribute("aria-describedby", "card");
      place(link);
    }, after);
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => { if (!card.matches(":hover") && shown !== document.activeElement) hide(); }, 200);
  };
  document.addEventListener("mouseover", event => { const link = event.target.closest?.(cited); if (link) show(link, 200); });
  document.addEventListener("mouseout", event => { if (event.target.closest?.(cited + ", #card")) later(); });
  document.addEventListener("focusin", event => { const link = event.target.closest?.(cited); if (link && link.matches(":focus-visible")) show(link, 0); });
  document.addEventListener("focusout", event => { if (event.target.closest?.(cited)) hide(); });
  document.addEventListener("keydown", event => { if (event.key === "Escape") hide(); });
})();

/* Copy: a button beside what one may want to paste. */
(() => {
  for (const text of document.querySelectorAll(".copied")) {
    const button = document.createElement("button"), said = document.createElement("span");
    button.type = "button";
    button.textContent = "Copy";
    said.setAttribute("role", "status");
    const words = text.textContent.trim();
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(words);
        said.textContent = "Copied";
      } catch {
        said.textContent = "Select the words and copy them";
      }
    });
    text.append(" ", button, " ", said);
  }
})();
