-- Lists of jobs begin with the newest, of all kinds or of one; the id puts those of one instant in order.
ALTER TABLE job
    DROP KEY job_created,
    ADD KEY job_newest (created_at DESC, id),
    ADD KEY job_newest_of_kind (kind, created_at DESC, id);
