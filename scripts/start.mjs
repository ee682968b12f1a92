// npm start. Kept to syntax that a very old Node reads, so that it can say which Node is needed; the rest is loaded after.
var version = process.versions.node.split('.').map(Number);
if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
  console.error(`本机的 Node.js 是 ${process.versions.node}，本系统要 20.19 以上，建议装 24，装好后再运行一次。`);
  process.exit(1);
} else {
  import('./lib/start-app.mjs').then((app) => app.start(process.argv.slice(2)));
}
