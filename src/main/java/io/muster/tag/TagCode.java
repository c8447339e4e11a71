package io.muster.tag;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A tag's immutable name for programs: {@code source.name}, each part {@code [a-z][a-z0-9_]*}.
 *
 * @param value the whole code
 */
public record TagCode(@JsonValue String value) implements Comparable<TagCode> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*");

    /** The longest code that the catalogue keeps, in characters. */
    public static final int LONGEST = 100;

    /** @throws IllegalArgumentException if the value has not the form of a code */
    @JsonCreator
    public TagCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("not a tag code");
        }
    }

    /** The code, or nothing where the text has not the form of one. */
    public static Optional<TagCode> parse(String text) {
        return isCode(text) ? Optional.of(new TagCode(text)) : Optional.empty();
    }

    private static boolean isCode(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    /** Where the tag comes from: the part before the dot. */
    public String source() {
        return value.substring(0, value.indexOf('.'));
    }

    /** Whether the tag comes from there; cheaper than asking where it comes from. */
    public boolean isOf(String source) {
        return value.length() > source.length() && value.charAt(source.length()) == '.' && value.startsWith(source);
    }

    /** The part after the dot. */
    public String name() {
        return value.substring(value.indexOf('.') + 1);
    }

    @Override
    public int compareTo(TagCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
