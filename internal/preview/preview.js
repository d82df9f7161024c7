"use strict";

// The page shows what the program says, and asks it to change things; it keeps
// nothing itself but what is open.
const $ = (id) => document.getElementById(id);
let words = {};
let state = null;
let open = null; // key of the article that is open
let waiting = Promise.resolve(); // changes go one after another
let pending = 0; // changes that are not made yet

// text is one of the words, with values in its places.
function text(name, ...values) {
  return (words[name] || name).replace(/%(\d)/g, (_, n) => values[n - 1]);
}

// make makes an element.
function make(tag, attributes = {}, ...children) {
  const e = document.createElement(tag);
  for (const [k, v] of Object.entries(attributes)) {
    if (k.startsWith("on")) e.addEventListener(k.slice(2), v);
    else if (typeof v === "boolean") e[k] = v;
    else e.setAttribute(k, v);
  }
  e.append(...children);
  return e;
}

function say(words) { $("status").textContent = words; }

// warn shows what is wrong; it is not read out again while it stays so.
function warn(words) { if ($("alert").textContent !== words) $("alert").textContent = words; }

// ask sends a request and gives what is answered; null for nothing new. What goes
// wrong is shown.
async function ask(path, body) {
  const how = body === undefined ? {} : { method: "POST", body };
  if (typeof body === "string") how.headers = { "Content-Type": "application/json" };
  let answer;
  try {
    answer = await fetch(path, how);
  } catch {
    warn(text("gone"));
    throw new Error("gone");
  }
  if (answer.status === 204) return null;
  const value = await answer.json();
  if (!answer.ok) {
    warn(value.error);
    throw new Error(value.error);
  }
  return value;
}

// change asks for one change and shows what comes of it. Others wait, and may move
// what this one is about: what is asked for is worked out when its turn comes; null
// is nothing.
function change(what, done, failed) {
  pending++;
  waiting = waiting.then(async () => {
    warn("");
    let news = null;
    let asked = null;
    try {
      asked = typeof what === "function" ? what() : what;
      if (asked) news = await ask("edit", JSON.stringify({ revision: state.revision, ...asked }));
    } catch {
      failed?.();
    }
    pending--;
    if (news) {
      show(news);
      say(typeof done === "function" ? done() : done || text("saved"));
      return;
    }
    if (asked) await look(true);
    reload(); // what is ticked is not what is written
  });
  return waiting;
}

// look asks whether anything has changed.
async function look(quiet) {
  const news = await ask("state?revision=" + (state ? state.revision : "")).catch(() => null);
  if (!news) return;
  const first = !state;
  show(news);
  if (!first && !quiet) say(text("followed"));
}

function show(news) {
  state = news;
  $("name").textContent = state.title || text("title");
  document.title = (state.title ? state.title + " – " : "") + text("title");
  $("undo").disabled = !state.can_undo;
  showEditions();
  messages($("faults"), state.faults.length ? [{ place: "", text: text("faulty"), hint: "" }, ...state.faults] : []);
  messages($("messages"), state.messages);
  showArticles();
  showPages();
}

function showEditions() {
  const select = $("edition");
  select.replaceChildren(...state.editions.map((name, i) => make("option", { value: String(i) }, name)));
  select.value = String(state.edition);
  select.parentElement.hidden = state.editions.length < 2;
}

function messages(list, of) {
  list.hidden = of.length === 0;
  list.replaceChildren(...of.map((m) => {
    const li = make("li");
    if (m.place) li.append(make("span", { class: "place" }, m.place + ": "));
    li.append(m.text);
    if (m.hint) li.append(make("span", { class: "advice" }, " – " + m.hint));
    return li;
  }));
}

// Articles.

// keys is what each article is known by while its place changes.
function keys() {
  const seen = new Map();
  return state.articles.map((a) => {
    const n = (seen.get(a.file) || 0) + 1;
    seen.set(a.file, n);
    return a.file + "#" + n;
  });
}

