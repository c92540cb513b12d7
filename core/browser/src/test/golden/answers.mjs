// Answers the blocks of the golden file as the JVM does in Golden.java.
import { explain, judge, whyNone, worklist } from "../../../target/warm-sunset/index.js";

function told(answer) {
  try {
    return JSON.stringify(answer()) + "\n";
  } catch (e) {
    return e.message + "\n";
  }
}

export function text({ book, cases, worklist: question }) {
  const answers = cases.map(
    ({ sheet, window, why, language }) =>
      told(() => judge(sheet, book, window)) +
      told(() => explain(sheet, book, window, language)) +
      (why ? told(() => whyNone(sheet, book, why, language)) : "")
  );
  return answers.join("") + told(() => worklist(cases.map(({ sheet }) => sheet), book, question));
}

/** FNV-1a over the characters. */
function hash(text, start) {
  let hash = start;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}

export function line(block) {
  const all = text(block);
  return (
    `seed ${block.seed}: ${block.cases.length} cases, ${all.length} characters, ` +
    hash(all, 0x811c9dc5) + hash(all, 0x1b873593)
  );
}
