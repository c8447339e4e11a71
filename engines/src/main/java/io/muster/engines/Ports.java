package io.muster.engines;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Chooses ports on loopback. */
public final class Ports {

    // Below the range from which the kernel takes ports for outgoing connections: one of those could take ours
    // between choosing and listening.
    private static final int FROM = 20_000;
    private static final int TO = 32_000;

    private Ports() {}

    /** A port on which nobody listens. */
    public static int free() {
        for (var attempt = 0; attempt < 1_000; attempt++) {
            var port = ThreadLocalRandom.current().nextInt(FROM, TO);
            if (isFree(port)) {
                return port;
            }
        }
        throw new CannotStart("No free port between " + FROM + " and " + TO + ".");
    }

    /** Whether nobody listens on the port. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