function showArticles() {
  const list = $("articles");
  const before = new Map([...list.children].map((li) => [li.dataset.key, li]));
  const focus = document.activeElement;
  const all = keys().map((key, i) => {
    const li = before.get(key) || newItem(key);
    fill(li, state.articles[i], i);
    return li;
  });
  const same = all.length === list.children.length && all.every((li, i) => li === list.children[i]);
  if (!same) list.replaceChildren(...all);
  if (focus && focus !== document.activeElement && list.contains(focus)) focus.focus();
}

function newItem(key) {
  const id = "editor-" + Math.random().toString(36).slice(2);
  const li = make("li", { "data-key": key });
  const handle = make("span", { class: "handle", role: "button", tabindex: "0" }, "⠿"); // Firefox drags no <button>
  handle.addEventListener("keydown", (e) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[e.key];
    if (!by) return;
    e.preventDefault();
    move(li, (from) => from + by);
  });
  const opener = make("button", { type: "button", class: "opener", "aria-expanded": "false", "aria-controls": id },
    make("span", { class: "title" }), make("span", { class: "facts" }));
  opener.addEventListener("click", () => toggle(li));
  const head = make("div", { class: "head", draggable: "true" }, handle, opener); // text in the editor can be selected
  li.append(head, make("ul", { class: "messages", hidden: true }),
    make("div", { class: "editor", id, hidden: true }));
  head.addEventListener("dragstart", (e) => {
    dragged = li;
    e.dataTransfer.effectAllowed = "move";
    e.dataTransfer.setData("text/plain", li.querySelector(".title").textContent);
    li.classList.add("dragged");
  });
  head.addEventListener("dragend", endDrag);
  return li;
}

function place(li) { return [...$("articles").children].indexOf(li); }

function fill(li, article, i) {
  const title = article.title || article.file;
  li.querySelector(".handle").setAttribute("aria-label", text("move", title));
  li.querySelector(".title").textContent = title;
  const facts = [];
  if (article.page) facts.push(text("on_page", article.page));
  else facts.push(text("not_printed"));
  if (article.brief) facts.push(text("is_brief"));
  facts.push(article.file);
  li.querySelector(".facts").textContent = facts.join(" · ");
  messages(li.querySelector(".messages"), article.messages);
  li.querySelector(".opener").disabled = !article.ok;
  if (li.dataset.key === open) load(li, i);
}

// move brings an article from its place to another.
function move(li, placed) {
  let title, to;
  return change(() => {
    const from = place(li);
    to = placed(from);
    if (from < 0 || to < 0 || to >= state.articles.length || to === from) return null;
    title = state.articles[from].title || state.articles[from].file;
    const numbers = state.articles.map((_, i) => i);
    numbers.splice(to, 0, ...numbers.splice(from, 1));
    return { key: "order", numbers };
  }, () => text("moved", title, to + 1));
}

function toggle(li) {
  const key = li.dataset.key;
  const before = open;
  open = open === key ? null : key;
  for (const item of $("articles").children) {
    const on = item.dataset.key === open;
    item.querySelector(".opener").setAttribute("aria-expanded", String(on));
    item.querySelector(".editor").hidden = !on;
    if (!on) item.querySelector(".editor").replaceChildren();
  }
  if (open && open !== before) {
    load(li, place(li));
    reveal(state.articles[place(li)].page);
  }
  mark();
}

// reveal brings a page into sight, where it has a place beside the list.
function reveal(page) {
  const figure = $("pages").children[page - 1];
  if (figure && matchMedia("(min-width: 60.01rem)").matches) figure.scrollIntoView({ block: "nearest" });
}

