package io.muster.cli.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.util.List;

/**
 * How fast a load is, beside the engine alone.
 *
 * @param at when it was measured, in UTC
 * @param command how to measure it again
 * @param serverHeap the most that the server's heap may grow to, as {@code 448m}
 */
public record LoadReport(
        String at, String command, String serverHeap, Machine machine, LoadFigures load, EngineFigures engine) {

    /** The engine's own rate: the better of its runs. */
    @JsonProperty
    Rate engineBest() {
        return Rate.best(engine.runs());
    }

    /** The engine's own rate from the state in which the load found it: its code is not compiled yet. */
    @JsonProperty
    Rate engineJustStarted() {
        return engine.runs().getFirst();
    }

    /** In percent of the engine's own rate. */
    @JsonProperty
    double loadShare() {
        return load.whole().shareOf(engineBest());
    }

    /** In percent of the engine's own rate. */
    @JsonProperty
    double sendingShare() {
        return load.sending().shareOf(engineBest());
    }

    /** What a reader must know to judge the figures. */
    @JsonProperty
    List<String> notes() {
        return List.of(
                "The load came first, into an empty store on engines just started. The bulk came after it, to Elasticsearch"
                        + " alone: the server and MySQL had been stopped and the load's index deleted. It was sent twice:"
                        + " to Elasticsearch just started again, as the load had found it, and once more to the same"
                        + " process, warm by then.",
                "The bulk: the load's own documents, byte by byte, in requests of %,d over %d connections, their files"
                                .formatted(BulkFilesWriter.DOCUMENTS_A_FILE, EngineRun.CONNECTIONS)
                        + " read once beforehand, into an index of the same settings whose mapping knew every field,"
                        + " then one refresh.",
                "Sending its requests kept a core busy for %.1f s in both runs together."
                        .formatted(engine.clientMillis() / 1e3),
                "The load was asked how far it is every 0.25 s, and the server for its heap every second. Heap includes"
                        + " garbage; it may grow to " + serverHeap + ". Sending is counted from the last answer that"
                        + " nobody had been sent.");
    }

    /** As JSON, for programs. */
    public String json() throws IOException {
        return Http.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
    }

    /** As Markdown, for people. */
    public String markdown() {
        return new LoadMarkdown(this).text();
    }
}
