package io.muster.cli;

import io.muster.cli.bench.Stand;
import io.muster.engines.OwnProcess;
import io.muster.engines.Part;
import java.io.IOException;
import java.util.EnumMap;

/** What of a site can be measured. */
final class Stands {

    private Stands() {}

    /** Once it runs; of an external engine there is no process to look at. */
    static Stand of(Site site) throws IOException {
        var processes = new EnumMap<Part, Long>(Part.class);
        for (var part : Part.values()) {
            var process = site.process(part);
            if (process.isPresent()) {
                process.get().running().map(OwnProcess::pid).ifPresent(pid -> processes.put(part, pid));
            }
        }
        return new Stand(
                site.runningAddress().url(),
                site.elasticsearchUrl(),
                processes,
                site.data().root());
    }
}