// load brings what can be chosen of an article into its editor. The fields stay, so
// that nobody loses the one that is being used. While changes wait, what is ticked
// for them stays, too.
async function load(li, i) {
  if (pending) return;
  const details = await ask("article/" + i).catch(() => null);
  if (!details || pending || li.dataset.key !== open || details.revision !== state.revision) return;
  const editor = li.querySelector(".editor");
  const shape = JSON.stringify([details.pictures.map((p) => [p.name, p.there]), details.paragraphs.map((p) => p.text)]);
  if (editor.shape !== shape || !editor.firstChild) {
    editor.shape = shape;
    editor.replaceChildren(...fields(li, details));
  }
  update(li, editor, details);
}

// reload shows anew what is written of the article that is open.
function reload() {
  const i = open ? keys().indexOf(open) : -1;
  if (i >= 0) load($("articles").children[i], i);
}

// fields is the fields of an editor, empty.
function fields(li, d) {
  const set = (what, failed) => change(() => ({ article: place(li), ...what }), "", failed);
  const out = [make("div", { class: "moves" },
    make("button", { type: "button", onclick: () => move(li, (from) => from - 1), name: "up" }, text("up")),
    make("button", { type: "button", onclick: () => move(li, (from) => from + 1), name: "down" }, text("down")))];
  for (const key of ["headline", "standfirst"]) {
    const area = field("textarea", key, (value, failed) => set({ key, text: value }, failed));
    area.rows = key === "headline" ? 2 : 4;
    const note = make("p", { class: "own", id: li.querySelector(".editor").id + key }, text("own_words"));
    area.setAttribute("aria-describedby", note.id);
    out.push(make("label", {}, text(key), area), note);
  }
  out.push(tick("brief", text("brief"), (on) => set({ key: "brief", on })));
  if (d.pictures.length) out.push(pictures(li, d, set));
  if (d.paragraphs.length) out.push(paragraphs(d, set));
  return out;
}

// update puts values into the fields of an editor, but not over what somebody has
// written there and is in no file yet.
function update(li, editor, d) {
  const put = (name, value) => {
    const e = editor.querySelector(`[name="${name}"]`);
    if (e.dataset.was !== undefined && e.value !== e.dataset.was) return;
    e.value = value;
    e.dataset.was = e.value;
  };
  const check = (name, on) => { editor.querySelector(`[name="${name}"]`).checked = on; };
  for (const key of ["headline", "standfirst"]) {
    put(key, d[key]);
    $(editor.id + key).hidden = d[key] === d.own[key];
  }
  check("brief", d.brief);
  d.pictures.forEach((p, i) => {
    check("picture" + i, p.printed);
    put("caption" + i, p.caption);
    const img = editor.querySelectorAll(".picture")[i].querySelector("img");
    const src = "thumb/" + place(li) + "/" + i;
    if (img && img.getAttribute("src") !== src) img.src = src; // one that is not in sight is not loaded yet
  });
  for (const p of d.paragraphs) {
    check("paragraph" + p.number, !p.cut);
    editor.querySelector(`[name="paragraph${p.number}"]`).closest("label").classList.toggle("off", p.cut);
  }
}

// field is a field that says when another text is in it: on leaving it, and on
// Enter.
function field(tag, name, changed) {
  const e = make(tag, tag === "input" ? { type: "text", name } : { name });
  e.addEventListener("change", () => {
    const before = e.dataset.was;
    const after = e.value;
    if (after === before) return;
    e.dataset.was = after;
    changed(after, () => { if (e.dataset.was === after) e.dataset.was = before; }); // Enter tries again
  });
  e.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    e.dispatchEvent(new Event("change"));
  });
  return e;
}

// tick is a box to tick with what it is about.
function tick(name, label, changed) {
  const box = make("input", { type: "checkbox", name });
  box.addEventListener("change", () => changed(box.checked));
  return make("label", { class: "tick" }, box, make("span", {}, label));
}

