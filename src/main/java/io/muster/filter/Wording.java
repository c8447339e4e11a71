package io.muster.filter;

import io.muster.tag.Names;
import io.muster.tag.Tag;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one language says the parts of a filter. */
interface Wording {

    /** What this language calls the thing. */
    String name(Names names);

    /** Both or all of these hold. */
    String and(List<String> phrases);

    /** At least one of these holds. */
    String or(List<String> phrases);

    /**
     * None of these holds; needs no brackets.
     *
     * @param mayLackValue whether one of these asks for a value, and so does not hold where there is none
     */
    String none(List<String> phrases, boolean mayLackValue);

    /** A part that must be read by itself. */
    String inBrackets(String phrase);

    /** Nothing is asked at all: the whole sentence. */
    String everyone();

    /** Nothing is asked by one part of several. */
    String anyone();

    /** A test of one tag. */
    String test(Tag tag, TagTest test, ZoneId zone);

    /**
     * @param name the segment's name, or its id where it has none
     * @param version null for the current one
     */
    String inSegment(String name, @Nullable Integer version);

    /** @param name the list's name, or its id where it has none */
    String inList(String name);

    /**
     * @param from a percentage, as a number with at most two decimals
     * @param to a percentage, as a number with at most two decimals
     */
    String inSample(String salt, String from, String to);

    /**
     * The whole sentence, from its only phrase.
     *
     * @param beginsWithName whether the phrase begins with the name of a tag, which is left as it is
     */
    String sentence(String phrase, boolean beginsWithName);

    /** What is added where days begin and end by the zone. */
    String inZone(String phrase, ZoneId zone);
}
