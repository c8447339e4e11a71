package io.muster.audience;

import io.muster.customer.CustomerNumbers;
import io.muster.filter.ResolvedFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells which of some customers belong to an audience. */
@ApplicationScoped
public class FindMembers {
    private final CustomerNumbers numbers;
    private final AudienceMembers members;

    FindMembers(CustomerNumbers numbers, AudienceMembers members) {
        this.numbers = numbers;
        this.members = members;
    }

    /**
     * Those who belong to it.
     *
     * @param ids in the order asked, each once
     * @param asOf every change acknowledged before this instant is in it
     */
    public record Members(List<String> ids, Instant asOf) {}

    /**
     * Those of these customers who are members now; a customer whom nobody knows is none.
     *
     * @throws io.muster.shared.EngineAway if an engine does not answer in time
     */
    public Members find(ResolvedFilter filter, List<String> ids) {
        Set<String> asked = new LinkedHashSet<>(ids);
        Map<String, Integer> known = numbers.known(asked);
        AudienceMembers.Found found = members.among(filter.condition(), known.values());
        List<String> members = asked.stream()
                .filter(id -> found.numbers().contains(known.getOrDefault(id, 0)))
                .toList();
        return new Members(members, found.asOf());
    }
}
