"use strict";
// What a review adds to the report: files to read, notes, the original page, a second candidate
// beside the first, the job profile. The server takes nothing but what this page sends.
(() => {
  const { find, make } = window.reportPage;

  async function ask(path, method = "GET", body = undefined) {
    const answer = await fetch(path, { method, body });
    const told = await answer.json();
    return answer.ok ? told : { problem: `${answer.status}`, ...told };
  }

  // --- Files -----------------------------------------------------------------------------------

  const ATONCE = 3;
  const queue = [];
  const refused = [];
  let sending = 0;

  function send(files) {
    queue.push(...files);
    while (sending < ATONCE && queue.length) sendNext();
  }

  async function sendNext() {
    const file = queue.shift();
    sending += 1;
    try {
      const told = await ask(`/files/${encodeURIComponent(file.name)}`, "POST", file);
      if (told.problem) refused.push([file.name, "refused", told.problem]);
    } catch (error) {
      refused.push([file.name, "refused", String(error)]);
    }
    sending -= 1;
    if (queue.length) sendNext();
    watch();
  }

  /** All files of what was dropped, folders gone through. */
  async function listDropped(entry) {
    if (entry.isFile) return [await new Promise((take, fail) => entry.file(take, fail))];
    const reader = entry.createReader();
    const found = [];
    for (;;) {
      const part = await new Promise((take, fail) => reader.readEntries(take, fail));
      if (!part.length) break;
      for (const inside of part) found.push(...await listDropped(inside));
    }
    return found;
  }

  // --- Progress --------------------------------------------------------------------------------

  let watching = null;
  let seen = null;

  async function watch() {
    clearTimeout(watching);
    const progress = await ask("/progress");
    const left = progress.left + queue.length + sending;
    if (seen === null) seen = progress.done;
    const counts = Object.entries(progress.statuses).map(([status, count]) => `${count} ${status}`);
    find("progress").textContent = progress.fault ? `Stopped: ${progress.fault}` : left
      ? `Reading: ${progress.done} done, ${left} left` : counts.length ? `Read: ${counts.join(", ")}` : "";
    const fresh = progress.done - seen;
    find("reload").hidden = fresh === 0;
    find("reload").textContent = `Show ${fresh} new`;
    find("unread").replaceChildren(...[...progress.unread, ...refused].map((words) => make("li", {}, words.join(": "))));
    if (left && !progress.fault) watching = setTimeout(watch, 700);
  }

  // --- Notes -----------------------------------------------------------------------------------

  const notes = new Map();

  async function readNotes() {
    for (const note of await ask("/shortlist")) notes.set(note.key, note);
    markListed();
  }

  function markListed() {
    for (const row of document.querySelectorAll("tbody tr")) {
      row.querySelector(".open").classList.toggle("listed", notes.has(JSON.parse(row.dataset.row).key));
    }
  }

  function showNote(key) {
    const note = notes.get(key);
    const who = make("input", { value: note?.who ?? localStorage.getItem("who") ?? "", maxLength: 200, autocomplete: "off" });
    const why = make("textarea", { value: note?.note ?? "", rows: 2, maxLength: 4000 });
    const told = make("p", {}, note ? `On the shortlist since ${note.at}, by ${note.who}.` : "");
    told.setAttribute("role", "status");
    const put = make("button", { type: "button" }, note ? "Change the note" : "Shortlist");
    const drop = make("button", { type: "button", hidden: !note }, "Take off the shortlist");
    const box = make("div", { className: "shortlist" },
      make("label", {}, "Your name", who), make("label", {}, "Note (kept apart from the result)", why),
      make("div", {}, put, " ", drop), told);
    put.addEventListener("click", async () => {
      const kept = await ask(`/shortlist/${key}`, "PUT", JSON.stringify({ who: who.value, note: why.value }));
      if (kept.problem) { told.textContent = kept.problem; return; }
      localStorage.setItem("who", kept.who);
      notes.set(key, kept);
      markListed();
      box.replaceWith(showNote(key));
    });
    drop.addEventListener("click", async () => {
      await ask(`/shortlist/${key}`, "DELETE");
      notes.delete(key);
      markListed();
      box.replaceWith(showNote(key));
    });
    return box;
  }

  // --- The original page -------------------------------------------------------------------------

  let current = null; // of the candidate shown: key, page, places that a claim came from

  async function showPage(number) {
    const { key, sheet, status } = current;
    status.textContent = "Drawing…";
    const told = await ask(`/pages/${key}/${number}`);
    if (current?.key !== key) return;
    if (told.problem) { status.textContent = told.problem; return; }
    Object.assign(current, { number, pages: told.pages, lines: told.lines });
    status.textContent = `Page ${number} of ${told.pages}`;
    const picture = make("img", { alt: `Page ${number} of the original`, src: `data:image/png;base64,${told.png}` });
    sheet.replaceChildren(picture);
    outline();
  }

  function outline() {
    for (const box of current.sheet.querySelectorAll("span")) box.remove();
    const touched = current.lines.filter(([start, end]) => current.places.some(([from, to]) => from < end && to > start));
    for (const [, , left, top, width, height] of touched) {
      const box = make("span");
      Object.assign(box.style, { left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` });
      current.sheet.append(box);
    }
    return touched.length;
  }

  async function follow(places) {
    current.places = places;
    if (!current.lines) return;
    if (outline()) return;
    for (let number = 1; number <= current.pages; number += 1) {
      await showPage(number);
      if (outline()) return;
    }
  }

  function showOriginal(key) {
    const sheet = make("div", { className: "sheet" });
    const status = make("p", {});
    status.setAttribute("role", "status");
    current = { key, sheet, status, places: [], lines: null, pages: 1, number: 1 };
    const open = make("button", { type: "button" }, "Show the original page");
    open.addEventListener("click", () => showPage(1));
    const turn = (by, words) => {
      const button = make("button", { type: "button" }, words);
      button.addEventListener("click", () => showPage(Math.min(current.pages, Math.max(1, current.number + by))));
      return button;
    };
    return make("div", {}, open, " ", turn(-1, "Page before"), " ", turn(1, "Page after"), status, sheet);
  }

  // --- A second candidate ---------------------------------------------------------------------------

  function pin(name) {
    const copy = find("detail").cloneNode(true);
    for (const element of copy.querySelectorAll(".steps, .shortlist, .text, .beside, #text-name")) element.remove();
    for (const element of copy.querySelectorAll("[id]")) element.removeAttribute("id");
    for (const button of copy.querySelectorAll("button")) button.replaceWith(make("span", { className: button.className }, button.textContent));
    const drop = make("button", { type: "button" }, `Unpin ${name}`);
    drop.addEventListener("click", () => { find("pinned").hidden = true; });
    find("pinned").replaceChildren(drop, ...copy.childNodes);
    find("pinned").hidden = false;
  }

  // --- The job profile ------------------------------------------------------------------------------

  async function editProfile() {
    const { told, template } = await ask("/profile");
    find("profile-text").value = told;
    find("profile-problems").replaceChildren();
    find("profile-template").onclick = () => { find("profile-text").value = template; };
    find("profile").showModal();
  }

  async function saveProfile() {
    const answer = await ask("/profile", "PUT", JSON.stringify({ told: find("profile-text").value }));
    if (!answer.problems) location.reload();
    else find("profile-problems").replaceChildren(...answer.problems.map((problem) => make("li", {}, problem)));
  }

  // --- Begin ----------------------------------------------------------------------------------------

  document.addEventListener("candidate", ({ detail: { key, name } }) => {
    const compare = make("button", { type: "button" }, "Pin to compare");
    compare.addEventListener("click", () => pin(name));
    const beside = make("div", { className: "beside" }, compare, showOriginal(key));
    find("detail").querySelector(".head").after(showNote(key), beside);
  });
  document.addEventListener("claim", ({ detail: { places } }) => { if (current) follow(places); });
  for (const id of ["add-files", "add-folder"]) {
    find(id).addEventListener("change", (event) => { send(event.target.files); event.target.value = ""; });
  }
  addEventListener("dragover", (event) => { event.preventDefault(); find("review").classList.add("over"); });
  addEventListener("dragleave", () => find("review").classList.remove("over"));
  addEventListener("drop", async (event) => {
    event.preventDefault();
    find("review").classList.remove("over");
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry()).filter(Boolean);
    for (const entry of entries) send(await listDropped(entry));
  });
  find("reload").addEventListener("click", () => location.reload());
  find("edit-profile").addEventListener("click", editProfile);
  find("profile-file").addEventListener("change", async (event) => {
    find("profile-text").value = await event.target.files[0].text();
  });
  find("profile-save").addEventListener("click", saveProfile);
  find("profile-close").addEventListener("click", () => find("profile").close());
  readNotes();
  watch();
})();
