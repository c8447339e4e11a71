package io.muster.lookalike;

import io.muster.audience.PublishedTags;
import io.muster.shared.JsonPointer;
import io.muster.shared.Problem;
import io.muster.tag.Catalogue;
import io.muster.tag.Sensitivity;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tags may be learned from. Sensitive ones never are, also where they are asked for by name: who is found would
 * give them away.
 *
 * @param used in the order of their codes
 * @param excluded published tags that were asked for, or would have been, and are left out
 */
record LearnableTags(List<Tag> used, List<LookalikeResult.Excluded> excluded) {

    /**
     * Those of a request.
     *
     * @param tags codes of the only tags; null for all
     * @param excludeTags codes of tags to leave out
     */
    static LearnableTags of(
            @Nullable List<? extends @Nullable String> tags,
            List<? extends @Nullable String> excludeTags,
            Catalogue catalogue) {
        Set<@Nullable String> without = new HashSet<>(excludeTags);
        @Nullable Set<@Nullable String> only = tags == null ? null : new HashSet<>(tags);
        List<Tag> used = new ArrayList<>();
        List<LookalikeResult.Excluded> excluded = new ArrayList<>();
        for (Tag tag : PublishedTags.all(catalogue)) {
            String code = tag.code().value();
            if (without.contains(code)) {
                excluded.add(excluded(tag.code(), "EXCLUDED_BY_REQUEST", "The request leaves this tag out."));
            } else if (only == null || only.contains(code)) {
                if (isSensitive(tag)) {
                    excluded.add(excluded(tag.code(), "SENSITIVE", "Nothing is learned from sensitive tags."));
                } else {
                    used.add(tag);
                }
            }
        }
        return new LearnableTags(used, excluded);
    }

    private static LookalikeResult.Excluded excluded(TagCode tag, String reason, String detail) {
        return new LookalikeResult.Excluded(tag, reason, detail, null);
    }

    private static boolean isSensitive(Tag tag) {
        return tag.sensitivity().compareTo(Sensitivity.SENSITIVE) >= 0;
    }

    /**
     * What is wrong with the tags of a request.
     *
     * @param tags codes of the only tags, each null where there is none, which was told already; null for all
     * @param excludeTags the same of tags to leave out
     */
    static List<Problem> problems(
            @Nullable List<? extends @Nullable String> tags,
            List<? extends @Nullable String> excludeTags,
            Catalogue catalogue) {
        List<Problem> problems = new ArrayList<>();
        if (tags != null) {
            problems.addAll(unknown(tags, LookalikeDraft.TAGS, catalogue));
        }
        problems.addAll(unknown(excludeTags, LookalikeDraft.EXCLUDE_TAGS, catalogue));
        if (problems.isEmpty()
                && isRead(tags)
                && isRead(excludeTags)
                && of(tags, excludeTags, catalogue).used().isEmpty()) {
            problems.add(new Problem(
                    tags == null ? LookalikeDraft.EXCLUDE_TAGS : LookalikeDraft.TAGS,
                    "NO_TAGS",
                    "No tag is left to learn from; sensitive ones never are."));
        }
        return problems;
    }

    private static boolean isRead(@Nullable List<? extends @Nullable String> codes) {
        return codes == null || codes.stream().noneMatch(Objects::isNull);
    }

    private static List<Problem> unknown(List<? extends @Nullable String> codes, String pointer, Catalogue catalogue) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            @Nullable String code = codes.get(i);
            if (code != null) {
                PublishedTags.problem(catalogue.find(code), code, JsonPointer.child(pointer, i), catalogue)
                        .ifPresent(problems::add);
            }
        }
        return problems;
    }
}
