/**
 * Packages for other platforms that package-lock.json must name. A partial registry mirror lacks some of them, npm then
 * leaves them out of the lock, and `npm ci` refuses that lock on every machine. Their versions stand in the package
 * that asks for them; their platform in their names.
 */
const SYSTEMS = ['win32', 'darwin', 'linux', 'android', 'freebsd', 'openharmony'];
const PROCESSORS = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32'];

function platformOf(name) {
  const words = name.split('/').at(-1).split('-');
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  return { ...(cpu && { cpu: [cpu] }), ...(os && { os: [os] }) };
}

/** The optional dependencies the lock does not name: `{ folder, entry }[]`, ready to be added to `packages`. */
export function missingPlatforms(lock) {
  return Object.entries(lock.packages).flatMap(([parent, { dev, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${parent}/node_modules/${name}`])
      .map(([name, version]) => ({
        folder: `node_modules/${name}`,
        entry: { version, ...(dev && { dev }), optional: true, ...platformOf(name) },
      })),
  );
}
