package io.muster.filter.generated;

import io.muster.tag.TagSet;

/** A customer of a generated test. */
public record GeneratedCustomer(String id, TagSet tags) {}
