package io.muster.tag.rest;

import io.muster.shared.Json;
import io.muster.shared.Page.Total;
import io.muster.tag.Catalogue;
import io.muster.tag.Category;
import io.muster.tag.Names;
import io.muster.tag.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tags in the tree of their categories.
 *
 * @param items the first level
 * @param total how many tags there are in it
 */
public record TagTree(List<Node> items, Total total) {

    /**
     * A category with what lies in it.
     *
     * @param path its codes from the first level on
     * @param names what people call it
     * @param tags the tags that lie in it and not deeper
     * @param children the categories that lie in it
     */
    public record Node(List<String> path, Names names, List<Json> tags, List<Node> children) {}

    /** The tree of these tags; categories in which none of them lies are left out. */
    static TagTree of(List<Tag> tags, Catalogue catalogue) {
        Map<List<String>, Names> names = new HashMap<>();
        catalogue.categories().forEach(category -> names.put(category.path(), category.names()));
        return new TagTree(children(List.of(), tags, names), Total.exactly(tags.size()));
    }

    private static List<Node> children(List<String> path, List<Tag> tags, Map<List<String>, Names> names) {
        Map<String, List<Tag>> below = new TreeMap<>();
        for (Tag tag : tags) {
            if (tag.category().size() > path.size()) {
                below.computeIfAbsent(tag.category().get(path.size()), code -> new ArrayList<>())
                        .add(tag);
            }
        }
        List<Node> children = new ArrayList<>();
        below.forEach((code, inside) -> {
            List<String> child = new ArrayList<>(path);
            child.add(code);
            List<Json> here = inside.stream()
                    .filter(tag -> tag.category().size() == child.size())
                    .map(TagSummary::of)
                    .toList();
            Names called = names.getOrDefault(child, Category.unnamed(child).names());
            children.add(new Node(List.copyOf(child), called, here, children(child, inside, names)));
        });
        return children;
    }
}
