const SIGNS = { MET: "✓", MISSED: "×", PENDING: "…", EXCUSED: "–", UNKNOWN: "?" };
const VERDICTS = { MET: "已完成 met", MISSED: "未完成 missed", PENDING: "待完成 pending", EXCUSED: "免除 excused", UNKNOWN: "不详 unknown" };

const at = id => document.getElementById(id);

/** What is said of the cell that was pressed, below its strip. */
const said = make("div", { className: "said" });
said.setAttribute("aria-live", "polite");

function make(name, properties = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

function told(sentences) {
  return [make("p", { lang: "zh-CN" }, sentences.zh), make("p", { lang: "en" }, sentences.en)];
}

/** Asks in both languages, and puts the two answers together. */
function inBoth(ask) {
  const [zh, en] = ["zh", "en"].map(ask);
  return zh.map((finding, i) => ({
    ...finding,
    names: { zh: finding.dutyName, en: en[i].dutyName },
    sentences: { zh: finding.sentence, en: en[i].sentence }
  }));
}

const asked = () => CASES[at("case").value];
const book = () => warmSunset.books[at("book").value];
const question = more => ({ asOf: at("as-of").value, watermarks: asked().watermarks, ...more });

function show() {
  if (!at("as-of").value) {
    return;
  }
  const findings = inBoth(language => warmSunset.explain(asked().sheet, book(), question(), language));
  showStrips(findings);
  showOpen(findings);
  showDuties(findings);
  showWhy();
}

function showStrips(findings) {
  said.replaceChildren();
  const codes = [...new Set(findings.map(finding => finding.duty))];
  at("strips").replaceChildren(...codes.map(code => strip(findings.filter(finding => finding.duty === code))));
}

function strip(findings) {
  const { names, clause } = findings[0];
  const title = make("h3", {}, names.zh, " ", make("span", { lang: "en" }, names.en), make("span", { className: "clause" }, clause));
  return make("div", { className: "duty" }, title, make("div", { className: "strip" }, ...findings.map(cell)));
}

function cell(finding) {
  const { verdict, first, last, names } = finding;
  const label = `${names.zh} ${first} – ${last}: ${VERDICTS[verdict]}`;
  const button = make("button", { type: "button", className: `cell ${verdict}`, title: label }, SIGNS[verdict]);
  button.setAttribute("aria-label", label);
  button.setAttribute("aria-pressed", "false");
  button.addEventListener("click", () => {
    document.querySelectorAll(".cell[aria-pressed=true]").forEach(other => other.setAttribute("aria-pressed", "false"));
    button.setAttribute("aria-pressed", "true");
    said.replaceChildren(...told(finding.sentences));
    button.closest(".duty").append(said);
  });
  return button;
}

function showOpen(findings) {
  const items = warmSunset.worklist([asked().sheet], book(), question()).items;
  const sentences = items.flatMap(item =>
    findings.filter(f => f.duty === item.duty && f.first === item.first && f.pairing === item.pairing).slice(0, 1)
  );
  at("open").replaceChildren(
    ...(sentences.length > 0
      ? sentences.map(finding => make("li", {}, ...told(finding.sentences)))
      : [make("li", { className: "none" }, ...told({ zh: "没有待办。", en: "There is nothing to be done." }))])
  );
}

function showDuties(findings) {
  const chosen = at("duty").value;
  const names = new Map(findings.map(f => [f.duty, `${f.names.zh} ${f.names.en}`]));
  at("duty").replaceChildren(...[...names].map(([value, text]) => make("option", { value }, text)));
  if (names.has(chosen)) {
    at("duty").value = chosen;
  }
}

function showWhy() {
  if (!at("day").value || !at("duty").value) {
    return;
  }
  const pairing = asked().sheet.pairings?.[0]?.pairing;
  const asking = question({ pairing, duty: at("duty").value, day: at("day").value });
  const [zh, en] = ["zh", "en"].map(language => warmSunset.whyNone(asked().sheet, book(), asking, language));
  const sentences = zh.reason
    ? [{ zh: zh.reason.sentence, en: en.reason.sentence }]
    : zh.findings.map((finding, i) => ({ zh: finding.sentence, en: en.findings[i].sentence }));
  at("why").replaceChildren(...sentences.flatMap((each, i) => (i > 0 ? [make("hr")] : []).concat(told(each))));
}

function choose() {
  at("book").value = asked().book;
  show();
}

if (globalThis.warmSunset) {
  at("case").append(...CASES.map((each, value) => make("option", { value }, each.title)));
  at("book").append(...Object.keys(warmSunset.books).map(name => make("option", { value: name }, name)));
  at("legend").append(
    ...Object.keys(SIGNS).map(verdict => make("li", {}, make("span", { className: `cell ${verdict}` }, SIGNS[verdict]), VERDICTS[verdict]))
  );
  at("as-of").value = AS_OF;
  at("day").value = "2026-07-01";
  at("case").addEventListener("change", choose);
  at("book").addEventListener("change", show);
  at("as-of").addEventListener("change", show);
  at("duty").addEventListener("change", showWhy);
  at("day").addEventListener("change", showWhy);
  // index.html#2 opens the third case.
  at("case").value = Math.min(Number(location.hash.slice(1)) || 0, CASES.length - 1);
  choose();
} else {
  at("missing").hidden = false;
}
