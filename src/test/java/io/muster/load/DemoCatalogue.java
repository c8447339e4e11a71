package io.muster.load;

import io.muster.tag.Catalogue;
import java.nio.file.Path;

/** The demo's tags, all published. */
public final class DemoCatalogue {
    private DemoCatalogue() {}

    /** The catalogue as a load of the demo enters it. */
    public static Catalogue published() {
        return TestCatalogue.of(Loaders.in(Path.of("loaders")).find("demo").orElseThrow());
    }
}
