package cn.quanhen.standalone;

import cn.quanhen.embedded.Ports;
import java.util.EnumMap;
import java.util.Map;

/** Which part listens where, on 127.0.0.1. */
public record PortPlan(Map<PartName, Integer> ports, int kafkaController) {
    /** The environment variable that moves all ports. */
    public static final String BASE = "QUANHEN_PORT_BASE";

    private static final int DEFAULT_BASE = 18100;
    private static final int LAST_PORT = 65535;

    /** From the base on, a port each in the order of {@link PartName}. */
    public static PortPlan from(int base) {
        Map<PartName, Integer> ports = new EnumMap<>(PartName.class);
        for (PartName part : PartName.values()) {
            ports.put(part, base + part.ordinal());
        }
        return new PortPlan(ports, base + PartName.values().length);
    }

    /** From the base in the environment. */
    public static PortPlan fromEnvironment(Map<String, String> environment) {
        String base = environment.getOrDefault(BASE, String.valueOf(DEFAULT_BASE));
        try {
            int first = Integer.parseInt(base);
            if (first >= 1024 && first + PartName.values().length <= LAST_PORT) {
                return from(first);
            }
        } catch (NumberFormatException e) {
            throw noPort(base);
        }
        throw noPort(base);
    }

    private static Trouble noPort(String base) {
        return new Trouble(
                "%s=%s is no number of a port to begin at.".formatted(BASE, base),
                "Set it to a number from 1024 to %d, for instance 28100."
                        .formatted(LAST_PORT - PartName.values().length));
    }

    /** Ports that nobody listens on now, for tests. */
    public static PortPlan free() {
        Map<PartName, Integer> ports = new EnumMap<>(PartName.class);
        for (PartName part : PartName.values()) {
            ports.put(part, Ports.free());
        }
        return new PortPlan(ports, Ports.free());
    }

    /** Where this part listens. */
    public int of(PartName part) {
        return ports.get(part);
    }
}
