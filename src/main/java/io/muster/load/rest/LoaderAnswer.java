package io.muster.load.rest;

import io.muster.load.Loader;
import io.muster.load.LoaderInput.Csv;
import io.muster.load.LoaderInput.Numbered;
import io.muster.load.LoaderOption;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A loader as callers see it.
 *
 * @param name the loader's name
 * @param sources whose tags it gives
 * @param input what it reads: a CSV file, or nothing
 * @param columns the file's header
 * @param options what may be chosen of a load
 */
@Schema(name = "Loader")
public record LoaderAnswer(
        @Schema(required = true) String name,
        @Schema(required = true) List<String> sources,
        @Schema(required = true) Input input,
        @Schema(required = true) List<String> columns,
        @Schema(required = true) List<LoaderOption> options) {

    /** What a loader reads. */
    @Schema(name = "LoaderInput")
    public enum Input {
        CSV,
        NONE
    }

    static LoaderAnswer of(Loader loader) {
        return switch (loader.input()) {
            case Csv csv ->
                new LoaderAnswer(loader.name(), loader.sources(), Input.CSV, csv.columns(), loader.options());
            case Numbered numbered ->
                new LoaderAnswer(loader.name(), loader.sources(), Input.NONE, List.of(), loader.options());
        };
    }
}
