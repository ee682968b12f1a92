/**
 * The difference between a migrated database and prisma/schema, as SQL.
 *
 * The Prisma command line downloads a native engine for this; a closed network cannot. The same engine compiled to
 * WebAssembly is a development dependency, and is called here without the command line around it.
 */
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

const NO_FILTER = { externalTables: [], externalEnums: [] };

/** The catalogue's one-letter type "char": the engine reads it, the adapter refuses it, so it travels as text. */
const CATALOGUE_CHAR = 18;

/** Which columns of a result were of that type, so that they can be given it back. */
const characterColumns = new WeakMap();

class CataloguePool extends pg.Pool {
  async query(...args) {
    const result = await super.query(...args);
    const found = result.fields.flatMap((field, index) => (field.dataTypeID === CATALOGUE_CHAR ? [index] : []));
    for (const index of found) result.fields[index].dataTypeID = pg.types.builtins.TEXT;
    characterColumns.set(result.rows, found);
    return result;
  }
}

class CatalogueAdapter extends PrismaPg {
  async connect() {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const index of characterColumns.get(result.rows) ?? []) {
        result.columnTypes[index] = ColumnTypeEnum.Character;
      }
      return result;
    };
    return adapter;
  }
}

/** Node 20 does not import .wasm as a module, so the module is put together by hand. */
async function loadEngine() {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(entry.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings });
  // A panic inside the engine reports its text here before it traps.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) };
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings.SchemaEngine;
}

/** The schema's files, as the engine takes them. */
async function readSchema(folder) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort();
  return Promise.all(
    names.map(async (name) => ({
      path: path.join(folder, name),
      content: await readFile(path.join(folder, name), 'utf8'),
    })),
  );
}

/**
 * SQL that turns the database at `databaseUrl` into what the files of `schemaFolder` declare; '' when they agree.
 * Prisma's own table of migrations is left out by the engine.
 */
export async function diffDatabaseToSchema(databaseUrl, schemaFolder) {
  const SchemaEngine = await loadEngine();
  const files = await readSchema(schemaFolder);
  const pool = new CataloguePool({ connectionString: databaseUrl });
  const adapter = bindMigrationAwareSqlAdapterFactory(new CatalogueAdapter(pool));
  const datamodels = files.map((file) => [file.path, file.content]);
  const engine = await SchemaEngine.new({ datamodels }, () => {}, adapter);
  try {
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: schemaFolder },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    });
    return /^\s*(-- This is an empty migration\.\s*)?$/.test(stdout ?? '') ? '' : stdout;
  } finally {
    engine.free();
    await pool.end();
  }
}
