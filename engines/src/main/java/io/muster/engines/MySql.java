package io.muster.engines;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A real {@code mysqld} with one database and one user, both named {@code muster}.
 *
 * @param bufferPool InnoDB's cache, as {@code 128M}
 */
public record MySql(Kit kit, DataDirectory data, int port, String bufferPool) implements Service {

    /** The user and the database. */
    public static final String NAME = "muster";

    private static final int PROTOCOL = 10;
    // Relative to the data folder, since a socket's whole path may take no more than 107 bytes.
    private static final String SOCKET = "mysql.sock";

    @Override
    public Part part() {
        return Part.MYSQL;
    }

    @Override
    public String url() {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + NAME;
    }

    /** The user's password: made once, readable by the owner alone. */
    public String password() throws IOException {
        var file = data.root().resolve("mysql.password");
        if (Files.notExists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            SmallFile.write(file, HexFormat.of().formatHex(bytes) + "\n");
        }
        return Files.readString(file).strip();
    }

    @Override
    public String word() {
        return "--datadir=" + data.of(Part.MYSQL);
    }

    @Override
    public void prepare(Children children) throws IOException, InterruptedException {
        tidy();
        Files.createDirectories(data.temporary(Part.MYSQL));
        libAio().ensure(children, data.log(Part.MYSQL));
        if (Files.notExists(data.of(Part.MYSQL))) {
            initialize(children);
        }
        SmallFile.write(initFile(), initStatements());
    }

    /** Beside and then moved, so that an interrupted first start is simply begun again. */
    private void initialize(Children children) throws IOException, InterruptedException {
        var fresh = data.root().resolve("mysql.new");
        var word = "--datadir=" + fresh;
        var orphan = OwnProcess.withWord(word);
        if (orphan.isPresent()) {
            orphan.get().kill();
        }
        SmallFile.deleteTree(fresh);
        var words = new ArrayList<>(base());
        words.addAll(List.of(word, "--initialize-insecure"));
        var log = data.log(Part.MYSQL);
        if (children.run(new Command(words, libAio().environment(), data.root()), word, log) != 0) {
            throw new CannotStart("MySQL could not make its data folder. See " + log + ".");
        }
        Files.move(fresh, data.of(Part.MYSQL));
    }

    @Override
    public Command command() {
        var words = new ArrayList<>(base());
        words.addAll(List.of(
                word(),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                // Without it root@localhost, who has no password, would be let in over TCP.
                "--skip-name-resolve",
                "--socket=" + SOCKET,
                "--pid-file=mysqld.pid",
                "--init-file=" + initFile(),
                "--mysqlx=OFF",
                "--skip-log-bin",
                "--performance-schema=OFF",
                "--innodb-buffer-pool-size=" + bufferPool,
                "--default-time-zone=+00:00"));
        return new Command(words, libAio().environment(), data.root());
    }

    @Override
    public boolean ready() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
            socket.setSoTimeout(1_000);
            // The init file has run before the server greets anybody.
            var greeting = socket.getInputStream().readNBytes(5);
            return greeting.length == 5 && greeting[4] == PROTOCOL;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void tidy() throws IOException {
        // A lock left by a crash names a process id that may be somebody else's by now; mysqld would refuse to start.
        for (var left : List.of(SOCKET, SOCKET + ".lock", "mysqld.pid")) {
            Files.deleteIfExists(data.of(Part.MYSQL).resolve(left));
        }
        Files.deleteIfExists(initFile());
        SmallFile.deleteTree(data.temporary(Part.MYSQL));
    }

    private List<String> base() {
        var home = kit.mysql();
        var words = new ArrayList<String>();
        words.add(home.resolve("bin/mysqld").toString());
        words.add("--no-defaults");
        if ("root".equals(System.getProperty("user.name"))) {
            words.add("--user=root");
        }
        words.add("--basedir=" + home);
        words.add("--lc-messages-dir=" + home.resolve("share"));
        words.add("--tmpdir=" + data.temporary(Part.MYSQL));
        return words;
    }

    private LibAio libAio() {
        // Shared by all data folders, unless the project belongs to somebody else.
        return new LibAio(
                Files.isWritable(kit.project())
                        ? kit.nativeLibraries()
                        : data.root().resolve("native"));
    }

    private Path initFile() {
        return data.run().resolve("mysql-init.sql");
    }

    private String initStatements() throws IOException {
        var user = "'" + NAME + "'@'127.0.0.1'";
        var password = " IDENTIFIED BY '" + password() + "';";
        return String.join(
                "\n",
                "CREATE DATABASE IF NOT EXISTS " + NAME + " CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin;",
                "CREATE USER IF NOT EXISTS " + user + password,
                "ALTER USER " + user + password,
                "GRANT ALL PRIVILEGES ON " + NAME + ".* TO " + user + ";",
                "");
    }
}
