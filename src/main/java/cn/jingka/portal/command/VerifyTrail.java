package cn.jingka.portal.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Has the running portal walk the trail's chain, and prints what it found; the last line is the head, to be kept elsewhere. */
class VerifyTrail implements Command {

    @Override
    public String name() {
        return "verify-trail";
    }

    @Override
    public String usage() {
        return "verify-trail [--from number:digest]";
    }

    @Override
    public int run(List<String> arguments, PortalConnection portal, PrintStream out)
            throws IOException, InterruptedException {
        JsonNode report = portal.post("/trail/verifications", wish(arguments));
        out.println(report.path("summary").asString());
        for (JsonNode finding : report.path("findings")) {
            out.println("  " + finding.path("text").asString());
        }
        if (report.path("head").isString()) {
            out.println(report.path("head").asString());
        }
        return report.path("whole").asBoolean() ? Commands.FINE : Commands.WRONG;
    }

    private Map<String, String> wish(List<String> arguments) {
        if (arguments.isEmpty()) {
            return Map.of();
        }
        if (arguments.size() == 2 && arguments.getFirst().equals("--from")) {
            return Map.of("from", arguments.get(1));
        }
        throw new CommandRefused("Usage: " + usage());
    }
}