function pictures(li, d, set) {
  const group = make("fieldset", {}, make("legend", {}, text("pictures")));
  d.pictures.forEach((p, i) => {
    const box = make("div", { class: "picture" });
    const label = text("print_picture", i + 1) + " – " + p.name + (p.there ? "" : " (" + text("not_saved") + ")");
    box.append(tick("picture" + i, label, () => {
      const numbers = [...group.querySelectorAll("input[type=checkbox]")].flatMap((b, n) => (b.checked ? [n + 1] : []));
      set({ key: "pictures", numbers });
    }));
    if (p.there) box.append(make("img", { alt: "", loading: "lazy" }));
    const caption = field("input", "caption" + i, (value, failed) => set({ key: "caption", picture: i, text: value }, failed));
    box.append(make("label", {}, text("caption", i + 1), caption));
    group.append(box);
  });
  return group;
}

function paragraphs(d, set) {
  const group = make("fieldset", {}, make("legend", {}, text("paragraphs")));
  for (const p of d.paragraphs) {
    const label = tick("paragraph" + p.number, p.number + ". " + p.text, () => {
      const numbers = [...group.querySelectorAll("input")].flatMap((b, n) => (b.checked ? [] : [n + 1]));
      set({ key: "cut", numbers });
    });
    label.classList.add("paragraph");
    label.querySelector("input").setAttribute("aria-label", text("print_paragraph", p.number));
    group.append(label);
  }
  return group;
}

// Pages.

const near = new IntersectionObserver((entries) => {
  for (const e of entries) {
    e.target.dataset.near = String(e.isIntersecting);
    if (e.isIntersecting) draw(e.target);
  }
}, { rootMargin: "800px" });

function showPages() {
  $("none").hidden = state.pages.length > 0;
  $("none").textContent = text(state.articles.length ? "no_pages_yet" : "no_articles_yet");
  const box = $("pages");
  while (box.children.length > state.pages.length) {
    near.unobserve(box.lastElementChild);
    box.lastElementChild.remove();
  }
  state.pages.forEach((page, i) => {
    let figure = box.children[i];
    if (!figure) {
      figure = make("figure", { class: "page" }, make("div", { class: "leaf" }), make("figcaption"));
      box.append(figure);
      near.observe(figure);
    }
    figure.dataset.id = page.id;
    figure.querySelector(".leaf").style.aspectRatio = page.width + " / " + page.height;
    figure.querySelector("figcaption").textContent = text("page_of", i + 1, state.pages.length);
    if (figure.dataset.near === "true") draw(figure);
  });
  mark();
}

// draw brings the drawing of a page in, unless it is there.
function draw(figure) {
  const id = figure.dataset.id;
  if (figure.dataset.drawn === id) return;
  const request = new XMLHttpRequest();
  request.open("GET", "page/" + id);
  request.responseType = "document";
  request.onload = () => {
    if (figure.dataset.id !== id) return;
    if (request.status !== 200 || !request.responseXML) { // this window has slept, and much has changed
      waiting = waiting.then(() => look(true));
      return;
    }
    const drawing = document.importNode(request.responseXML.documentElement, true);
    drawing.setAttribute("role", "img");
    drawing.setAttribute("aria-label", figure.querySelector("figcaption").textContent);
    figure.querySelector(".leaf").replaceChildren(drawing);
    figure.dataset.drawn = id;
    mark();
  };
  request.send();
}

// mark colours the article that is open, on its pages.
function mark() {
  const at = open ? keys().indexOf(open) : -1;
  const number = at < 0 ? "" : String(state.articles[at].number);
  for (const g of document.querySelectorAll("#pages [data-article]")) {
    g.classList.toggle("chosen", g.dataset.article === number);
  }
}

$("pages").addEventListener("click", (e) => {
  const g = e.target.closest("[data-article]");
  if (!g) return;
  const i = state.articles.findIndex((a) => String(a.number) === g.dataset.article);
  const li = $("articles").children[i];
  if (li && li.dataset.key !== open) toggle(li);
  li?.scrollIntoView({ block: "nearest" });
});

// Dragging: an article within the list, or files from outside.

let dragged = null;

