// What script adds to pages that can be read without it.
"use strict";

/* What is said, in the language of the page. */
const spoken = JSON.parse(document.body.dataset.spoken);

/* Cards: what a citation leads to, beside it, while the pointer or the focus is on it (WCAG 1.4.13: Escape closes it, the pointer may enter it). */
(() => {
  const cited = "a.cite, .margin a.by";
  const card = document.createElement("div");
  card.id = "card";
  card.className = "card";
  card.setAttribute("role", "tooltip");
  card.hidden = true;
  document.querySelector("main").append(card);
  const known = new Map();
  let shown = null, timer = 0;

  const address = link => {
    const url = new URL(link.href), label = decodeURIComponent(url.hash.slice(1)).replaceAll("_", " ") || url.searchParams.get("p");
    return url.pathname.startsWith(spoken.here + "/i/") ? url.pathname.replace("/i/", "/card/") + (label ? "?p=" + encodeURIComponent(label) : "") : null;
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

/* Copy: a button beside what one may want to paste; what came of it is said to who does not see it too. */
const copying = (() => {
  const said = document.createElement("span");
  said.className = "unseen";
  said.setAttribute("role", "status");
  document.querySelector("main").append(said);
  let timer = 0;
  const copy = async (button, words) => {
    const before = button.dataset.words ??= button.textContent, name = button.dataset.name ??= button.getAttribute("aria-label");
    button.removeAttribute("aria-label");
    try {
      await navigator.clipboard.writeText(words);
      button.textContent = said.textContent = spoken.copied;
    } catch {
      said.textContent = button.textContent = spoken.cannotCopy;
      button.after(" ", Object.assign(document.createElement("input"), { type: "text", readOnly: true, value: words, ariaLabel: spoken.toBeCopied }));
      button.nextElementSibling.select();
    }
    clearTimeout(timer);
    timer = setTimeout(() => { said.textContent = ""; }, 2_000);
    setTimeout(() => { button.textContent = before; button.setAttribute("aria-label", name); }, 2_000);
  };
  const dress = where => {
    for (const text of where.querySelectorAll(".copied")) {
      const button = document.createElement("button"), words = text.textContent.trim();
      button.type = "button";
      button.textContent = spoken.copy;
      button.setAttribute("aria-label", spoken.copyOf.replace("{0}", text.previousElementSibling?.textContent ?? "").trim());
      button.addEventListener("click", () => copy(button, words));
      text.append(" ", button);
    }
  };
  dress(document);
  return { copy, dress };
})();

/* A paragraph's own address is copied by a button, and how it is cited opens beneath it; without script both are links. */
(() => {
  const cite = async (button, from) => {
    const beside = button.closest(".margin"), opened = beside.nextElementSibling;
    if (opened?.matches(".footnotes")) {
      opened.remove();
      button.setAttribute("aria-expanded", "false");
      return;
    }
    const answer = await fetch(from).catch(() => null);
    if (!answer?.ok) return location.assign(button.dataset.href);
    beside.insertAdjacentHTML("afterend", await answer.text());
    copying.dress(beside.nextElementSibling);
    button.setAttribute("aria-expanded", "true");
  };
  for (const link of document.querySelectorAll("a.own")) {
    const button = document.createElement("button"), url = new URL(link.href);
    button.type = "button";
    button.className = link.className;
    button.textContent = link.textContent;
    button.dataset.href = link.href;
    if (link.classList.contains("cites")) {
      button.setAttribute("aria-label", link.getAttribute("aria-label"));
      button.setAttribute("aria-expanded", "false");
      button.addEventListener("click", () => cite(button, url.pathname.replace("/i/", "/cite/") + url.search + "&as=footnotes"));
    } else {
      const [before, after] = spoken.linkTo.split("{0}"), name = link.getAttribute("aria-label");
      button.setAttribute("aria-label", spoken.copyLinkTo.replace("{0}", name.slice(before.length, name.length - after.length)));
      button.addEventListener("click", () => copying.copy(button, link.href));
    }
    link.replaceWith(button);
  }
})();

/* Contents: which part one reads is said and marked, and the list is open where there is room beside the text. */
(() => {
  const outline = document.querySelector(".outline");
  if (!outline) return;
  const links = [...outline.querySelectorAll("a")], here = outline.querySelector(".here"), wide = matchMedia("(min-width: 100rem)");
  const places = links.map(link => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  let isWaiting = false;
  const mark = () => {
    isWaiting = false;
    const at = places.findLastIndex(place => place && place.getBoundingClientRect().top < 120);
    links.forEach((link, i) => i === at ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current"));
    here.textContent = at < 0 ? "" : links[at].textContent;
  };
  const fit = () => { outline.open = wide.matches; };
  wide.addEventListener("change", fit);
  addEventListener("scroll", () => { if (!isWaiting) { isWaiting = true; requestAnimationFrame(mark); } }, { passive: true });
  outline.addEventListener("click", event => { if (event.target.closest("a") && !wide.matches) outline.open = false; });
  outline.addEventListener("keydown", event => {
    if (event.key === "Escape" && !wide.matches) { outline.open = false; outline.querySelector("summary").focus(); }
  });
  fit();
  mark();
})();

/* Check: a file may be dropped on the form, which is sent as if it had been chosen. */
(() => {
  const form = document.querySelector("form.check");
  if (!form) return;
  const file = form.querySelector("input[type=file]");
  for (const type of ["dragenter", "dragover"]) {
    form.addEventListener(type, event => { event.preventDefault(); form.classList.add("over"); });
  }
  for (const type of ["dragleave", "drop"]) {
    form.addEventListener(type, () => form.classList.remove("over"));
  }
  form.addEventListener("drop", event => {
    event.preventDefault();
    if (event.dataTransfer.files.length > 0) {
      file.files = event.dataTransfer.files;
      form.requestSubmit();
    } else if (event.dataTransfer.getData("text")) {
      form.elements.text.value = event.dataTransfer.getData("text");
    }
  });
})();

/* Suggestions while typing: the combobox with a listbox of the ARIA Authoring Practices; without script it is a plain box. */
(() => {
  for (const box of document.querySelectorAll("input[data-suggest]")) {
    const list = document.createElement("ul"), told = document.createElement("p"), known = new Map();
    let options = [], active = -1, timer = 0, asked = null;
    list.id = box.id + "-suggested";
    list.className = "suggested";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", spoken.texts);
    list.hidden = true;
    told.className = "unseen";
    told.setAttribute("role", "status");
    const holder = box.parentElement;
    holder.classList.add("suggests");
    holder.append(list, told);
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", list.id]]) box.setAttribute(name, value);

    const choose = at => {
      options[active]?.removeAttribute("aria-selected");
      active = at;
      if (options[at]) {
        options[at].setAttribute("aria-selected", "true");
        box.setAttribute("aria-activedescendant", options[at].id);
        options[at].scrollIntoView({ block: "nearest" });
      } else {
        box.removeAttribute("aria-activedescendant");
      }
    };
    const close = () => {
      clearTimeout(timer);
      asked?.abort();
      choose(-1);
      list.hidden = true;
      box.setAttribute("aria-expanded", "false");
    };
    const show = texts => {
      choose(-1);
      options = texts.map((text, at) => {
        const option = document.createElement("li"), about = document.createElement("span");
        option.id = `${list.id}-${at}`;
        option.setAttribute("role", "option");
        option.dataset.href = text.href;
        about.textContent = text.about;
        option.append(text.name, " ", about);
        return option;
      });
      list.replaceChildren(...options);
      list.hidden = options.length === 0;
      box.setAttribute("aria-expanded", String(!list.hidden));
      told.textContent = options.length === 0 ? "" : spoken.suggestions[options.length];
    };
    const ask = async () => {
      const typed = box.value.trim();
      asked?.abort();
      asked = new AbortController();
      try {
        if (!known.has(typed)) {
          const answer = await fetch(`${box.dataset.suggest}?q=${encodeURIComponent(typed)}`, { signal: asked.signal });
          known.set(typed, answer.ok ? await answer.json() : []);
        }
        if (box.value.trim() === typed && document.activeElement === box) show(known.get(typed));
      } catch {
        // Given up for what was typed since, or the service is gone: the box works without.
      }
    };
    box.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 80); });
    box.addEventListener("blur", close);
    box.addEventListener("keydown", event => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) { ask(); return; }
        const step = event.key === "ArrowDown" ? 1 : -1, count = options.length + 1;
        choose((active + 1 + step + count) % count - 1);
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      } else if (event.key === "Enter" && options[active]) {
        event.preventDefault();
        location.href = options[active].dataset.href;
      }
    });
    list.addEventListener("mousedown", event => event.preventDefault());
    list.addEventListener("click", event => { const option = event.target.closest("li"); if (option) location.href = option.dataset.href; });
  }
})();
