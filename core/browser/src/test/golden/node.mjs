// node node.mjs FOLDER: a line for each block of the golden file. node node.mjs FOLDER SEED: all answers of that block.
import { existsSync, readFileSync } from "node:fs";
import { line, text } from "./answers.mjs";

const [folder, seed] = process.argv.slice(2);
for (let i = 0; existsSync(`${folder}/cases-${i}.js`); i++) {
  for (const call of readFileSync(`${folder}/cases-${i}.js`, "utf8").trimEnd().split("\n")) {
    const block = JSON.parse(call.slice("golden(".length, -");".length));
    if (seed === undefined) {
      console.log(line(block));
    } else if (block.seed === Number(seed)) {
      process.stdout.write(text(block));
    }
  }
}
