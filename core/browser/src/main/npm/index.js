import * as rules from "./rules.js";
import { districts, words } from "./words.js";

const wordings = new Map(
  Object.keys(words).map(language => [language, rules.wording(language, words[language], districts[language])])
);

/** A book is read once. */
const desks = new WeakMap();

function desk(book) {
  let open = desks.get(book);
  if (!open) {
    open = rules.desk(book);
    desks.set(book, open);
  }
  return open;
}

function wording(language) {
  const found = wordings.get(language);
  if (!found) {
    throw new Error(`language (${language}) is none of ${languages.join(", ")}`);
  }
  return found;
}

export const languages = [...wordings.keys()];

export function judge(sheet, book, question) {
  return rules.judge(desk(book), sheet, question);
}

export function explain(sheet, book, question, language) {
  return rules.explain(desk(book), sheet, question, wording(language));
}

export function worklist(sheets, book, question) {
  return rules.worklist(desk(book), sheets, question);
}

export function whyNone(sheet, book, question, language) {
  return rules.whyNone(desk(book), sheet, question, wording(language));
}
