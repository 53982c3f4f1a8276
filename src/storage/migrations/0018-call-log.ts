import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  // Calls in the windows of Zoho's limits, of all gateways together. Times are the server's own.
  `create table call_log (
    name text not null,
    call text not null,
    holder text not null,
    rank integer not null,
    until timestamptz not null,
    primary key (name, call)
  )`,
  'create index call_log_until on call_log (name, until)',
  // One round trip; whoever asks for the same limits waits for the lock, and then sees what was taken meanwhile, since
  // each statement of such a function has its own snapshot. Locks are taken in one order everywhere.
  `create function take_call(
    p_call text, p_holder text, p_rank integer, p_hold_ms double precision, p_takes boolean,
    p_names text[], p_limits integer[], p_windows double precision[], p_leaves integer[]
  ) returns table (name text, granted boolean, calls text[], leaves_in double precision[], ranks integer[])
  language plpgsql as $$
  declare
    v_lock integer;
    v_now timestamptz;
    v_room boolean := p_takes;
    v_used bigint;
  begin
    for v_lock in select distinct hashtext(n) from unnest(p_names) as n order by 1 loop
      perform pg_advisory_xact_lock(1886352244, v_lock);
    end loop;
    v_now := clock_timestamp();
    delete from call_log c where c.name = any(p_names) and c.until <= v_now;
    for i in 1 .. coalesce(array_length(p_names, 1), 0) loop
      select count(*) into v_used from call_log c where c.name = p_names[i];
      v_room := v_room and v_used + 1 + p_leaves[i] <= p_limits[i];
    end loop;
    if v_room then
      insert into call_log (name, call, holder, rank, until)
      select w.name, p_call, p_holder, p_rank, v_now + (w.ms + p_hold_ms) * interval '1 millisecond'
      from unnest(p_names, p_windows) as w (name, ms);
    end if;
    return query
      select w.name, v_room,
        array(select c.call from call_log c
          where c.name = w.name and c.holder <> p_holder order by c.until, c.call limit 200),
        array(select least(w.ms, extract(epoch from c.until - v_now)::double precision * 1000) from call_log c
          where c.name = w.name and c.holder <> p_holder order by c.until, c.call limit 200),
        array(select c.rank from call_log c
          where c.name = w.name and c.holder <> p_holder order by c.until, c.call limit 200)
      from unnest(p_names, p_windows) as w (name, ms);
  end
  $$`,
];

export const callLog: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
