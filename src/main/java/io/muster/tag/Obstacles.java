package io.muster.tag;

import io.muster.shared.Conflict;
import io.muster.tag.TagStore.TagEdit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    void checkRevision(Tag before, Tag after) {
        checkUses(new TagEdit(before, after));
        List<String> carried = new ArrayList<>();
        for (DictionaryValue value : before.values().values()) {
            if (!after.values().has(value.code()) && carried.size() < ENOUGH && customers(before, value.code()) > 0) {
                carried.add(value.code());
            }
        }
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
        @Nullable Tag before = edit.before();
        @Nullable Tag after = edit.after();
        boolean goes = after == null
                || (after.state() == TagState.RETIRED && before != null && before.state() != TagState.RETIRED);
        if (goes && before != null) {
            checkUses(before);
        }
    }

    private void checkUses(Tag tag) {
        List<String> users = new ArrayList<>();
        tagUses.forEach(uses -> users.addAll(uses.usersOf(tag.code())));
        if (!users.isEmpty()) {
            throw new Conflict("the tag " + tag.code() + " is in use", users);
        }
    }

    private long customers(Tag tag, String value) {
        long customers = 0;
        for (ValueUses uses : valueUses) {
            customers += uses.customersWith(tag, value);
        }
        return customers;
    }
}
