package io.muster.audience;

import io.muster.filter.KeptList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds a list that a filter names, wherever it is kept. */
@ApplicationScoped
public class FindList {
    private final Instance<KeptLists> places;

    FindList(@Any Instance<KeptLists> places) {
        this.places = places;
    }

    /** The list as it is now; empty where there is none of this id. */
    public Optional<KeptList> find(String id) {
        return places.stream()
                .filter(place -> place.revision(id).isPresent())
                .flatMap(place -> place.find(id).stream())
                .findFirst();
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
