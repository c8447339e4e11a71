package io.muster.audience;

import io.muster.filter.KeptList;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Lists that tests keep beside those of the server. */
@ApplicationScoped
public class ListsOfTests implements KeptLists {
    private final Map<String, KeptList> lists = new ConcurrentHashMap<>();
    private final Map<String, Integer> reads = new ConcurrentHashMap<>();

    /** Keeps a list, or refreshes it. */
    public void keep(String id, @Nullable String name, int... numbers) {
        lists.merge(
                id,
                new KeptList(id, name, 1, RoaringNumbers.of(numbers)),
                (before, now) -> new KeptList(id, name, before.revision() + 1, now.members()));
    }

    /** Takes a list away. */
    public void remove(String id) {
        lists.remove(id);
    }

    /** How often the list was read with its members. */
    public int reads(String id) {
        return reads.getOrDefault(id, 0);
    }

    @Override
    public OptionalLong revision(String id) {
        return Optional.ofNullable(lists.get(id)).stream()
                .mapToLong(KeptList::revision)
                .findFirst();
    }

    @Override
    public Optional<KeptList> find(String id) {
        reads.merge(id, 1, Integer::sum);
        return Optional.ofNullable(lists.get(id));
    }
}
