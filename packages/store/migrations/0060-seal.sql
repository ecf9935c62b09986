-- The electronic seal of the body that a result bears beside the officer's signature, with the evidence of its check.
alter table issued_document add column seal_sha256 text;
alter table issued_document add column seal_evidence_sha256 text;
alter table issued_document add constraint seal_has_its_evidence check ((seal_sha256 is null) = (seal_evidence_sha256 is null));
