// npm run migration:generate -- <name>: what the entities have and the migrations have not, as a new migration.
// Prints "nothing to do" when they agree; tests assert that they always do.
const { execFileSync } = require('node:child_process');
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { createTemporaryPostgres } = require('./launch/temporary-postgres.cjs');

const ROOT = join(__dirname, '..');
const fromBuild = (file) => require(join(ROOT, 'dist/apps/api', file));

async function findDrift(superuserUrl) {
  const { migrate, createDataSource } = fromBuild('libs/database/src/index.js');
  const { MIGRATIONS } = fromBuild('migrations/index.js');
  await migrate({ adminUrl: superuserUrl, applicationRole: 'postgres', migrations: MIGRATIONS });
  const dataSource = await createDataSource({
    url: superuserUrl,
    poolSize: 1,
    applicationName: 'banke migration:generate',
  }).initialize();
  try {
    const { upQueries, downQueries } = await dataSource.driver.createSchemaBuilder().log();
    return { up: upQueries.map(({ query }) => query), down: downQueries.map(({ query }) => query).reverse() };
  } finally {
    await dataSource.destroy();
  }
}

function writeMigration(name, { up, down }) {
  const timestamp = Date.now();
  const className = name.replace(/(^|-)(\w)/g, (_, _dash, letter) => letter.toUpperCase()) + timestamp;
  const list = (queries) => queries.map((query) => `  ${JSON.stringify(query)},`).join('\n');
  const file = join(ROOT, 'migrations', `${timestamp}-${name}.ts`);
  writeFileSync(
    file,
    `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  name = '${className}';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
${list(up)}
];

const DOWN = [
${list(down)}
];
`,
  );
  execFileSync(process.execPath, [require.resolve('prettier/bin/prettier.cjs'), '--write', file], {
    stdio: 'ignore',
  });
  return { file, className };
}

async function main() {
  const name = process.argv[2] ?? 'change';
  if (!/^[a-z][a-z0-9-]*$/.test(name)) throw new Error('the name of a migration is written like-this');
  execFileSync(process.execPath, [join(__dirname, 'build-api.cjs')], { stdio: 'inherit' });
  const postgres = createTemporaryPostgres();
  const { superuserUrl } = await postgres.start();
  try {
    const drift = await findDrift(superuserUrl);
    if (drift.up.length === 0) {
      console.log('nothing to do: the migrations and the entities agree');
      return;
    }
    const { file, className } = writeMigration(name, drift);
    console.log(
      `${file}\nread it, add row-level security and rights for new tables, and list ${className} in migrations/index.ts`,
    );
  } finally {
    await postgres.stop();
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
