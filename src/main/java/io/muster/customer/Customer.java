package io.muster.customer;

import io.muster.tag.TagSet;

/**
 * One customer as it is stored.
 *
 * @param id the id that callers use
 * @param number dense number for life, from 1
 * @param tags all that is known
 */
public record Customer(String id, int number, TagSet tags) {}
