package io.muster.segment;

import io.muster.customer.Customer;
import io.muster.customer.CustomerSegments;
import io.muster.filter.Matches;
import io.muster.segment.ReadySegments.Ready;
import io.muster.tag.Catalogue;
import io.muster.tag.Cell;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tests one customer in memory against every saved segment. */
@ApplicationScoped
class TestSegments implements CustomerSegments {
    private final ReadySegments segments;

    TestSegments(ReadySegments segments) {
        this.segments = segments;
    }

    @Override
    public Tested of(Customer customer, Catalogue catalogue, Instant now) {
        Matches matches = new Matches(customer.tags(), Cell.of(customer.id()), customer.number());
        List<SegmentNamed> holding = new ArrayList<>();
        List<SegmentNamed> broken = new ArrayList<>();
        for (Ready segment : segments.with(catalogue)) {
            if (segment.filter() == null) {
                broken.add(segment.named());
            } else if (matches.test(segment.filter().at(now))) {
                holding.add(segment.named());
            }
        }
        return new Tested(holding, broken);
    }
}
