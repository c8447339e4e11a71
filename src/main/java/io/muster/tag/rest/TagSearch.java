package io.muster.tag.rest;

import io.muster.shared.Invalid;
import io.muster.shared.Problem;
import io.muster.tag.Catalogue;
import io.muster.tag.Tag;
import io.muster.tag.TagKind;
import io.muster.tag.TagState;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which tags are looked for; what is not said chooses nothing.
 *
 * @param q a part of the code or of a name, in whatever case
 * @param category a category with everything below it, as its path with slashes
 * @param kind the kind of tags
 * @param state the state of tags
 */
public record TagSearch(
        @QueryParam("q") @Parameter(description = "Part of the code or of a name, in whatever case") @Nullable
        String q,

        @QueryParam("category")
        @Parameter(description = "A category with everything below it: its path with slashes, such as value/orders")
        @Nullable
        String category,

        @QueryParam("kind") @Parameter(schema = @Schema(implementation = TagKind.class)) @Nullable
        String kind,

        @QueryParam("state") @Parameter(schema = @Schema(implementation = TagState.class)) @Nullable
        String state) {

    /**
     * The tags found, in the order of their codes.
     *
     * @throws Invalid if kind or state is no such word
     */
    List<Tag> in(Catalogue catalogue) {
        List<Problem> problems = new ArrayList<>();
        check("kind", kind, TagKind.values(), problems);
        check("state", state, TagState.values(), problems);
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return catalogue.tags().stream()
                .filter(tag -> q == null || mentions(tag, q.strip().toLowerCase(Locale.ROOT)))
                .filter(tag -> category == null || lies(tag, List.of(category.split("/"))))
                .filter(tag -> kind == null || tag.kind().name().equals(kind))
                .filter(tag -> state == null || tag.state().name().equals(state))
                .toList();
    }

    private static void check(String name, @Nullable String word, Enum<?>[] words, List<Problem> problems) {
        List<String> allowed = Arrays.stream(words).map(Enum::name).toList();
        if (word != null && !allowed.contains(word)) {
            problems.add(new Problem("", "UNKNOWN_VALUE", name + " is none of the values allowed", allowed));
        }
    }

    private static boolean mentions(Tag tag, String text) {
        return tag.code().value().contains(text)
                || tag.names().zh().toLowerCase(Locale.ROOT).contains(text)
                || tag.names().en().toLowerCase(Locale.ROOT).contains(text);
    }

    private static boolean lies(Tag tag, List<String> path) {
        return tag.category().size() >= path.size()
                && tag.category().subList(0, path.size()).equals(path);
    }
}
