package cn.jingka.portal.command;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Has the running portal renew the key for identifying data, and says how far it is; with {@code --wait} until it is done. */
class RotateKeys implements Command {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final Duration lookAgain;

    RotateKeys() {
        this(LOOK_AGAIN);
    }

    RotateKeys(Duration lookAgain) {
        this.lookAgain = lookAgain;
    }

    @Override
    public String name() {
        return "rotate-keys";
    }

    @Override
    public String usage() {
        return "rotate-keys [--wait]";
    }

    @Override
    public int run(List<String> arguments, PortalConnection portal, PrintStream out)
            throws IOException, InterruptedException {
        boolean wait = arguments.equals(List.of("--wait"));
        if (!wait && !arguments.isEmpty()) {
            throw new CommandRefused("Usage: " + usage());
        }
        JsonNode rotation = portal.post("/keys/rotations", Map.of());
        String said = say(rotation, out);
        while (wait && !isOver(rotation)) {
            Thread.sleep(lookAgain);
            rotation = portal.get("/keys/rotations/" + rotation.path("id").asLong());
            String summary = rotation.path("summary").asString();
            if (!summary.equals(said)) {
                said = say(rotation, out);
            }
        }
        if (rotation.path("problem").isString()) {
            out.println("  " + rotation.path("problem").asString());
            return Commands.WRONG;
        }
        return Commands.FINE;
    }

    private static boolean isOver(JsonNode rotation) {
        return rotation.path("state").asString().equals("DONE")
                || rotation.path("problem").isString();
    }

    private static String say(JsonNode rotation, PrintStream out) {
        String summary = rotation.path("summary").asString();
        out.println(summary);
        return summary;
    }
}
