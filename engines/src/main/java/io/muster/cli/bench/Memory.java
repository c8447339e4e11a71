package io.muster.cli.bench;

import io.muster.engines.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the parts took at their peak during the load, in bytes.
 *
 * @param serverHeap the server's heap, garbage included
 * @param resident what each process had in memory
 */
record Memory(long serverHeap, Map<Part, Long> resident) {

    static Memory of(long serverHeap, Map<Part, Long> processes) throws IOException {
        var resident = new EnumMap<Part, Long>(Part.class);
        for (var process : processes.entrySet()) {
            resident.put(process.getKey(), peak(process.getValue()));
        }
        return new Memory(serverHeap, resident);
    }

    private static long peak(long process) throws IOException {
        return ProcFile.number(Files.readString(Path.of("/proc", Long.toString(process), "status")), "VmHWM") << 10;
    }
}
