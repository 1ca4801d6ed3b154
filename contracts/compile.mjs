// Compiles src/main/solidity with the compiler pinned in package.json and writes .abi, .bin and .layout.json beside the Java code.
//   node compile.mjs           writes the artefacts; then ./bindings.sh, and gas.md by the command that stands in it
//   node compile.mjs --check   writes nothing; fails when the committed artefacts differ
import { readFileSync, writeFileSync, readdirSync, mkdirSync, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const sourceFolder = join(here, "src/main/solidity");
const targetFolder = join(here, "src/main/resources/org/xinglin/contracts");
const require = createRequire(import.meta.url);
const solc = require("solc");

// bytecodeHash "none": the code then depends on what it does, not on its comments.
const settings = {
  evmVersion: "shanghai",
  optimizer: { enabled: true, runs: 200 },
  metadata: { bytecodeHash: "none" },
  outputSelection: { "*": { "*": ["abi", "evm.bytecode.object", "storageLayout"] } },
};

// Libraries that become part of the contracts that use them.
const inlined = new Set(["Bn254.sol"]);

function ownSources() {
  const names = readdirSync(sourceFolder).filter((name) => name.endsWith(".sol")).sort();
  return Object.fromEntries(names.map((name) => [name, { content: readFileSync(join(sourceFolder, name), "utf8") }]));
}

function library(path) {
  const file = join(here, "node_modules", path);
  return existsSync(file) ? { contents: readFileSync(file, "utf8") } : { error: `not found: ${path}` };
}

function compile(sources) {
  const input = JSON.stringify({ language: "Solidity", sources, settings });
  const output = JSON.parse(solc.compile(input, { import: library }));
  const complaints = output.errors ?? [];
  complaints.forEach((complaint) => console.error(complaint.formattedMessage));
  if (complaints.length > 0) process.exit(1);
  return output.contracts;
}

// Where variables lie, without the numbers that the compiler gives to its tree: those change with any line above.
function layout(storage) {
  const text = JSON.stringify(storage, (key, value) => (key === "astId" || key === "contract" ? undefined : value));
  return JSON.parse(text.replace(/\)\d+/g, ")"));
}

// The .bin has no line end: the generator of the bindings would take it for code.
function artefacts(contracts, sources) {
  return Object.keys(sources).filter((file) => !inlined.has(file)).flatMap((file) => {
    const name = file.replace(/\.sol$/, "");
    const contract = contracts[file][name];
    return [
      [`${name}.abi`, `${JSON.stringify(contract.abi, null, 2)}\n`],
      [`${name}.bin`, contract.evm.bytecode.object],
      [`${name}.layout.json`, `${JSON.stringify(layout(contract.storageLayout), null, 2)}\n`],
    ];
  });
}

function stale([name, text]) {
  const file = join(targetFolder, name);
  return !existsSync(file) || readFileSync(file, "utf8") !== text;
}

const sources = ownSources();
const made = artefacts(compile(sources), sources);
if (process.argv.includes("--check")) {
  const differing = made.filter(stale).map(([name]) => name);
  if (differing.length > 0) {
    console.error(`Stale artefacts: ${differing.join(", ")}. Run "node compile.mjs", then bindings.sh, and commit.`);
    process.exit(1);
  }
  console.log(`${made.length} artefacts are what the sources compile to.`);
} else {
  mkdirSync(targetFolder, { recursive: true });
  made.forEach(([name, text]) => writeFileSync(join(targetFolder, name), text));
  made.filter(([name]) => name.endsWith(".bin"))
    .forEach(([name, text]) => console.log(`${name}: ${text.length / 2} bytes`));
}
