-- Messages of one record are looked up by the beginning of their order key.
create index outbox_conversation on outbox (order_key text_pattern_ops) where topic = 'gateway';
