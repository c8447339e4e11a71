package io.muster.load;

import io.muster.job.JobFailed;
import io.muster.shared.Conflict;
import io.muster.shared.Invalid;
import io.muster.shared.NotJson;
import io.muster.shared.Problem;
import io.muster.shared.Stale;
import io.muster.shared.TooManyBytes;
import io.muster.shared.jackson.StrictJson;
import io.muster.tag.Catalogue;
import io.muster.tag.ImportCatalogue;
import io.muster.tag.TagCatalogue;
import io.muster.tag.TagState;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
            try {
                enter(loader.catalogueFile());
                return catalogue.current();
            } catch (Stale e) {
                // Somebody changed one of the tags at the same time.
                if (attempt == ATTEMPTS) {
                    throw new JobFailed(new Problem(
                            "", "STALE", "others changed the loader's tags again and again; run it once more"));
                }
            }
        }
    }

    private void enter(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            importCatalogue.run(StrictJson.read(bytes, maxBytes), TagState.PUBLISHED);
        } catch (Invalid e) {
            Problem first = e.problems().getFirst();
            throw new BadLoader(file + " at " + first.pointer() + ": " + first.message());
        } catch (NotJson e) {
            throw new BadLoader(file + ", " + e.getMessage());
        } catch (TooManyBytes e) {
            throw new BadLoader(file + " has more than " + maxBytes + " bytes");
        } catch (Conflict e) {
            throw new BadLoader(file + ": " + e.getMessage());
        } catch (IOException e) {
            throw new BadLoader(file + " cannot be read");
        }
    }
}
