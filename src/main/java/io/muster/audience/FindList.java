package io.muster.audience;

import io.muster.filter.KeptList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Finds a list that a filter names, wherever it is kept; the lists named last are kept in memory. */
@ApplicationScoped
public class FindList {
    private final Instance<KeptLists> places;
    private final Map<String, KeptList> read;

    FindList(@Any Instance<KeptLists> places, @ConfigProperty(name = "muster.lists.in-memory") int inMemory) {
        this.places = places;
        this.read = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, KeptList> eldest) {
                return size() > inMemory;
            }
        });
    }

    /** The list as it is now; empty where there is none of this id. */
    public Optional<KeptList> find(String id) {
        for (KeptLists place : places) {
            OptionalLong revision = place.revision(id);
            if (revision.isPresent()) {
                return find(id, revision.getAsLong(), place);
            }
        }
        return Optional.empty();
    }

    private Optional<KeptList> find(String id, long revision, KeptLists place) {
        @Nullable KeptList known = read.get(id);
        if (known != null && known.revision() == revision) {
            return Optional.of(known);
        }
        Optional<KeptList> found = place.find(id);
        found.ifPresent(list -> read.put(id, list));
        return found;
    }

    /** The revision of the list, another one after every change of its members; empty where there is none. Cheap. */
    public OptionalLong revision(String id) {
        return places.stream()
                .map(place -> place.revision(id))
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElse(OptionalLong.empty());
    }
}
