-- Writes all that one decision changes, or nothing. The number of a registration journal is drawn here, inside
-- the transaction, and takes the place of its token before the entries are hashed.
create function append_transition(
  p_system text,
  p_case_id text,
  p_expected integer,
  p_key text,
  p_entries text[],
  p_head text,
  p_applicant_search text,
  p_tasks text,
  p_outbox text,
  p_timers text,
  p_book text,
  p_token text,
  out outcome text,
  out new_sequence integer,
  out new_number text
) language plpgsql as $$
declare
  v_record record;
  v_hash bytea;
  v_hashes bytea[] := '{}';
  v_head jsonb;
  v_body text;
  v_number bigint;
  v_at timestamptz := (p_entries[array_length(p_entries, 1)]::json ->> 'at')::timestamptz;
begin
  select r.sequence, r.last_hash into v_record
    from case_record r where r.system = p_system and r.case_id = p_case_id for update;

  if coalesce(v_record.sequence, 0) <> p_expected then
    outcome := case
      when exists (select from idempotency_key k where k.system = p_system and k.key = p_key) then 'duplicate'
      else 'conflict'
    end;
    return;
  end if;

  if p_key is not null then
    insert into idempotency_key (system, key, case_id, at) values (p_system, p_key, p_case_id, v_at)
      on conflict do nothing;
    if not found then
      outcome := 'duplicate';
      return;
    end if;
  end if;

  if p_book is not null then
    insert into registration_book as b (book, last_number) values (p_book, 1)
      on conflict (book) do update set last_number = b.last_number + 1
      returning last_number into v_number;
    insert into registration (book, number, system, case_id, at)
      values (p_book, v_number, p_system, p_case_id, v_at);
    new_number := lpad(v_number::text, greatest(10, length(v_number::text)), '0');
    p_entries := array(
      select replace(entry, p_token, new_number)
        from unnest(p_entries) with ordinality as e (entry, position) order by position
    );
    p_head := replace(p_head, p_token, new_number);
    p_tasks := replace(p_tasks, p_token, new_number);
    p_outbox := replace(p_outbox, p_token, new_number);
  end if;

  new_sequence := p_expected;
  v_hash := coalesce(v_record.last_hash, sha256(convert_to(p_system || '/' || p_case_id, 'UTF8')));
  foreach v_body in array p_entries loop
    new_sequence := new_sequence + 1;
    v_hash := sha256(v_hash || convert_to(v_body, 'UTF8'));
    v_hashes := v_hashes || v_hash;
  end loop;
  insert into journal (system, case_id, sequence, at, type, body, hash)
    select p_system, p_case_id, p_expected + e.position, (e.body::json ->> 'at')::timestamptz,
        e.body::json ->> 'type', e.body, e.hash
      from unnest(p_entries, v_hashes) with ordinality as e (body, hash, position);

  v_head := p_head::jsonb;
  if p_expected = 0 then
    insert into case_record (
      system, case_id, sequence, last_hash, head, edition, service, channel, body, centre, applicant_iin,
      applicant_search, status, number, step, step_due, service_due, opened_at, ended_at, updated_at
    ) values (
      p_system, p_case_id, new_sequence, v_hash, v_head, v_head ->> 'edition', v_head ->> 'service',
      v_head ->> 'channel', v_head ->> 'body', v_head ->> 'centre', v_head #>> '{applicant,iin}',
      p_applicant_search, v_head ->> 'status', v_head ->> 'number', v_head ->> 'step',
      (v_head ->> 'stepDue')::timestamptz, (v_head ->> 'serviceDue')::timestamptz,
      (v_head ->> 'openedAt')::timestamptz, (v_head ->> 'endedAt')::timestamptz, v_at
    );
  else
    update case_record r set
      sequence = new_sequence,
      last_hash = v_hash,
      head = v_head,
      body = v_head ->> 'body',
      centre = v_head ->> 'centre',
      applicant_iin = v_head #>> '{applicant,iin}',
      applicant_search = p_applicant_search,
      status = v_head ->> 'status',
      number = v_head ->> 'number',
      step = v_head ->> 'step',
      step_due = (v_head ->> 'stepDue')::timestamptz,
      service_due = (v_head ->> 'serviceDue')::timestamptz,
      ended_at = (v_head ->> 'endedAt')::timestamptz,
      updated_at = v_at
      where r.system = p_system and r.case_id = p_case_id;
    delete from task t where t.system = p_system and t.case_id = p_case_id;
    delete from timer t where t.system = p_system and t.case_id = p_case_id;
  end if;

  if p_tasks is not null then
    insert into task (system, case_id, step, kind, role, owner, opened_at, due)
      select p_system, p_case_id, t.step, t.kind, t.role, t.owner, t."openedAt", t.due
        from json_to_recordset(p_tasks::json) as t (
          step text, kind text, role text, owner text, "openedAt" timestamptz, due timestamptz
        );
  end if;
  if p_outbox is not null then
    insert into outbox (id, topic, order_key, payload)
      select o.id, o.topic, o."orderKey", o.payload
        from json_to_recordset(p_outbox::json) as o (id text, topic text, "orderKey" text, payload jsonb);
  end if;
  if p_timers is not null then
    insert into timer (system, case_id, kind, at)
      select p_system, p_case_id, t.kind, t.at
        from json_to_recordset(p_timers::json) as t (kind text, at timestamptz);
  end if;

  outcome := 'appended';
end $$;