function endDrag() {
  dragged?.classList.remove("dragged");
  dragged = null;
  unmark();
}

function unmark() {
  for (const li of $("articles").children) li.classList.remove("before", "after");
}

function target(e) {
  const li = e.target instanceof Element ? e.target.closest("#articles > li") : null;
  if (!li) return null;
  const box = li.getBoundingClientRect();
  return { li, after: e.clientY > box.top + box.height / 2 };
}

document.addEventListener("dragover", (e) => {
  const files = e.dataTransfer.types.includes("Files");
  if (!files && !dragged) return;
  e.preventDefault();
  $("drop").classList.toggle("on", files);
  unmark();
  const at = dragged && target(e);
  if (at && at.li !== dragged) at.li.classList.add(at.after ? "after" : "before");
});

document.addEventListener("dragleave", (e) => {
  if (!e.relatedTarget) $("drop").classList.remove("on");
});

document.addEventListener("drop", async (e) => {
  e.preventDefault();
  $("drop").classList.remove("on");
  if (dragged) {
    const li = dragged;
    const at = target(e);
    endDrag();
    if (!at || at.li === li) return;
    move(li, (from) => {
      const other = place(at.li);
      if (other < 0) return from; // it is gone
      return other + (at.after ? 1 : 0) - (from < other + (at.after ? 1 : 0) ? 1 : 0);
    });
    return;
  }
  const entries = [...e.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  const loose = [...e.dataTransfer.files];
  const form = new FormData();
  try {
    for (const entry of entries) await gather(entry, form);
  } catch {
    warn(text("unread"));
    return;
  }
  if (!entries.length) for (const file of loose) form.append(file.name, file);
  upload(form);
});

// gather puts a file, or all files of a folder, into a form, under their paths.
async function gather(entry, form) {
  if (entry.isFile) {
    form.append(entry.fullPath.slice(1), await new Promise((ok, no) => entry.file(ok, no)));
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    const some = await new Promise((ok, no) => reader.readEntries(ok, no));
    if (!some.length) return;
    for (const inner of some) if (!inner.name.startsWith(".")) await gather(inner, form);
  }
}

function upload(form) {
  const files = [...form.values()];
  if (files.length === 0) return;
  if (files.reduce((sum, file) => sum + file.size, 0) > Number($("files").dataset.limit)) {
    warn(text("too_large")); // the answer to it may not be heard
    return;
  }
  waiting = waiting.then(async () => {
    warn("");
    say(text("adding"));
    try {
      show(await ask("drop", form));
      say(text("added"));
    } catch {
      say("");
      await look(true);
    }
  });
}

// Buttons.

$("add").addEventListener("click", () => $("files").click());
$("files").addEventListener("change", () => {
  const form = new FormData();
  for (const file of $("files").files) form.append(file.name, file);
  $("files").value = "";
  upload(form);
});
$("undo").addEventListener("click", () => change({ key: "undo" }, text("undone")));
$("edition").addEventListener("change", (e) => change({ key: "edition", article: Number(e.target.value) }, " "));
$("zoom").addEventListener("input", (e) => document.documentElement.style.setProperty("--zoom", e.target.value + "%"));
$("make").addEventListener("click", () => {
  waiting = waiting.then(async () => {
    warn("");
    say(text("making"));
    $("make").disabled = true;
    try {
      const made = await ask("make", "{}");
      say(made.files.length ? text("made", made.files.join(", ")) : "");
      warn((made.messages || []).join(" – "));
      $("made").hidden = made.files.length === 0;
      $("made").replaceChildren(...made.files.map((name, i) => make("li", {},
        make("a", { href: "made/" + i, target: "_blank" }, text("open_made", name)))));
    } catch {
      say("");
    }
    $("make").disabled = false;
  });
});

async function begin() {
  words = await ask("words");
  await look(true);
  setInterval(() => {
    if (document.visibilityState === "visible") waiting = waiting.then(() => look(false));
  }, 2000);
}

begin();
