package io.muster.load;

import io.muster.shared.Invalid;
import io.muster.shared.Problem;
import io.muster.shared.Stale;
import io.muster.shared.jackson.StrictJson;
import io.muster.tag.Catalogue;
import io.muster.tag.ImportCatalogue;
import io.muster.tag.TagCatalogue;
import io.muster.tag.TagState;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Enters a loader's tags by importing its catalogue file. */
@ApplicationScoped
class ImportLoaderCatalogue implements LoaderCatalogue {
    private static final int ATTEMPTS = 5;

    private final TagCatalogue catalogue;
    private final ImportCatalogue importCatalogue;
    private final int maxBytes;

    ImportLoaderCatalogue(
            TagCatalogue catalogue,
            ImportCatalogue importCatalogue,
            @ConfigProperty(name = "muster.catalogue.max-bytes") int maxBytes) {
        this.catalogue = catalogue;
        this.importCatalogue = importCatalogue;
        this.maxBytes = maxBytes;
    }

    @Override
    public Catalogue enter(Loader loader, @Nullable String lastVersion) {
        Catalogue current = catalogue.current();
        boolean known = loader.tags().stream().allMatch(tag -> current.find(tag).isPresent());
        if (known && loader.version().equals(lastVersion)) {
            return current;
        }
        for (int attempt = 1; ; attempt++) {
            try (InputStream file = Files.newInputStream(loader.catalogueFile())) {
                importCatalogue.run(StrictJson.read(file, maxBytes), TagState.PUBLISHED);
                return catalogue.current();
            } catch (Stale e) {
                // Somebody changed one of the tags at the same time.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            } catch (Invalid e) {
                Problem first = e.problems().getFirst();
                throw new BadLoader(loader.catalogueFile() + " at " + first.pointer() + ": " + first.message());
            } catch (IOException e) {
                throw new BadLoader(loader.catalogueFile() + " cannot be read");
            }
        }
    }
}
