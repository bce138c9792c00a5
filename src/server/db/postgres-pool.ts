import pg from 'pg';

/** Counts and sums come as numbers, as from the embedded database; none of ours is beyond 2⁵³. */
const types: pg.CustomTypesConfig = { getTypeParser: (oid: number, format?: 'text' | 'binary') => (oid === pg.types.builtins.INT8 || oid === pg.types.builtins.NUMERIC ? Number : pg.types.getTypeParser(oid, format as 'text')) as never };

/** Connections to a PostgreSQL. One that breaks while idle is replaced at the next question. */
export function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, types, max: 16, connectionTimeoutMillis: 10_000, application_name: 'chophien' });
  pool.on('error', (error) => process.stderr.write(`A connection to the database broke and is opened anew when needed: ${error.message}\n`));
  return pool;
}
