-- What happened to one child is read by its hash.
create index queue_movement_member on queue_movement (body, service, (movement ->> 'member'), position);
