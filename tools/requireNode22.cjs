// Runs before anything else: `node --require ./tools/requireNode22.cjs`. CommonJS and old syntax, so that any Node can read it.
var major = Number(process.versions.node.split('.')[0]);
if (major < 22) {
  console.error(
    'Touchline needs Node 22 or later; this is ' +
      process.version +
      '. Run npm ci with install scripts allowed, so that its own Node 22 (the "node" package) is installed.'
  );
  process.exit(1);
}
