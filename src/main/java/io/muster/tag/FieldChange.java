package io.muster.tag;

import io.muster.shared.Json;
import org.jspecify.annotations.Nullable;

/**
 * How one field of a tag differs between two versions.
 *
 * @param field the field's name; of {@code values} only the entries that differ are told
 * @param from what it was; null where the field was absent
 * @param to what it is; null where the field is absent
 */
public record FieldChange(
        String field, @Nullable Json from, @Nullable Json to) {}
