package io.muster.customer.elasticsearch;

import io.muster.tag.TagValue;
import java.time.Instant;

/**
 * A value on its way into a document.
 *
 * @param tag how documents have its tag
 * @param value the value
 * @param setAt when it became true
 */
record ValuedTag(DocumentTag tag, TagValue value, Instant setAt) {}
