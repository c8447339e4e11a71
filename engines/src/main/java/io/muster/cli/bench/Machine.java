package io.muster.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where it was measured.
 *
 * @param memory in bytes
 * @param loadAverage how many processes wanted a core in the minute before: far below 1 on a machine that is free
 */
public record Machine(int cores, String cpu, long memory, String jdk, String loadAverage) {

    /** Asked before anything is at work. */
    public static Machine here() throws IOException {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                ProcFile.text(Files.readString(Path.of("/proc/cpuinfo")), "model name"),
                ProcFile.number(Files.readString(Path.of("/proc/meminfo")), "MemTotal") << 10,
                System.getProperty("java.vm.vendor") + " " + Runtime.version(),
                Files.readString(Path.of("/proc/loadavg")).split(" ", -1)[0]);
    }
}
