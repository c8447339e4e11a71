package io.muster.cli.bench;

/** Lines of the form {@code Name: value}, as the kernel writes them. */
final class ProcFile {

    private ProcFile() {}

    /** The first value of that name; empty when there is none. */
    static String text(String file, String name) {
        return file.lines()
                .filter(line -> line.startsWith(name) && line.contains(":"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .orElse("");
    }

    /** The same as a number without its unit; 0 when there is none. */
    static long number(String file, String name) {
        var value = text(file, name).replaceFirst(" .*", "");
        return value.isEmpty() ? 0 : Long.parseLong(value);
    }
}
