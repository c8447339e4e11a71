package io.muster;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Stands before an engine and hands on, after a while, what it answers. */
final class SlowProxy implements Closeable {
    private final ServerSocket door;
    private final String host;
    private final int port;
    private volatile Duration delay = Duration.ZERO;

    /** @param host the engine's, with its port */
    SlowProxy(String host, int port) {
        this.host = host;
        this.port = port;
        try {
            door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on every piece of an answer is held back so long. */
    void delay(Duration longer) {
        delay = longer;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Socket engine = new Socket(host, port);
                Thread.ofVirtual().start(() -> handOn(caller, engine, false));
                Thread.ofVirtual().start(() -> handOn(engine, caller, true));
            } catch (IOException e) {
                // Closed, or the engine is away: whoever came hears nothing.
            }
        }
    }

    private void handOn(Socket from, Socket to, boolean slowly) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[1 << 16];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                if (slowly) {
                    LockSupport.parkNanos(delay.toNanos());
                }
                out.write(piece, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // One end went away; the other hears it now.
        }
    }
}
