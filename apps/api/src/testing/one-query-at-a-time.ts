import type { DataSource, QueryRunner } from 'typeorm';

/**
 * Makes a transaction fail that asks for a second thing while the first is under way: the driver lines such queries up
 * behind each other today and will refuse them one day. Reads have connections of their own that take several at once.
 */
export function oneQueryAtATime(dataSource: DataSource): DataSource {
  const create = dataSource.createQueryRunner.bind(dataSource);
  dataSource.createQueryRunner = (mode) => watched(create(mode));
  return dataSource;
}

function watched(runner: QueryRunner): QueryRunner {
  const query: (...given: Query) => Promise<unknown> = runner.query.bind(runner);
  let running: string | undefined;
  return Object.assign(runner, {
    query: async (...given: Query) => {
      if (running !== undefined) throw new Error(`asked beside ${running}: ${given[0]}`);
      running = given[0];
      try {
        return await query(...given);
      } finally {
        running = undefined;
      }
    },
  });
}

type Query = Parameters<QueryRunner['query']>;
