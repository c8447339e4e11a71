package io.muster.job.mysql;

/** A job waits; told to this server's own, so that people need not wait for the next beat. */
record JobQueued() {}
