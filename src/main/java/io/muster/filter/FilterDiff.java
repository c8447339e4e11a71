package io.muster.filter;

import io.muster.shared.Json;
import io.muster.shared.Json.JsonArray;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.Json.JsonString;
import io.muster.shared.JsonPointer;
import io.muster.tag.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * How one saved filter differs from another, node by node. Works on canonical forms, so that what means nothing is no
 * difference, and needs nothing to be there still that the filters name.
 */
public final class FilterDiff {
    private static final List<String> GROUPS = List.of("all", "any", "none");

    private final NodeWords words;
    private final Json oldZone;
    private final Json newZone;
    private final List<Change> changes = new ArrayList<>();

    private FilterDiff(NodeWords words, Json oldZone, Json newZone) {
        this.words = words;
        this.oldZone = oldZone;
        this.newZone = newZone;
    }

    /**
     * What became of the old filter, in the order of its nodes.
     *
     * @param before the old filter's canonical tree
     * @param after the new filter's canonical tree
     * @param pointer the JSON pointer of a filter in its version
     * @param catalogue the tags whose names are said; retired ones too
     * @param references the segments and lists whose names are said
     */
    public static List<Change> between(
            Json before, Json after, String pointer, Catalogue catalogue, References references) {
        Json oldZone = member(before, "timezone");
        Json newZone = member(after, "timezone");
        FilterDiff diff = new FilterDiff(new NodeWords(catalogue, references), oldZone, newZone);
        if (!oldZone.equals(newZone)) {
            String zone = JsonPointer.child(pointer, "timezone");
            diff.changes.add(new Change(ChangeKind.CHANGED, zone, zone, DiffWords.zone(text(oldZone), text(newZone))));
        }
        String where = JsonPointer.child(pointer, "where");
        diff.compare(new Node(member(before, "where"), where), new Node(member(after, "where"), where));
        return List.copyOf(diff.changes);
    }

    /** A node and where it stands. */
    private record Node(Json json, String pointer) {
        /** The key of a group; null for a test. */
        @Nullable
        String group() {
            return GROUPS.stream()
                    .filter(key -> ((JsonObject) json).members().containsKey(key))
                    .findFirst()
                    .orElse(null);
        }

        List<Node> children(String group) {
            List<Json> items = ((JsonArray) member(json, group)).items();
            String list = JsonPointer.child(pointer, group);
            List<Node> children = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                children.add(new Node(items.get(i), JsonPointer.child(list, i)));
            }
            return children;
        }

        /** What it asks about: a tag, a segment, a list or a share. */
        Json subject() {
            Map<String, Json> members = ((JsonObject) json).members();
            for (String key : List.of("segment", "list")) {
                if (members.get(key) instanceof JsonObject named) {
                    return new JsonObject(Map.of(key, member(named, "id")));
                }
            }
            return members.getOrDefault("tag", new JsonString("sample"));
        }
    }

    private void compare(Node before, Node after) {
        if (before.json().equals(after.json())) {
            return;
        }
        @Nullable String oldGroup = before.group();
        @Nullable String newGroup = after.group();
        if (oldGroup != null && newGroup != null) {
            if (!oldGroup.equals(newGroup)) {
                changed(before, after, DiffWords.group(oldGroup, newGroup));
            }
            children(before, before.children(oldGroup), oldGroup, after, after.children(newGroup), newGroup);
        } else if (oldGroup == null && newGroup != null && !newGroup.equals("none")) {
            children(before, List.of(before), newGroup, after, after.children(newGroup), newGroup);
        } else if (oldGroup != null && !oldGroup.equals("none") && newGroup == null) {
            children(before, before.children(oldGroup), oldGroup, after, List.of(after), oldGroup);
        } else {
            changed(before, after, DiffWords.changed(say(before, oldZone), say(after, newZone)));
        }
    }

    /** Children that are the same are left out of it; of the others, those are compared that are about the same. */
    private void children(Node before, List<Node> olds, String oldGroup, Node after, List<Node> news, String newGroup) {
        List<Node> oldsLeft = new ArrayList<>(olds);
        List<Node> newsLeft = new ArrayList<>(news);
        pair(oldsLeft, newsLeft, (one, other) -> one.json().equals(other.json()));
        if (oldsLeft.isEmpty() && newsLeft.isEmpty()) {
            if (before.group() == null || after.group() == null) {
                changed(before, after, DiffWords.grouping());
            } else if (oldGroup.equals(newGroup) && olds.size() > 1) {
                changed(before, after, DiffWords.order());
            }
        }
        pair(oldsLeft, newsLeft, (one, other) -> one.group() != null && Objects.equals(one.group(), other.group()));
        pair(
                oldsLeft,
                newsLeft,
                (one, other) -> one.group() == null
                        && other.group() == null
                        && one.subject().equals(other.subject()));
        pair(oldsLeft, newsLeft, (one, other) -> one.group() != null && other.group() != null);
        for (Node gone : oldsLeft) {
            changes.add(new Change(
                    ChangeKind.REMOVED, gone.pointer(), null, DiffWords.removed(oldGroup, say(gone, oldZone))));
        }
        for (Node come : newsLeft) {
            changes.add(
                    new Change(ChangeKind.ADDED, null, come.pointer(), DiffWords.added(newGroup, say(come, newZone))));
        }
    }

    private void pair(List<Node> olds, List<Node> news, BiPredicate<Node, Node> alike) {
        for (Node old : List.copyOf(olds)) {
            for (Node other : news) {
                if (alike.test(old, other)) {
                    olds.remove(old);
                    news.remove(other);
                    compare(old, other);
                    break;
                }
            }
        }
    }

    private void changed(Node before, Node after, Sentence sentence) {
        changes.add(new Change(ChangeKind.CHANGED, before.pointer(), after.pointer(), sentence));
    }

    private Sentence say(Node node, Json zone) {
        return words.of(node.json(), zone);
    }

    private static Json member(Json object, String name) {
        return Objects.requireNonNull(((JsonObject) object).members().get(name));
    }

    private static String text(Json string) {
        return ((JsonString) string).value();
    }
}
