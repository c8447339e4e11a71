package io.muster.engines;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Both engines for as long as somebody holds them: they end with the input that steers them. Everything is started from
 * the thread that calls, whose end they do not outlive.
 */
public final class Hold {

    private final MySql mysql;
    private final Elasticsearch elasticsearch;
    private final ServiceProcess mysqlProcess;
    private final ServiceProcess elasticsearchProcess;
    private final Children children;

    /** Of these two engines. */
    public Hold(DataDirectory data, MySql mysql, Elasticsearch elasticsearch, Children children) {
        this.mysql = mysql;
        this.elasticsearch = elasticsearch;
        this.mysqlProcess = new ServiceProcess(mysql, data, children);
        this.elasticsearchProcess = new ServiceProcess(elasticsearch, data, children);
        this.children = children;
    }

    /**
     * Starts both and says how to reach them, then obeys the input until it ends.
     *
     * @param answer is told once both are ready, and after each line has been obeyed: whoever waits for it knows that a
     *     paused engine answers nobody any more
     */
    public void run(BufferedReader input, Consumer<Connections> answer, Consumer<String> complaint)
            throws IOException, InterruptedException {
        refuseStrangers();
        // Elasticsearch first: its start needs no preparation, and goes on while MySQL makes its data folder.
        elasticsearchProcess.begin();
        mysqlProcess.begin();
        mysqlProcess.awaitReady();
        elasticsearchProcess.awaitReady();
        answer.accept(connections());
        for (var line = input.readLine(); line != null; line = input.readLine()) {
            obey(line.strip(), complaint);
            answer.accept(connections());
        }
    }

    /** Ends both and leaves nothing but data and logs. */
    public void close() throws IOException {
        children.close();
        mysqlProcess.forget();
        elasticsearchProcess.forget();
    }

    private void obey(String line, Consumer<String> complaint) throws IOException, InterruptedException {
        var words = List.of(line.split(" +"));
        var process = words.size() == 2 ? named(words.get(1)) : null;
        if (process == null) {
            complaint.accept(
                    "Not understood: '" + line + "'. Say (start|stop|kill|pause|resume) (mysql|elasticsearch).");
            return;
        }
        switch (words.getFirst()) {
            case "start" -> {
                if (process.running().isEmpty()) {
                    process.begin();
                }
                process.awaitReady();
            }
            case "stop" -> process.stop();
            case "kill" -> process.kill();
            case "pause" -> process.running().orElseThrow().pause();
            case "resume" -> process.running().orElseThrow().resume();
            default -> complaint.accept("Not understood: '" + line + "'.");
        }
    }

    private @Nullable ServiceProcess named(String word) {
        return switch (word) {
            case "mysql" -> mysqlProcess;
            case "elasticsearch" -> elasticsearchProcess;
            default -> null;
        };
    }

    private Connections connections() throws IOException {
        return Connections.of(mysql, mysqlProcess, elasticsearch, elasticsearchProcess);
    }

    private void refuseStrangers() {
        for (var process : List.of(mysqlProcess, elasticsearchProcess)) {
            process.running().ifPresent(running -> {
                throw new CannotStart(process.service().part().title() + " already runs on this folder as process "
                        + running.pid() + ". Stop it first, or choose another folder.");
            });
        }
    }
}
