package io.muster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Reads the head of a chunked answer, and then nothing until it is told to; little fits between the two ends. */
public final class SlowReader implements Closeable {
    private final Socket socket = new Socket();
    private final InputStream answer;

    /** Asks for lines, and waits until the answer has begun. */
    public SlowReader(int port, String path) throws IOException {
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/x-ndjson\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        answer = socket.getInputStream();
        assertThat(line()).isEqualTo("HTTP/1.1 200 OK");
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            chunked |= header.equalsIgnoreCase("transfer-encoding: chunked");
        }
        assertThat(chunked).isTrue();
    }

    /**
     * The rest of the body.
     *
     * @throws IOException if it breaks off
     */
    public String body() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataInputStream data = new DataInputStream(answer);
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            byte[] chunk = new byte[size];
            data.readFully(chunk);
            body.writeBytes(chunk);
            line();
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = answer.read(); c != '\n'; c = answer.read()) {
            if (c < 0) {
                throw new IOException("broken off");
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }
}
