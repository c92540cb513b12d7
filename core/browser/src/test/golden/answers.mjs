// Answers the blocks of the golden file as the JVM does in Golden.java.
import { explain, judge, whyNone, worklist } from "../../../target/warm-sunset/index.js";

function told(answer) {
  try {
    return JSON.stringify(answer()) + "\n";
  } catch (e) {
    return e.message + "\n";
  }
}

/** Every case is explained, every other one judged, every fifth asked why, and ten are on a worklist. */
export function text({ book, cases, worklist: question }) {
  const answers = cases.map(
    ({ sheet, window, why, language }, i) =>
      told(() => explain(sheet, book, window, language)) +
      (i % 2 === 0 ? told(() => judge(sheet, book, window)) : "") +
      (why ? told(() => whyNone(sheet, book, why, language)) : "")
  );
  const sheets = cases.slice(0, 10).map(({ sheet }) => sheet);
  return answers.join("") + told(() => worklist(sheets, book, question));
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
