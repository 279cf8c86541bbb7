"use strict";
// Sorts, searches and filters the table, and opens candidates beside it. All text of resumes is
// written as text (textContent), never as markup; the page's policy allows no other script.
(() => {
  const find = (id) => document.getElementById(id);
  const [filters, detail, body] = [find("filters"), find("detail"), document.querySelector("tbody")];

  /** An element with properties and children; strings become text. */
  function make(tag, properties = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name.includes("-") || name === "role" || name === "for") element.setAttribute(name, value);
      else element[name] = value;
    }
    element.append(...children.filter((child) => child !== null && child !== ""));
    return element;
  }

  /** For what a page has besides this script. */
  const tell = (name, about) => document.dispatchEvent(new CustomEvent(name, { detail: about }));

  window.reportPage = { find, make };

  // --- Candidates in the table --------------------------------------------------------------

  const rows = [...body.rows].map((element) => ({
    element,
    number: Number(element.id.slice(1)),
    ...JSON.parse(element.dataset.row),
  }));
  const PORTION = 100; // rows laid out at a time: a browser takes long over many
  const state = { words: [], picks: new Map(), least: new Map(), open: null, most: PORTION };

  const matchesWords = (row) => state.words.every((word) => row.words.includes(word));
  const matchesLeast = (row) =>
    [...state.least].every(([key, least]) => (row.numbers[key] ?? -1) >= least);
  const matchesFacet = (row, name) => {
    const picks = state.picks.get(name);
    return !picks?.size || (row.facets[name] ?? []).some((value) => picks.has(value));
  };

  function apply() {
    const names = [...facets.keys()];
    const counts = new Map(names.map((name) => [name, new Map()]));
    let shown = 0;
    for (const row of rows) {
      const failed = matchesWords(row) && matchesLeast(row)
        ? names.filter((name) => !matchesFacet(row, name)) : null;
      row.shown = failed?.length === 0;
      shown += row.shown;
      row.element.hidden = !row.shown || shown > state.most;
      // A facet counts what the other filters leave, so that its numbers say what a pick adds.
      for (const name of failed === null || failed.length > 1 ? [] : failed.length ? failed : names) {
        const of = counts.get(name);
        for (const value of row.facets[name] ?? []) of.set(value, (of.get(value) ?? 0) + 1);
      }
    }
    for (const [name, facet] of facets) facet.show(counts.get(name), shown);
    const all = rows.length.toLocaleString("en");
    find("count").textContent = shown === rows.length
      ? `${all} ${rows.length === 1 ? "candidate" : "candidates"}`
      : `${shown.toLocaleString("en")} of ${all} candidates`;
    find("nothing").hidden = shown > 0;
    find("more").hidden = shown <= state.most;
    find("more").textContent = `Show more (${(shown - state.most).toLocaleString("en")} left)`;
  }

  function show(most) {
    state.most = most;
    apply();
  }

  // --- Facets and ranges ----------------------------------------------------------------------

  const MOST = 12; // values a facet shows before "all"
  const facets = new Map();

  function makeFacet(name) {
    const totals = new Map();
    for (const row of rows) {
      for (const value of row.facets[name] ?? []) totals.set(value, (totals.get(value) ?? 0) + 1);
    }
    const values = [...totals.keys()].sort((a, b) => totals.get(b) - totals.get(a) || (a < b ? -1 : 1));
    const picks = new Set();
    state.picks.set(name, picks);
    const lines = new Map(values.map((value, n) => [value, makePick(name, value, n >= MOST, picks)]));
    const more = make("button", { type: "button", hidden: values.length <= MOST }, `All ${values.length}`);
    more.addEventListener("click", () => {
      for (const line of lines.values()) line.element.hidden = false;
      more.hidden = true;
    });
    const parts = [...lines.values()].map((line) => line.element);
    find("facets").append(make("fieldset", {}, make("legend", {}, name), ...parts, more));
    facets.set(name, {
      show(counts, shown) {
        for (const [value, line] of lines) line.show(counts.get(value) ?? 0, shown);
      },
      clear() {
        picks.clear();
        for (const line of lines.values()) line.box.checked = false;
      },
    });
  }

  function makePick(name, value, hidden, picks) {
    const box = make("input", { type: "checkbox" });
    const number = make("span", { className: "n" });
    const bar = make("span", { className: "bar", "aria-hidden": "true" });
    box.addEventListener("change", () => {
      if (box.checked) picks.add(value);
      else picks.delete(value);
      apply();
    });
    return {
      box,
      element: make("label", { className: "pick", hidden }, box, make("span", {}, value), number, bar),
      show(count, shown) {
        number.textContent = count;
        bar.style.width = `${shown ? Math.min(100, (100 * count) / shown) : 0}%`;
      },
    };
  }

  function makeRange(key, name, step) {
    const input = make("input", { type: "number", min: 0, step, inputMode: "numeric" });
    input.addEventListener("input", () => {
      if (input.value === "") state.least.delete(key);
      else state.least.set(key, Number(input.value));
      apply();
    });
    find("ranges").append(make("label", {}, name, input));
  }

  function clearFilters() {
    find("search").value = "";
    state.words = [];
    state.least.clear();
    for (const input of find("ranges").querySelectorAll("input")) input.value = "";
    for (const facet of facets.values()) facet.clear();
    apply();
  }

  // --- Headings: sorting, and how the column is spread ------------------------------------------

  const BARS = 12;
  const NUMBERS = new Set(["rank", "front", "back", "level", "fit", "kpis", "flags"]);
  const SPREAD = ["front", "back", "level", "fit", "kpis", "flags"];

  function makeHeading(heading, place) {
    const key = heading.dataset.key;
    const button = make("button", { type: "button" }, heading.textContent);
    heading.replaceChildren(button, ...(SPREAD.includes(key) ? drawSpread(key) : []));
    button.addEventListener("click", () => {
      const rising = heading.ariaSort ? heading.ariaSort === "descending" : !NUMBERS.has(key) || key === "rank";
      for (const other of heading.parentElement.children) other.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", rising ? "ascending" : "descending");
      sortBy(key, place, rising ? 1 : -1);
    });
  }

  function sortBy(key, place, sign) {
    const read = NUMBERS.has(key)
      ? (row) => row.numbers[key]
      : (row) => row.element.cells[place].textContent.trim().toLowerCase() || undefined;
    const keyed = rows.map((row) => [read(row), row]);
    keyed.sort(([a, one], [b, two]) => {
      if (a === b) return one.number - two.number;
      if (a === undefined || b === undefined) return a === undefined ? 1 : -1; // unknown last
      return a < b ? -sign : sign;
    });
    rows.splice(0, rows.length, ...keyed.map(([, row]) => row));
    body.append(...rows.map((row) => row.element));
    show(PORTION);
  }

  function drawSpread(key) {
    const values = rows.map((row) => row.numbers[key]).filter((value) => value !== undefined);
    const top = Math.max(1, ...values);
    if (values.length < 2) return [];
    const counts = new Array(BARS).fill(0);
    for (const value of values) counts[Math.min(BARS - 1, Math.floor((BARS * value) / (top + 1)))] += 1;
    const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    picture.setAttribute("viewBox", `0 0 ${BARS} 10`);
    picture.setAttribute("preserveAspectRatio", "none");
    picture.setAttribute("aria-hidden", "true");
    counts.forEach((count, n) => {
      const bar = document.createElementNS("http://www.w3.org/2000/svg", "rect");
      const height = (10 * count) / Math.max(...counts);
      const place = { x: n + 0.1, y: 10 - height, width: 0.8, height };
      for (const [name, value] of Object.entries(place)) bar.setAttribute(name, value);
      picture.append(bar);
    });
    return [picture];
  }

  // --- One candidate ----------------------------------------------------------------------------

  function open(number) {
    const row = rows.find((one) => one.number === number);
    if (!row) return;
    close();
    const told = JSON.parse(find(`c${number}`).textContent);
    const name = row.element.querySelector(".open").textContent;
    const claims = new Claims(told.text ?? "");
    const summary = make("h2", { id: "detail-name", tabIndex: -1 }, name);
    detail.replaceChildren(make("div", { className: "head" }, summary, makeSteps()));
    detail.append(...(told.text ? describe(told, claims) : [make("p", {}, told.message)]));
    detail.hidden = false;
    detail.scrollTop = 0;
    row.element.classList.add("current");
    state.open = row;
    tell("candidate", { key: row.key, name });
    history.replaceState(null, "", `#${number}`);
    summary.focus({ preventScroll: true });
  }

  function close() {
    if (!state.open) return;
    const { element } = state.open;
    state.open = null;
    detail.hidden = true;
    detail.replaceChildren();
    element.classList.remove("current");
    history.replaceState(null, "", " ");
    if (!element.hidden) element.querySelector(".open").focus();
  }

  function step(by) {
    const shown = rows.filter((row) => row.shown);
    const next = shown[shown.indexOf(state.open) + by];
    if (next) open(next.number);
  }

  function makeSteps() {
    const button = (words, title, act) => {
      const made = make("button", { type: "button", title, "aria-label": title }, words);
      made.addEventListener("click", act);
      return made;
    };
    return make("div", { className: "steps" },
      button("‹", "Previous candidate (k)", () => step(-1)),
      button("›", "Next candidate (j)", () => step(1)),
      button("✕", "Close (Esc)", close));
  }

  function describe(told, claims) {
    const list = (name, items, options = {}) => items?.length
      ? [make("h3", {}, name), make("ul", { className: options.as ?? "" }, ...items.map(options.show ?? ((one) => make("li", {}, ...claims.show(one)))))]
      : [];
    return [
      make("dl", {}, ...told.facts.map(([name, value]) => make("div", {}, make("dt", {}, name), make("dd", {}, value)))),
      ...list("To look at", told.flags),
      ...(told.fit ? list(`Fit to ${told.fit.profile}: ${told.fit.score} of 100`, told.fit.criteria, { show: (one) => showCriterion(one, claims) }) : []),
      ...list("Positions", told.jobs, { show: (job) => showJob(job, claims, told.jobs) }),
      ...list("KPIs", told.kpis, { as: "cards", show: (kpi) => showKpi(kpi, claims) }),
      ...list("Score", told.points),
      ...(told.lists ?? []).flatMap(({ name, claims: held }) => list(name, held, { as: "inline" })),
      make("h3", { id: "text-name" }, "Resume"),
      claims.showText(),
    ];
  }

  function showCriterion(one, claims) {
    return make("li", {}, make("span", { className: `answer ${one.answer}` }, one.answer), " ", ...claims.show(one), make("span", { className: "note" }, one.weight));
  }

  function showJob(job, claims, jobs) {
    const spans = jobs.map(({ span }) => span).filter(Boolean);
    const [first, last] = [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to)) + 1];
    const lane = make("div", { className: `lane ${job.side}`, "aria-hidden": "true" });
    if (job.span) {
      const bar = make("span");
      bar.style.left = `${(100 * (job.span[0] - first)) / (last - first)}%`;
      bar.style.width = `${(100 * (job.span[1] + 1 - job.span[0])) / (last - first)}%`;
      lane.append(bar);
    }
    const side = make("span", { className: `side ${job.side}` }, job.side === "none" ? "no side" : `${job.side} office`);
    return make("li", {}, ...claims.show({ ...job, note: "" }), job.places ? `, ${job.places}` : "",
      make("span", { className: "note" }, `${job.dates} · ${job.months} · `, side, ...job.facts.map((fact) => ` · ${fact}`)),
      job.span ? lane : null, make("span", { className: "note" }, job.note ?? ""));
  }

  function showKpi(kpi, claims) {
    const arrow = { up: "▲ ", down: "▼ " }[kpi.direction] ?? "";
    return make("li", {}, ...claims.show(kpi), make("strong", {}, arrow + kpi.value),
      make("span", { className: "note" }, [kpi.kind, ...kpi.beside].join(" · ")),
      kpi.job ? make("span", { className: "note" }, `as ${kpi.job}`) : null);
  }

  /** The claims of one candidate and the marks in the text, each of which leads to the other. */
  class Claims {
    constructor(text) {
      this.text = text;
      this.buttons = [];
      this.places = []; // [start, end, number of the claim]
      this.marks = [];
    }

    show(claim) {
      const note = claim.note ? [make("span", { className: "note" }, claim.note)] : [];
      if (!claim.at?.length) return [claim.words, ...note];
      const number = this.buttons.length;
      const button = make("button", { type: "button", className: "claim", title: "Show where it stands" }, claim.words);
      button.addEventListener("click", () => this.lead(number));
      this.buttons.push(button);
      for (const [start, end] of claim.at) this.places.push([start, end, number]);
      return [button, ...note];
    }

    showText() {
      const edges = [...new Set([0, this.text.length, ...this.places.flatMap(([start, end]) => [start, end])])].sort((a, b) => a - b);
      const opening = this.places.toSorted(([a], [b]) => a - b);
      const pieces = [];
      let [active, next] = [[], 0];
      for (let n = 0; n + 1 < edges.length; n += 1) {
        const [start, end] = [edges[n], edges[n + 1]];
        active = active.filter(([, until]) => until > start);
        while (next < opening.length && opening[next][0] <= start) active.push(opening[next++]);
        const words = this.text.slice(start, end);
        pieces.push(active.length ? this.mark(words, [...new Set(active.map(([, , number]) => number))]) : words);
      }
      this.block = make("div", { className: "text", tabIndex: 0, role: "region", "aria-labelledby": "text-name" }, ...pieces);
      return this.block;
    }

    mark(words, numbers) {
      const element = make("mark", { tabIndex: -1, title: "Show what was made of it (Enter)" }, words);
      element.addEventListener("click", () => this.leadBack(numbers));
      element.addEventListener("keydown", (event) => {
        if (event.key !== "Enter") return;
        event.preventDefault(); // else it presses the claim that has the focus then
        this.leadBack(numbers);
      });
      this.marks.push({ element, numbers });
      return element;
    }

    lead(number) {
      this.last = number;
      tell("claim", { places: this.places.filter(([, , of]) => of === number).map(([start, end]) => [start, end]) });
      for (const { element, numbers } of this.marks) element.classList.toggle("hit", numbers.includes(number));
      const first = this.marks.find(({ numbers }) => numbers.includes(number));
      first?.element.scrollIntoView({ block: "center" });
      first?.element.focus({ preventScroll: true });
    }

    leadBack(numbers) {
      const number = numbers.includes(this.last) ? this.last : numbers[0];
      for (const [n, button] of this.buttons.entries()) {
        if (n === number) button.setAttribute("aria-current", "true");
        else button.removeAttribute("aria-current");
      }
      this.lead(number);
      this.buttons[number].scrollIntoView({ block: "center" });
      this.buttons[number].focus({ preventScroll: true });
    }
  }

  // --- Begin --------------------------------------------------------------------------------------

  const FACETS = ["Fit", "Side", "Level", "Languages", "KPIs", "Tools", "Certifications", "Lines of business", "To look at", "Status"];
  for (const name of FACETS) {
    if (rows.some((row) => row.facets[name]?.length)) makeFacet(name);
  }
  const hasFit = rows.some((row) => row.numbers.fit !== undefined);
  makeRange("front", "Front, months at least", 6);
  makeRange("back", "Back, months at least", 6);
  if (hasFit) makeRange("fit", "Fit, at least", 5);
  [...document.querySelectorAll("thead th")].forEach(makeHeading);
  find("search").addEventListener("input", (event) => {
    state.words = event.target.value.toLowerCase().split(/\s+/).filter(Boolean);
    apply();
  });
  find("clear").addEventListener("click", clearFilters);
  find("more").addEventListener("click", () => show(state.most + PORTION));
  addEventListener("beforeprint", () => show(Infinity));
  addEventListener("afterprint", () => show(PORTION));
  body.addEventListener("click", (event) => {
    const row = event.target.closest("tr");
    if (row && !getSelection().toString()) open(Number(row.id.slice(1)));
  });
  document.addEventListener("keydown", (event) => {
    if (event.target.matches("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") close();
    else if (event.key === "/") { event.preventDefault(); find("search").focus(); }
    else if (event.key === "j" && state.open) step(1);
    else if (event.key === "k" && state.open) step(-1);
  });
  filters.querySelector("details").open = !matchMedia("(max-width: 720px)").matches;
  filters.hidden = false;
  apply();
  const asked = Number(location.hash.slice(1));
  if (asked) open(asked);
})();
