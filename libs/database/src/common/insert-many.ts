import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Tx } from '../in-company';

/**
 * Inserts many rows in one statement with one parameter, however many they are: PostgreSQL takes 65,535 parameters at
 * most, and TypeORM makes one of every value. Every row must name the same columns; those that none names get their
 * default.
 */
export async function insertMany<Row extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<Row>,
  rows: readonly Partial<Row>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const { tableName, columns } = tx.connection.getMetadata(entity);
  const named = columns.filter(({ propertyName }) => propertyName in first);
  const list = named.map(({ databaseName }) => databaseName).join(', ');
  await tx.query(
    `INSERT INTO ${tableName} (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::${tableName}, $1)`,
    [
      JSON.stringify(
        rows.map((row) =>
          Object.fromEntries(
            named.map(({ propertyName, databaseName }): [string, unknown] => [
              databaseName,
              row[propertyName],
            ]),
          ),
        ),
      ),
    ],
  );
}
