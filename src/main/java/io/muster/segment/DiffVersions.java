package io.muster.segment;

import io.muster.audience.SavedReferences;
import io.muster.filter.Change;
import io.muster.filter.ChangeKind;
import io.muster.filter.FilterDiff;
import io.muster.filter.Sentence;
import io.muster.shared.Json;
import io.muster.shared.JsonPointer;
import io.muster.shared.NotFound;
import io.muster.tag.TagCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says in words how one version of a segment differs from another. */
@ApplicationScoped
public class DiffVersions {
    private final SegmentStore store;
    private final TagCatalogue catalogue;
    private final SavedReferences references;

    DiffVersions(SegmentStore store, TagCatalogue catalogue, SavedReferences references) {
        this.store = store;
        this.catalogue = catalogue;
        this.references = references;
    }

    /**
     * What changed from one version to another, the older one or not.
     *
     * @throws NotFound if there is no such segment or version
     */
    public List<Change> between(String id, int from, int to) {
        SegmentContent before = ReadSegment.in(store, id, from).content();
        SegmentContent after = ReadSegment.in(store, id, to).content();
        List<Change> changes = new ArrayList<>();
        field("name", "名称", "Name", before.name(), after.name(), changes);
        field("description", "说明", "Description", before.description(), after.description(), changes);
        field("folder", "文件夹", "Folder", before.folder(), after.folder(), changes);
        field("owner", "负责人", "Owner", before.owner(), after.owner(), changes);
        labels(before.labels(), after.labels(), changes);
        Json old = before.filter().canonical().tree();
        Json now = after.filter().canonical().tree();
        changes.addAll(FilterDiff.between(
                old, now, SegmentDraft.FILTER, catalogue.current(), references.namedBy(List.of(old, now))));
        return List.copyOf(changes);
    }

    private static void field(
            String field, String zh, String en, @Nullable String before, @Nullable String after, List<Change> changes) {
        if (Objects.equals(before, after)) {
            return;
        }
        String pointer = JsonPointer.child("", field);
        if (before == null) {
            changes.add(new Change(ChangeKind.ADDED, null, pointer, added(zh, en, Objects.requireNonNull(after))));
        } else if (after == null) {
            changes.add(new Change(ChangeKind.REMOVED, pointer, null, removed(zh, en, before)));
        } else {
            Sentence words = new Sentence(
                    zh + "“" + before + "”改为“" + after + "”。", en + " “" + before + "” became “" + after + "”.");
            changes.add(new Change(ChangeKind.CHANGED, pointer, pointer, words));
        }
    }

    private static void labels(List<String> before, List<String> after, List<Change> changes) {
        String pointer = "/labels";
        for (String label : before) {
            if (!after.contains(label)) {
                String at = JsonPointer.child(pointer, before.indexOf(label));
                changes.add(new Change(ChangeKind.REMOVED, at, null, removed("标记", "Label", label)));
            }
        }
        for (String label : after) {
            if (!before.contains(label)) {
                String at = JsonPointer.child(pointer, after.indexOf(label));
                changes.add(new Change(ChangeKind.ADDED, null, at, added("标记", "Label", label)));
            }
        }
    }

    private static Sentence added(String zh, String en, String value) {
        return new Sentence("新增" + zh + "“" + value + "”。", en + " “" + value + "” was added.");
    }

    private static Sentence removed(String zh, String en, String value) {
        return new Sentence("移除" + zh + "“" + value + "”。", en + " “" + value + "” was removed.");
    }
}
