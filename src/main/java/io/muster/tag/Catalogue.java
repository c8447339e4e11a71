package io.muster.tag;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All tags as they stand at one revision of the catalogue; immutable, so that one request sees one catalogue. */
public final class Catalogue {
    private static final int CLOSE_ENOUGH = 3;

    private final long revision;
    private final Map<TagCode, Tag> tags;
    private final List<Category> categories;
    /** Sorted at the first look: most catalogues that a load makes are never looked at so. */
    private volatile @Nullable List<Tag> inTheTree;

    /** @param revision grows with every change of the catalogue */
    public Catalogue(long revision, Collection<Tag> tags) {
        this(revision, tags, List.of());
    }

    /**
     * @param revision grows with every change of the catalogue
     * @param categories those of which more is known than that tags name them
     */
    public Catalogue(long revision, Collection<Tag> tags, Collection<Category> categories) {
        this.revision = revision;
        this.categories = List.copyOf(categories);
        // Not Map.copyOf: its look-ups cost twice as much, and a load makes a hundred of them a customer.
        this.tags =
                Collections.unmodifiableMap(tags.stream().collect(Collectors.toMap(Tag::code, Function.identity())));
    }

    /** Grows with every change of the catalogue. */
    public long revision() {
        return revision;
    }

    /** The same catalogue but for some tags, which stand in it as given. */
    public Catalogue with(Collection<Tag> some) {
        Map<TagCode, Tag> all = new HashMap<>(tags);
        some.forEach(tag -> all.put(tag.code(), tag));
        return new Catalogue(revision, all.values(), categories);
    }

    /** Whether it lets values of a tag expire that by the earlier catalogue lived for ever. */
    public boolean letsMoreExpireThan(Catalogue earlier) {
        return revision != earlier.revision
                && tags.values().stream()
                        .filter(tag -> tag.timeToLive() != null)
                        .map(tag -> earlier.tags.get(tag.code()))
                        .anyMatch(before -> before != null && before.timeToLive() == null);
    }

    /** The same catalogue, with every tag as if it were published: for reading what was said of it when it was. */
    public Catalogue asPublished() {
        List<Tag> published = tags.values().stream()
                .map(tag -> tag.state() == TagState.PUBLISHED ? tag : tag.with(TagState.PUBLISHED))
                .toList();
        return new Catalogue(revision, published, categories);
    }

    /** All tags, in the order of their codes. */
    public List<Tag> tags() {
        return tags.values().stream().sorted(Comparator.comparing(Tag::code)).toList();
    }

    /** All tags, in the order of the tree: by the path of their category, and in it by code. */
    public List<Tag> inTheTree() {
        @Nullable List<Tag> known = inTheTree;
        if (known == null) {
            known = tags.values().stream()
                    .sorted(Comparator.comparing((Tag tag) -> String.join("/", tag.category()))
                            .thenComparing(Tag::code))
                    .toList();
            inTheTree = known;
        }
        return known;
    }

    /** All categories, each after the one it lies in. */
    public List<Category> categories() {
        return categories;
    }

    /** The tag of this code, in whatever state. */
    public Optional<Tag> find(TagCode code) {
        return Optional.ofNullable(tags.get(code));
    }

    /** The tag of this code, in whatever state; nothing where the text is no code. */
    public Optional<Tag> find(String code) {
        return TagCode.parse(code).flatMap(this::find);
    }

    /** Up to five published codes that look like the given one, closest first, for "did you mean". */
    public List<String> closeTo(String code) {
        record Candidate(String code, int distance) {}
        return tags.values().stream()
                .filter(tag -> tag.state() == TagState.PUBLISHED)
                .map(tag -> tag.code().value())
                .filter(known -> Math.abs(known.length() - code.length()) <= CLOSE_ENOUGH)
                .map(known -> new Candidate(known, EditDistance.between(code, known)))
                .filter(candidate -> candidate.distance() <= CLOSE_ENOUGH)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::code))
                .limit(5)
                .map(Candidate::code)
                .toList();
    }
}
