package io.muster.filter.generated;

import io.muster.tag.TagSet;

/** A customer of a generated test; the number, by which lists know it, is its place among all of them, from 1. */
public record GeneratedCustomer(String id, TagSet tags) {}
