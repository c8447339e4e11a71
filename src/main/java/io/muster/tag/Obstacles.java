package io.muster.tag;

import io.muster.shared.Conflict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What stands in the way of a change: things that use a tag, customers who carry its values. */
public final class Obstacles {
    /** More than this many names of values tell nobody more. */
    private static final int ENOUGH = 20;

    private final Iterable<TagUses> tagUses;
    private final Iterable<ValueUses> valueUses;

    /** Asks all of these. */
    public Obstacles(Iterable<TagUses> tagUses, Iterable<ValueUses> valueUses) {
        this.tagUses = tagUses;
        this.valueUses = valueUses;
    }

    /**
     * Lets a tag become another.
     *
     * @throws Conflict if it would be retired while something uses it, or lose values while customers carry them
     */
    void checkRevision(TagEdit.Revision revision) {
        checkUses(revision);
        Tag before = revision.before();
        Tag after = revision.after();
        List<String> carried = carried(
                before,
                before.values().values().stream()
                        .map(DictionaryValue::code)
                        .filter(value -> !after.values().has(value))
                        .toList());
        if (!carried.isEmpty()) {
            throw new Conflict("customers carry values of " + before.code() + " that would go", carried);
        }
    }

    /**
     * Lets a tag be deleted.
     *
     * @throws Conflict if something uses it, or customers carry values of it: a new tag of the same code would find them
     */
    void checkDeletion(Tag tag) {
        checkUses(tag);
        long customers = 0;
        for (ValueUses uses : valueUses) {
            customers += uses.customersWith(tag);
        }
        if (customers > 0) {
            throw new Conflict(
                    customers + " customers carry values of " + tag.code() + "; retire it instead", List.of());
        }
    }

    /**
     * Lets a tag be taken from its users.
     *
     * @throws Conflict if it would be retired or deleted while something uses it
     */
    void checkUses(TagEdit edit) {
        switch (edit) {
            case TagEdit.Definition _ -> {}
            case TagEdit.Revision revision -> {
                if (revision.retires()) {
                    checkUses(revision.before());
                }
            }
            case TagEdit.Deletion(Tag tag) -> checkUses(tag);
        }
    }

    private void checkUses(Tag tag) {
        List<String> users = new ArrayList<>();
        tagUses.forEach(uses -> users.addAll(uses.usersOf(tag.code())));
        if (!users.isEmpty()) {
            throw new Conflict("the tag " + tag.code() + " is in use", users);
        }
    }

    /** The first of these values that customers carry, in their order. */
    private List<String> carried(Tag tag, List<String> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        Set<String> carried = new HashSet<>();
        for (ValueUses uses : valueUses) {
            uses.customersWith(tag, values).forEach((value, customers) -> {
                if (customers > 0) {
                    carried.add(value);
                }
            });
        }
        return values.stream().filter(carried::contains).limit(ENOUGH).toList();
    }
}
