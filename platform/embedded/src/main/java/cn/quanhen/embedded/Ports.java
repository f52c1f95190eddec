package cn.quanhen.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports on this machine. */
public final class Ports {
    /** Below those that Linux gives to outgoing connections, one of which could take the port before it is used. */
    private static final int LOWEST = 10_000;

    private static final int BEYOND = 32_768;
    private static final int CONNECT_MILLIS = 1_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** One that nobody listens on now, and that was not given before. */
    public static int free() {
        return ThreadLocalRandom.current()
                .ints(LOWEST, BEYOND)
                .filter(port -> GIVEN.add(port) && isFree(port))
                .findFirst()
                .orElseThrow();
    }

    /** Whether somebody listens on this one; asked without taking it, so that whoever is about to listen can. */
    public static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    /** Whether nobody listens on this one; takes it for a moment. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
