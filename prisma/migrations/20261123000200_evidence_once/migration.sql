-- A body enters a page or a file once (S125); two equal entries at the same moment are one.
DROP INDEX "stored_file_body_id_sha256_idx";
CREATE UNIQUE INDEX "stored_file_body_id_sha256_key" ON "stored_file"("body_id", "sha256");
CREATE UNIQUE INDEX "evidence_body_id_url_key" ON "evidence"("body_id", "url");
