package io.muster.load;

import io.muster.shared.jackson.StrictJson;
import io.muster.tag.Catalogue;
import io.muster.tag.CatalogueFile;
import io.muster.tag.TagReader;
import io.muster.tag.TagState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;

/** The catalogue that a loader's own file describes. */
final class TestCatalogue {
    private TestCatalogue() {}

    static Catalogue of(Loader loader) {
        try (InputStream file = Files.newInputStream(loader.catalogueFile())) {
            CatalogueFile read = CatalogueFile.read(
                    StrictJson.read(file, 1 << 24),
                    new TagReader(code -> Optional.empty(), TagState.PUBLISHED, 1_000_000));
            return new Catalogue(1, read.tags());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
