package io.muster.load;

import io.muster.customer.TouchedCustomers;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** No caller ever said anything of anybody. */
final class NobodyTouched implements TouchedCustomers {
    @Override
    public void touch(Collection<String> ids, Set<String> sources, Instant at, Duration patience) {}

    @Override
    public List<String> touched(Set<String> sources, Instant until) {
        return List.of();
    }

    @Override
    public void forget(Set<String> sources, Instant until) {}
}
