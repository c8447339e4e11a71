package io.muster.customer;

import io.muster.tag.Catalogue;
import io.muster.tag.Category;
import io.muster.tag.Names;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A category with the tags of a portrait that lie in it.
 *
 * @param path its codes from the first level on, at most three
 * @param names what people call it
 * @param tags the codes of the tags that lie in it and not deeper
 * @param children the categories that lie in it
 */
public record PortraitCategory(List<String> path, Names names, List<TagCode> tags, List<PortraitCategory> children) {

    /** The first level of the tree in which these tags lie. */
    static List<PortraitCategory> of(List<Tag> tags, Catalogue catalogue) {
        Map<List<String>, Names> names = new HashMap<>();
        catalogue.categories().forEach(category -> names.put(category.path(), category.names()));
        return below(List.of(), tags, names);
    }

    private static List<PortraitCategory> below(List<String> path, List<Tag> tags, Map<List<String>, Names> names) {
        Map<String, List<Tag>> byCode = new TreeMap<>();
        for (Tag tag : tags) {
            if (tag.category().size() > path.size()) {
                byCode.computeIfAbsent(tag.category().get(path.size()), code -> new ArrayList<>())
                        .add(tag);
            }
        }
        List<PortraitCategory> categories = new ArrayList<>();
        byCode.forEach((code, inside) -> {
            List<String> child = new ArrayList<>(path);
            child.add(code);
            categories.add(new PortraitCategory(
                    List.copyOf(child),
                    names.getOrDefault(child, Category.unnamed(child).names()),
                    inside.stream()
                            .filter(tag -> tag.category().size() == child.size())
                            .map(Tag::code)
                            .toList(),
                    below(child, inside, names)));
        });
        return categories;
    }
}
