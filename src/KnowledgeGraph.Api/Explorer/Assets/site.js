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
  document.querySelector("main").append(card);
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
      button.textContent = said.textContent = "Copied";
    } catch {
      said.textContent = button.textContent = "Cannot copy";
      button.after(" ", Object.assign(document.createElement("input"), { type: "text", readOnly: true, value: words, ariaLabel: "To be copied" }));
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
      button.textContent = "Copy";
      button.setAttribute("aria-label", `Copy ${text.previousElementSibling?.textContent ?? ""}`.trim());
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
      button.addEventListener("click", () => cite(button, url.pathname.replace(/^\/i\//, "/cite/") + url.search + "&as=footnotes"));
    } else {
      button.setAttribute("aria-label", link.getAttribute("aria-label").replace("Link", "Copy link"));
      button.addEventListener("click", () => copying.copy(button, link.href));
    }
    link.replaceWith(button);
  }
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

/* Lineage: zoom, the keyboard, the neighbours of a node, opening without leaving the page, and a picture in pixels. */
(() => {
  if (!document.getElementById("lineage")) return;
  let zoom = 1;
  const view = () => document.getElementById("lineage");
  const picture = () => view().querySelector(".picture");
  const svg = () => view().querySelector("svg.lineage");
  const nodes = () => [...svg().querySelectorAll("a.node")];

  const scale = (to, at) => {
    const box = picture(), drawn = svg(), old = zoom;
    zoom = Math.min(3, Math.max(.25, to));
    const x = at?.x ?? box.clientWidth / 2, y = at?.y ?? box.clientHeight / 2;
    const left = (box.scrollLeft + x) / old, top = (box.scrollTop + y) / old;
    drawn.setAttribute("width", drawn.viewBox.baseVal.width * zoom);
    drawn.setAttribute("height", drawn.viewBox.baseVal.height * zoom);
    box.scrollLeft = left * zoom - x;
    box.scrollTop = top * zoom - y;
  };
  const centre = node => {
    const box = picture(), where = node?.querySelector("rect").getBBox();
    if (!where) return;
    box.scrollLeft = (where.x + where.width / 2) * zoom - box.clientWidth / 2;
    box.scrollTop = (where.y + where.height / 2) * zoom - box.clientHeight / 2;
  };
  const neighbours = node => {
    const drawn = svg();
    for (const path of drawn.querySelectorAll("path.on")) path.classList.remove("on");
    drawn.classList.toggle("some", !!node && !node.classList.contains("root"));
    if (!node) return;
    for (const path of drawn.querySelectorAll("path")) {
      path.classList.toggle("on", path.dataset.ends.split(" ").includes(node.dataset.node));
    }
  };
  const toward = (node, key) => {
    const from = node.querySelector("rect").getBBox();
    const sideways = key === "ArrowLeft" || key === "ArrowRight", forth = key === "ArrowRight" || key === "ArrowDown" ? 1 : -1;
    const steps = nodes().filter(other => other !== node).map(other => {
      const to = other.querySelector("rect").getBBox();
      const along = (sideways ? to.x - from.x : to.y - from.y) * forth, across = Math.abs(sideways ? to.y - from.y : to.x - from.x);
      return { other, along, cost: along + across * (sideways ? 1 : 20) };
    }).filter(step => step.along > 0);
    return steps.sort((a, b) => a.cost - b.cost)[0]?.other;
  };
  const show = async (address, push) => {
    const answer = await fetch(address);
    if (!answer.ok) return location.assign(address);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html"), next = page.getElementById("lineage");
    if (!next) return location.assign(address);
    const focused = document.activeElement?.closest?.("a.node")?.dataset.id;
    view().replaceWith(next);
    document.querySelector("form.filters").replaceWith(page.querySelector("form.filters"));
    document.title = page.title;
    if (push) history.pushState(null, "", address);
    dress();
    const same = focused && nodes().find(node => node.dataset.id === focused);
    same?.focus({ preventScroll: true });
    centre(same ?? svg().querySelector(".root"));
  };
  const svgLink = () => view().querySelector("a[href$='as=svg']");
  const png = async () => {
    const source = svgLink().href, text = await (await fetch(source)).text();
    const image = new Image(), url = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas"), sharp = Math.min(2, 16000 / Math.max(image.width, image.height));
    canvas.width = image.width * sharp;
    canvas.height = image.height * sharp;
    const paint = canvas.getContext("2d");
    paint.fillStyle = "#fff";
    paint.fillRect(0, 0, canvas.width, canvas.height);
    paint.drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(url);
    canvas.toBlob(blob => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(blob);
      link.download = svgLink().download.replace(/svg$/, "png");
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    }, "image/png");
  };
  const button = (words, label, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = words;
    made.setAttribute("aria-label", label);
    made.addEventListener("click", act);
    return made;
  };
  const dress = () => {
    const box = picture(), bar = view().querySelector(".zoom");
    bar.append(button("−", "Smaller", () => scale(zoom / 1.25)), button("+", "Larger", () => scale(zoom * 1.25)),
      button("Whole", "The whole picture", () => scale(Math.min(box.clientWidth / svg().viewBox.baseVal.width, box.clientHeight / svg().viewBox.baseVal.height))));
    view().querySelector(".take").append(" ", button("PNG", "PNG", png));
    const fits = box.clientWidth / svg().viewBox.baseVal.width;
    scale(zoom === 1 && fits < 1 && fits > .8 ? fits : zoom);
    centre(svg().querySelector(".root"));
  };

  document.addEventListener("click", event => {
    const node = event.target.closest?.("#lineage a.node:not(.root)");
    if (node && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      show(new URL(node.getAttribute("href"), location.href).href, true);
    }
  });
  addEventListener("popstate", () => show(location.href, false));
  document.addEventListener("mouseover", event => { if (event.target.closest?.("svg.lineage")) neighbours(event.target.closest("a.node")); });
  document.addEventListener("focusin", event => { if (event.target.closest?.("svg.lineage")) neighbours(event.target.closest("a.node")); });
  document.addEventListener("keydown", event => {
    if (!event.target.closest?.(".picture")) return;
    if (event.key === "+" || event.key === "=") scale(zoom * 1.25);
    else if (event.key === "-") scale(zoom / 1.25);
    else if (event.key === "0") scale(1);
    else if (event.key.startsWith("Arrow")) {
      const node = event.target.closest("a.node"), next = node ? toward(node, event.key) : svg().querySelector(".root");
      if (next) { next.focus({ preventScroll: true }); centre(next); }
    } else if (event.key === " " && event.target.closest("a.node")) event.target.closest("a.node").dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    else return;
    event.preventDefault();
  });
  document.addEventListener("wheel", event => {
    if (event.ctrlKey && event.target.closest?.(".picture")) {
      event.preventDefault();
      const box = picture().getBoundingClientRect();
      scale(zoom * (event.deltaY < 0 ? 1.1 : 1 / 1.1), { x: event.clientX - box.left, y: event.clientY - box.top });
    }
  }, { passive: false });
  let drag = null;
  document.addEventListener("pointerdown", event => {
    const box = event.target.closest?.(".picture");
    if (box && event.pointerType === "mouse" && !event.target.closest("a")) drag = { box, x: event.clientX + box.scrollLeft, y: event.clientY + box.scrollTop };
  });
  document.addEventListener("pointermove", event => {
    if (drag) { drag.box.scrollLeft = drag.x - event.clientX; drag.box.scrollTop = drag.y - event.clientY; }
  });
  document.addEventListener("pointerup", () => { drag = null; });
  dress();
})();
