package io.muster.segment;

import io.muster.filter.Canonical;
import io.muster.filter.Sentence;
import io.muster.shared.Json;

/**
 * A filter as it is kept. It stays readable whatever becomes of the tags, values and segments that it names.
 *
 * @param json as it was said, with the time zone written in
 * @param canonical its canonical form
 * @param sentence what it said, in words, when it was saved
 */
public record SavedFilter(Json json, Canonical canonical, Sentence sentence) {}
