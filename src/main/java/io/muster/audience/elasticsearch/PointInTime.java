package io.muster.audience.elasticsearch;

import java.time.Instant;

/**
 * One state of the index, held open at the engine while somebody reads from it.
 *
 * @param id the engine's name for it
 * @param asOf every change acknowledged before this instant is in it
 * @param total all customers in it
 */
record PointInTime(String id, Instant asOf, long total) {}
