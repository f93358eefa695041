// Runs before anything else, on whatever Node is there: one clear line instead of a syntax error further on.
const [major] = process.versions.node.split('.').map(Number);
if (major < 22) {
  console.error(
    `Node ${process.versions.node} cannot run this: the project brings Node 24 with it. Run "npm ci" with install scripts allowed, on any Node 20 or newer.`,
  );
  process.exit(1);
}
