package io.muster.load;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.muster.shared.Page.Total;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;

/** What loads refused, in the order of the lines. */
@ApplicationScoped
public class Refusals {
    private final JsonMapper json = new JsonMapper();
    private final LoadFolders folders;

    Refusals(LoadFolders folders) {
        this.folders = folders;
    }

    /**
     * Some refusals of one load.
     *
     * @param items in the order of their lines
     * @param total of the whole load
     */
    public record Some(List<Refusal> items, Total total) {
        public Some {
            items = List.copyOf(items);
        }
    }

    /** The refusals from this place on, from 0; none where the load has not judged its lines yet. */
    public Some of(LoadRequest load, long from, int limit) {
        List<Refusal> items = new ArrayList<>();
        long count = 0;
        try (BufferedReader lines = Files.newBufferedReader(folders.refusals(load.folder()))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (count >= from && items.size() < limit) {
                    items.add(json.readValue(line, Refusal.class));
                }
                count++;
            }
        } catch (NoSuchFileException e) {
            return new Some(List.of(), Total.exactly(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Some(items, Total.exactly(count));
    }
}
