package io.muster.cli;

import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Shows how far something is: a bar on a terminal, now and then a line elsewhere. */
final class Progress implements AutoCloseable {

    private static final long EVERY = 10_000_000_000L;

    private final String task;
    private final Say say;
    private final @Nullable ProgressBar bar;
    private long said = System.nanoTime();

    /** Shows that a task is under way. */
    Progress(String task, String unit, long unitSize, Say say) {
        this.task = task;
        this.say = say;
        this.bar = onTerminal()
                ? new ProgressBarBuilder()
                        .setTaskName(task)
                        .setUnit(unit, unitSize)
                        .setInitialMax(-1)
                        .setUpdateIntervalMillis(200)
                        .setConsumer(new ConsoleProgressBarConsumer(System.err))
                        .build()
                : null;
    }

    /** So much is done; a total below 0 is not known yet. */
    void to(long done, long total) {
        if (bar != null) {
            bar.maxHint(total);
            bar.stepTo(done);
        } else if (System.nanoTime() - said > EVERY) {
            said = System.nanoTime();
            say.remark("%s: %s", task, total < 0 ? String.format(Locale.ROOT, "%,d", done) : share(done, total));
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    private static String share(long done, long total) {
        return (total == 0 ? 100 : done * 100 / total) + " %";
    }

    private static boolean onTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }
}
