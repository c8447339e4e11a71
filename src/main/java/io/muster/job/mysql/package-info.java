/** Jobs in MySQL: queued, leased, and found again when their server died. */
@NullMarked
package io.muster.job.mysql;

import org.jspecify.annotations.NullMarked;
