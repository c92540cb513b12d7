"use strict";

// What is typed of a visit is kept in this browser: a draft while it is typed, then an entry that is not sent yet, until the
// desk has answered. The id of the record is made here, so that an entry that is sent twice is one.
const account = document.querySelector("meta[name=account]")?.content;
const said = document.body.dataset;
const UNSENT = "unsent";
const LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ";

document.documentElement.classList.add("js");

function unsent() {
  return JSON.parse(localStorage.getItem(UNSENT) ?? "[]");
}

function mine() {
  return unsent().filter((entry) => !account || entry.account === account);
}

function drop(entry) {
  localStorage.setItem(UNSENT, JSON.stringify(unsent().filter((each) => each.id !== entry.id)));
}

function queue(entry) {
  drop(entry);
  localStorage.setItem(UNSENT, JSON.stringify([...unsent(), entry]));
}

function draftKey(page) {
  return `draft ${account} ${page}`;
}

// The notice above the page: how many entries wait, and what else there is to say.
function tell(sentence = "", page = "") {
  const notice = document.getElementById("queue");
  const count = mine().length;
  const waiting = count > 0 ? said.unsent.replace("{count}", count) : "";
  notice.textContent = [waiting, sentence].filter((text) => text).join(" · ");
  if (page) {
    const link = document.createElement("a");
    link.href = page;
    link.textContent = said.open;
    notice.append(" ", link);
  }
  notice.hidden = notice.textContent === "";
}

// Sends an entry: {sent: address}, {mend: page}, {login: true} or {later: true}.
async function send(entry) {
  try {
    const session = await fetch("/session", { headers: { "X-Csrf": "?" } });
    if (session.status === 401) {
      return { login: true };
    }
    const answer = await fetch("/visits", {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded", "X-Csrf": await session.text() },
      body: entry.body,
    });
    if (answer.ok) {
      return { sent: answer.url };
    }
    if (answer.status === 401 || answer.status === 403) {
      return { login: true };
    }
    return answer.status >= 500 ? { later: true } : { mend: await answer.text() };
  } catch {
    return { later: true };
  }
}

let sending = false;

// Sends all that waits; what must be mended becomes a draft again.
async function flush() {
  if (sending || !account) {
    return;
  }
  sending = true;
  for (const entry of mine()) {
    const answer = await send(entry);
    if (answer.sent) {
      drop(entry);
      tell();
    } else if (answer.mend) {
      drop(entry);
      localStorage.setItem(draftKey(entry.page), entry.body);
      tell(said.mend, entry.page);
    } else {
      break;
    }
  }
  sending = false;
}

function newId() {
  return "W" + Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) => LETTERS[byte % LETTERS.length]).join("");
}

function textOf(form) {
  const fields = new FormData(form);
  fields.delete("csrf");
  return new URLSearchParams(fields).toString();
}

function fill(form, text) {
  const fields = new URLSearchParams(text);
  for (const field of form.elements) {
    if (field.type === "checkbox" || field.type === "radio") {
      field.checked = fields.getAll(field.name).includes(field.value);
    } else if (field.name !== "csrf" && fields.has(field.name)) {
      field.value = fields.get(field.name);
    }
  }
}

function begin(form) {
  const page = location.pathname + location.search;
  const key = draftKey(page);
  const draft = localStorage.getItem(key);
  if (form.dataset.visit === "new") {
    form.elements.record_id.value = newId();
    if (draft) {
      fill(form, draft);
      form.querySelector("[data-draft]").textContent = said.restored;
    }
  }
  form.addEventListener("input", () => localStorage.setItem(key, textOf(form)));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(form, { account, id: form.elements.record_id.value, body: textOf(form), page });
  });
}

async function submit(form, entry) {
  const button = form.querySelector("[type=submit]");
  button.disabled = true;
  queue(entry);
  const answer = await send(entry);
  if (answer.sent) {
    drop(entry);
    localStorage.removeItem(draftKey(entry.page));
    location.assign(answer.sent);
  } else if (answer.mend) {
    drop(entry);
    localStorage.setItem(draftKey(entry.page), entry.body);
    show(answer.mend);
  } else {
    localStorage.removeItem(draftKey(entry.page));
    form.replaceChildren(...form.querySelectorAll(".kept"));
    form.querySelector(".kept").hidden = false;
    tell(answer.login ? said.ended : said.offline, answer.login ? `/login?to=${encodeURIComponent("/")}` : "");
  }
}

// Shows an answer in place of the page, with what was typed in it.
function show(html) {
  const main = new DOMParser().parseFromString(html, "text/html").querySelector("main");
  document.querySelector("main").replaceWith(main);
  main.querySelectorAll("form[data-visit]").forEach(begin);
  (main.querySelector("[data-focus]") ?? main).focus();
  tell();
}

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) {
    window.print();
  }
});

// A period says why it stands as it does, beneath its strip.
for (const kind of ["click", "focusin", "mouseover"]) {
  document.addEventListener(kind, (event) => {
    const cell = event.target.closest?.("[data-sentence]");
    if (cell) {
      cell.closest("[data-strips]").querySelector("output").textContent = cell.dataset.sentence;
    }
  });
}

document.addEventListener("change", (event) => {
  event.target.closest(".settings")?.submit();
});

document.addEventListener("submit", (event) => {
  if (event.target.action.endsWith("/logout")) {
    Object.keys(localStorage)
      .filter((key) => key.startsWith(draftKey("")))
      .forEach((key) => localStorage.removeItem(key));
  }
});

window.addEventListener("online", flush);
document.querySelectorAll("form[data-visit]").forEach(begin);
tell();
flush();
setInterval(flush, 20000);

if ("serviceWorker" in navigator) {
  navigator.serviceWorker.register("/sw.js");
}
