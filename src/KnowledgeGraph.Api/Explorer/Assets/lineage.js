// What script adds to the picture of a lineage: it is fitted and zoomed, one node is chosen and told of, and what is opened comes without leaving the page.
"use strict";

(() => {
  if (!document.getElementById("lineage")) return;
  const letters = 11, near = .8, narrow = matchMedia("(max-width: 40rem)"), sheet = matchMedia("(max-width: 71.99rem)");
  const measure = document.createElement("canvas").getContext("2d");
  measure.font = `${letters}px system-ui, sans-serif`;
  let zoom = 1, least = 1, chosen = null, drawn = null;
  const view = () => document.getElementById("lineage");
  const words = JSON.parse(view().dataset.spoken);
  const picture = () => view().querySelector(".picture");
  const svg = () => picture().querySelector("svg.lineage");
  const made = (name, words, attributes = {}) => {
    const element = document.createElement(name);
    element.textContent = words;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };

  /* What is drawn, read once: nodes with their places, edges with their ends. */
  const read = () => {
    const nodes = [...svg().querySelectorAll("a.node")].map((element, number) => {
      const box = element.querySelector(".box"), of = name => Number(box.getAttribute(name)), circle = element.querySelector("circle");
      const title = [...element.querySelectorAll(".title")].map(t => t.textContent).join(" ");
      return { element, number, circle, x: of("x"), y: of("y"), w: of("width"), h: of("height"), r: Number(circle.getAttribute("r")), cited: Number(element.dataset.cited),
        title, words: `${element.dataset.year ?? ""} ${title}`.trim(), isRoot: element.classList.contains("root"), name: null };
    });
    const edges = [...svg().querySelectorAll("path[data-ends]")].map(path => {
      const [from, to] = path.dataset.ends.split(" ").map(Number);
      return { path, from, to, number: path.dataset.edge };
    });
    const items = new Map([...view().querySelectorAll(".listed .lineage-edges li")].map(li => [li.dataset.edge, li]));
    const at = nodes.map(() => []);
    for (const edge of edges) { at[edge.from].push(edge); at[edge.to].push(edge); }
    const rows = [...new Set(nodes.map(n => n.y))].sort((a, b) => a - b), gaps = rows.slice(1).map((y, i) => y - rows[i] - nodes[0].h).filter(g => g > 0);
    drawn = { nodes, edges, items, at, gap: Math.min(20, ...gaps), byWeight: [...nodes].sort((a, b) => b.isRoot - a.isRoot || b.cited - a.cited) };
  };
  const nodeOf = element => element && drawn.nodes[Number(element.dataset.node)];

  /* Names, where boxes are too small to be read: in each box where there is room for words, else of the most cited first, none over another. */
  const wrapped = (words, width, most) => {
    const lines = [];
    let left = words.split(" ");
    while (left.length > 0 && lines.length < most) {
      let count = 0;
      while (count < left.length && measure.measureText(left.slice(0, count + 1).join(" ")).width <= width) count++;
      if (count === left.length) { lines.push(left.join(" ")); return lines; }
      let line = left.slice(0, Math.max(1, count)).join(" ");
      if (lines.length === most - 1 || measure.measureText(line).width > width) {
        line = lines.length === most - 1 ? left.join(" ") : line;
        line = line.slice(0, Math.max(1, Math.ceil(line.length * width / measure.measureText(line).width)));
        while (line.length > 1 && measure.measureText(line + "…").width > width) line = line.slice(0, -1);
        line = line.trimEnd() + "…";
      }
      lines.push(line);
      left = left.slice(Math.max(1, count));
    }
    return lines;
  };
  const write = (node, lines, at) => {
    if (!node.name) {
      node.name = document.createElementNS("http://www.w3.org/2000/svg", "text");
      node.element.append(node.name);
    }
    const size = letters / zoom, x = at?.x ?? node.x + 17 + radius(node) + 4 / zoom, y = (at?.y ?? node.y + node.h / 2) + size * (.35 - (lines.length - 1) * .53);
    node.name.setAttribute("class", at ? "name out" : "name");
    node.name.setAttribute("font-size", size);
    node.name.setAttribute("text-anchor", at ? "end" : "start");
    node.name.replaceChildren(...lines.map((line, i) => {
      const span = document.createElementNS("http://www.w3.org/2000/svg", "tspan");
      span.setAttribute("x", x);
      span.setAttribute("y", y + i * size * 1.05);
      span.textContent = line;
      return span;
    }));
  };
  const radius = node => zoom < near ? Math.min(node.h / 2 - 1, Math.max(node.r, node.r * .62 / zoom)) : node.r;
  const name = () => {
    const isFar = zoom < near;
    svg().classList.toggle("far", isFar);
    svg().style.setProperty("--thin", isFar ? 1 / zoom : 1);
    for (const node of drawn.nodes) node.circle.setAttribute("r", radius(node));
    if (!isFar) return;
    const taken = [], on = drawn.byWeight.filter(n => n.element.hasAttribute("data-on") && svg().classList.contains("some"));
    const lines = Math.min(2, Math.floor((drawn.nodes[0].h + drawn.gap) * zoom / (letters * 1.05)) || 1), fits = drawn.nodes[0].w * zoom * lines >= 130;
    const end = svg().viewBox.baseVal.width * zoom, isFree = box => taken.every(t => box.left >= t.right || t.left >= box.right || box.top >= t.bottom || t.top >= box.bottom);
    for (const node of [...on, ...drawn.byWeight.filter(n => !on.includes(n))]) {
      const r = radius(node) * zoom, x = (node.x + 17) * zoom, y = (node.y + node.h / 2) * zoom;
      const room = (node.w - 17) * zoom - r - 9;
      if (fits) { write(node, wrapped(room < 75 ? node.title : node.words, room, node.isRoot ? Math.max(1, Math.min(lines, Math.floor(node.h * zoom / letters))) : lines)); continue; }
      const text = wrapped(node.words, 170, 1), width = measure.measureText(text[0]).width + 4, high = letters * .7;
      const right = { left: x + r + 3, right: x + r + 4 + width, top: y - high, bottom: y + high }, left = { ...right, left: x - r - 4 - width, right: x - r - 3 };
      const above = { left: Math.min(end, (node.x + node.w) * zoom) - width, right: (node.x + node.w) * zoom, top: node.y * zoom - 2 * high - 2, bottom: node.y * zoom - 2 };
      const spot = node.isRoot ? above : right.right < end && isFree(right) ? right : right.right >= end && left.left > 0 && isFree(left) ? left : null;
      if (spot) taken.push(spot);
      taken.push({ left: x - r, right: x + r, top: y - r, bottom: y + r });
      write(node, spot ? text : [], !spot || spot === right ? null : { x: spot.right / zoom, y: (spot.top + spot.bottom) / 2 / zoom });
    }
  };

  /* How large. */
  const scale = (to, at) => {
    const box = picture(), old = zoom;
    zoom = Math.min(3, Math.max(least, to));
    const x = at?.x ?? box.clientWidth / 2, y = at?.y ?? box.clientHeight / 2;
    const left = (box.scrollLeft + x) / old, top = (box.scrollTop + y) / old;
    svg().setAttribute("width", svg().viewBox.baseVal.width * zoom);
    svg().setAttribute("height", svg().viewBox.baseVal.height * zoom);
    name();
    box.scrollLeft = left * zoom - x;
    box.scrollTop = top * zoom - y;
  };
  const whole = () => {
    const box = picture(), of = svg().viewBox.baseVal;
    if (box.clientWidth === 0 || box.clientHeight === 0) return;
    least = Math.min(box.clientWidth / of.width, box.clientHeight / of.height, 1);
    scale(Math.min(box.clientWidth / of.width, box.clientHeight / of.height, 1.15));
  };
  const centre = node => {
    const box = picture();
    box.scrollLeft = (node.x + node.w / 2) * zoom - box.clientWidth / 2;
    box.scrollTop = (node.y + node.h / 2) * zoom - box.clientHeight / 2;
  };

  /* What is shown apart from the rest: a node, its way from the root, and its neighbours, or one edge. */
  const wayTo = node => {
    const root = drawn.nodes.find(n => n.isRoot), by = new Map([[root.number, null]]), queue = [root.number];
    while (queue.length > 0 && !by.has(node.number)) {
      const next = queue.shift();
      for (const edge of drawn.at[next]) {
        const other = edge.from === next ? edge.to : edge.from;
        if (!by.has(other)) { by.set(other, edge); queue.push(other); }
      }
    }
    const way = [];
    for (let at = node.number, edge = by.get(at); edge; edge = by.get(at)) {
      at = edge.from === at ? edge.to : edge.from;
      way.unshift(...drawn.edges.filter(e => e === edge || (e.from === edge.from && e.to === edge.to)));
    }
    return way;
  };
  const light = edges => {
    for (const old of view().querySelectorAll("[data-on]")) old.removeAttribute("data-on");
    svg().classList.toggle("some", edges !== null);
    for (const edge of edges ?? []) {
      edge.path.setAttribute("data-on", "");
      drawn.items.get(edge.number)?.setAttribute("data-on", "");
      drawn.nodes[edge.from].element.setAttribute("data-on", "");
      drawn.nodes[edge.to].element.setAttribute("data-on", "");
    }
  };
  const around = node => node.isRoot ? [] : [...new Set([...wayTo(node), ...drawn.at[node.number]])];
  const show = node => {
    light(node && !node.isRoot ? around(node) : null);
    node?.element.setAttribute("data-on", "");
  };
  const settle = () => {
    const last = svg().classList.contains("far") && svg().classList.contains("some");
    if (chosen) { light(svg().classList.contains("alone") ? wayTo(chosen) : around(chosen)); chosen.element.setAttribute("data-on", ""); if (chosen.isRoot) light(null); }
    else light(null);
    if (last) name();
  };

  /* The card of the chosen node. */
  const cards = new Map();
  const told = node => {
    const url = node.element.dataset.text && new URL(node.element.dataset.text, location.href);
    if (!url) return Promise.resolve("");
    const label = decodeURIComponent(url.hash.slice(1)).replaceAll("_", " ");
    const from = url.pathname.replace("/i/", "/card/") + (label ? "?p=" + encodeURIComponent(label) : "");
    if (!cards.has(from)) cards.set(from, fetch(from).then(answer => answer.ok ? answer.text() : "").catch(() => ""));
    return cards.get(from);
  };
  const leave = () => {
    chosen?.element.removeAttribute("data-chosen");
    chosen = null;
    svg().classList.remove("alone");
    settle();
    name();
    view().querySelector(".chosen").replaceChildren(Object.assign(made("p", "Point at a box, or choose it, to see its text and its way there. ", { class: "hint" })));
  };
  const rest = after => new Promise(done => setTimeout(done, after));
  const choose = async node => {
    if (chosen === node) return;
    chosen?.element.removeAttribute("data-chosen");
    chosen = node;
    node.element.setAttribute("data-chosen", "");
    svg().classList.remove("alone");
    settle();
    name();
    const first = drawn.items.get(drawn.at[node.number].find(e => e.number)?.number), list = view().querySelector(".listed");
    if (first && !node.isRoot && list.scrollHeight > list.clientHeight) list.scrollTop = first.offsetTop - list.offsetTop - 40;

    // The card is put together once what it tells is there, that nothing in it moves; where that takes long, what is known already is shown before.
    const whole = told(node), html = await (node.isRoot ? whole : Promise.race([whole, rest(250)]));
    if (chosen === node) tell(node, html);
    if (!html && await whole && chosen === node) tell(node, await whole);
  };
  const tell = (node, html) => {
    const way = wayTo(node).filter(e => e.number), facts = made("div", ""), deeds = made("p", "", { class: "deeds" });
    const link = (words, href) => made("a", words, { href }), href = node.element.getAttribute("href"), { close, text, id } = node.element.dataset;
    const { deed, told: full } = node.element.dataset;
    const button = node.element.querySelector(".more text")?.textContent;
    if (button && button !== "−") deeds.append(act(link(`${deed === "More of" ? words.more : words.open} (${button})`, href)));
    if (close) deeds.append(act(link(words.close, close)));
    if (text) deeds.append(link(words.read, text));
    if (text && !node.isRoot) deeds.append(link(words.own, spoken.here + "/lineage?from=" + encodeURIComponent(id)));
    if (text && !id.includes("#")) deeds.append(link(words.byParagraph, spoken.here + "/lineage?level=paragraph&from=" + encodeURIComponent(id)));
    if (!node.isRoot) {
      const only = made("button", words.onlyWay, { type: "button" });
      only.addEventListener("click", () => {
        only.textContent = svg().classList.toggle("alone") ? words.allAgain : words.onlyWay;
        settle();
      });
      deeds.append(only);
    }
    const shut = made("button", "×", { type: "button", class: "shut", "aria-label": words.nothing });
    shut.addEventListener("click", () => { node.element.focus({ preventScroll: true }); leave(); });
    if (html) facts.innerHTML = html;
    else facts.append(made("p", full, { class: "card-title" }));
    const steps = made("ol", "", { class: "lineage-edges" });
    steps.append(...way.map(edge => { const item = drawn.items.get(edge.number).cloneNode(true); item.removeAttribute("data-on"); return item; }));
    view().querySelector(".chosen").replaceChildren(shut, facts, deeds, ...(way.length > 0 ? [made("h3", words.way), steps] : []));
  };

  /* Opening, without leaving the page. */
  const act = link => {
    link.addEventListener("click", event => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) { event.preventDefault(); go(new URL(link.getAttribute("href"), location.href).href, true); }
    });
    return link;
  };
  const shaped = address => {
    const url = new URL(address);
    if (narrow.matches) url.searchParams.set("shape", "tall");
    return url.href;
  };
  const go = async (address, push) => {
    const answer = await fetch(shaped(address)).catch(() => null);
    const page = answer?.ok && new DOMParser().parseFromString(await answer.text(), "text/html"), next = page && page.getElementById("lineage");
    if (!next) return location.assign(address);
    const focused = document.activeElement?.closest?.("a.node")?.dataset.id ?? chosen?.element.dataset.id, was = chosen?.element.dataset.id;
    view().replaceWith(next);
    document.querySelector("form.filters").replaceWith(page.querySelector("form.filters"));
    document.title = page.title;
    if (push) history.pushState(null, "", address);
    chosen = null;
    dress();
    const same = focused && drawn.nodes.find(node => node.element.dataset.id === focused);
    same?.element.focus({ preventScroll: true });
    if (was && same) choose(same);
  };

  const png = async () => {
    const drawing = view().querySelector(".take a[href$='as=svg']"), source = drawing.href, text = await (await fetch(source)).text();
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
      link.download = drawing.download.replace(/svg$/, "png");
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    }, "image/png");
  };
  const button = (words, label, deed) => {
    const element = made("button", words, { type: "button", "aria-label": label });
    element.addEventListener("click", deed);
    return element;
  };
  const dress = () => {
    read();
    view().querySelector(".zoom").append(button("−", words.smaller, () => scale(zoom / 1.25)), button("+", words.larger, () => scale(zoom * 1.25)), button(words.whole, words.wholePicture, whole));
    view().querySelector(".take").append(" ", button("PNG", "PNG", png));
    for (const node of drawn.nodes) node.element.setAttribute("tabindex", node.isRoot ? 0 : -1);
    for (const link of view().querySelectorAll(".opened-ones a, .left-out a")) act(link);
    whole();
    picture().dataset.fitted = "";
    if (!chosen && !sheet.matches) choose(drawn.nodes.find(node => node.isRoot));
  };

  /* The pointer, the finger and the keyboard. */
  document.addEventListener("click", event => {
    const element = event.target.closest?.("#lineage .picture a.node");
    if (!element || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const node = nodeOf(element), isKey = event.detail === 0;
    if (element.getAttribute("href").startsWith("?") && (isKey || event.target.closest(".more"))) {
      event.preventDefault();
      go(new URL(element.getAttribute("href"), location.href).href, true);
    } else if (!isKey) {
      event.preventDefault();
      choose(node);
    }
  });
  addEventListener("popstate", () => go(location.href, false));
  let hovered = null;
  document.addEventListener("mouseover", event => {
    const node = nodeOf(event.target.closest?.("#lineage .picture a.node")), item = event.target.closest?.(".listed .lineage-edges li");
    if ((node ?? item ?? null) === hovered) return;
    hovered = node ?? item ?? null;
    if (node) show(node);
    else if (item) light(drawn.edges.filter(e => e.number === item.dataset.edge));
    else settle();
  });
  document.addEventListener("focusin", event => {
    const node = nodeOf(event.target.closest?.("#lineage .picture a.node")), item = event.target.closest?.(".listed .lineage-edges li");
    if (node) {
      for (const other of drawn.nodes) other.element.setAttribute("tabindex", other === node ? 0 : -1);
      if (node.element.matches(":focus-visible")) choose(node);
    } else if (item) light(drawn.edges.filter(e => e.number === item.dataset.edge));
  });
  document.addEventListener("focusout", event => { if (event.target.closest?.(".listed .lineage-edges li")) settle(); });
  const toward = (from, key) => {
    const sideways = key === "ArrowLeft" || key === "ArrowRight", forth = key === "ArrowRight" || key === "ArrowDown" ? 1 : -1;
    return drawn.nodes.filter(other => other !== from).map(other => {
      const along = (sideways ? other.x - from.x : other.y - from.y) * forth, across = Math.abs(sideways ? other.y - from.y : other.x - from.x);
      return { other, along, cost: along + across * (sideways ? 1 : 20) };
    }).filter(step => step.along > 0).sort((a, b) => a.cost - b.cost)[0]?.other;
  };
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && chosen && !event.defaultPrevented) return leave();
    if (!event.target.closest?.(".picture")) return;
    const node = nodeOf(event.target.closest("a.node"));
    if (event.key === "+" || event.key === "=") scale(zoom * 1.25);
    else if (event.key === "-") scale(zoom / 1.25);
    else if (event.key === "0") whole();
    else if (event.key.startsWith("Arrow")) {
      const next = node ? toward(node, event.key) : drawn.nodes.find(n => n.isRoot);
      if (next) { next.element.focus({ preventScroll: true }); centre(next); }
    } else if (event.key === " " && node) node.element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
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
  let drag = null, pinch = null;
  document.addEventListener("pointerdown", event => {
    const box = event.target.closest?.(".picture");
    if (box && event.pointerType === "mouse" && !event.target.closest("a")) drag = { box, x: event.clientX + box.scrollLeft, y: event.clientY + box.scrollTop };
  });
  document.addEventListener("pointermove", event => {
    if (drag) { drag.box.scrollLeft = drag.x - event.clientX; drag.box.scrollTop = drag.y - event.clientY; }
  });
  document.addEventListener("pointerup", () => { drag = null; });
  document.addEventListener("touchmove", event => {
    if (event.touches.length !== 2 || !event.target.closest?.(".picture")) { pinch = null; return; }
    event.preventDefault();
    const [a, b] = event.touches, apart = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY), box = picture().getBoundingClientRect();
    if (pinch) scale(zoom * apart / pinch, { x: (a.clientX + b.clientX) / 2 - box.left, y: (a.clientY + b.clientY) / 2 - box.top });
    pinch = apart;
  }, { passive: false });
  document.addEventListener("touchend", () => { pinch = null; });
  addEventListener("beforeprint", () => {
    svg().classList.remove("far", "some", "alone");
    for (const node of drawn.nodes) node.circle.setAttribute("r", node.r);
  });
  addEventListener("afterprint", () => { settle(); name(); });
  let width = innerWidth;
  addEventListener("resize", () => { if (innerWidth !== width) { width = innerWidth; whole(); } });
  narrow.addEventListener("change", () => go(location.href, false));

  dress();
  if (narrow.matches) go(location.href, false);
})();
