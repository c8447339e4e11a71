package io.muster.audience;

import io.muster.shared.Invalid;
import io.muster.shared.JsonPointer;
import io.muster.shared.Problem;
import io.muster.tag.Catalogue;
import io.muster.tag.Tag;
import io.muster.tag.TagState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/** The tags that a question may name: those that are published. */
public final class PublishedTags {
    private PublishedTags() {}

    /** All of them, in the order of their codes. */
    public static List<Tag> all(Catalogue catalogue) {
        return catalogue.tags().stream()
                .filter(tag -> tag.state() == TagState.PUBLISHED)
                .toList();
    }

    /**
     * The tags of these codes, in that order, each once.
     *
     * @param pointer the list's JSON pointer in the request's body
     * @throws Invalid if a tag is not there, or not published
     */
    static List<Tag> named(List<String> codes, String pointer, Catalogue catalogue) {
        SequencedSet<Tag> tags = new LinkedHashSet<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            Optional<Tag> tag = catalogue.find(code);
            problem(tag, code, JsonPointer.child(pointer, i), catalogue)
                    .ifPresentOrElse(problems::add, () -> tags.add(tag.orElseThrow()));
        }
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return List.copyOf(tags);
    }

    /** What is wrong with naming a tag here, if anything is. */
    public static Optional<Problem> problem(Optional<Tag> tag, String code, String pointer, Catalogue catalogue) {
        if (tag.isEmpty()) {
            return Optional.of(
                    new Problem(pointer, "UNKNOWN_TAG", "There is no tag of this code.", catalogue.closeTo(code)));
        }
        return tag.get().state() == TagState.PUBLISHED
                ? Optional.empty()
                : Optional.of(new Problem(pointer, "TAG_NOT_PUBLISHED", "This tag is not published."));
    }
}
