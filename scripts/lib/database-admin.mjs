import pg from 'pg';

/** Creates database `name` on the server of `adminUrl` unless it is there; `template` is copied when given. */
export async function createDatabase(adminUrl, name, template = 'template0') {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount) return;
    const quote = (identifier) => client.escapeIdentifier(identifier);
    await client.query(`create database ${quote(name)} template ${quote(template)}`);
  } finally {
    await client.end();
  }
}

/** Drops database `name`, ending the connections that are open to it. */
export async function dropDatabase(adminUrl, name) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
  } finally {
    await client.end();
  }
}
