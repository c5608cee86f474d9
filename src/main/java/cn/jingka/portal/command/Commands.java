package cn.jingka.portal.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The commands of the jar. Without one it starts the portal. */
public final class Commands {

    /** Everything was found in order. */
    public static final int FINE = 0;
    /** What was asked about is not in order. */
    public static final int WRONG = 1;
    /** The command could not be carried out. */
    public static final int FAILED = 2;

    private static final List<Command> ALL = List.of(new VerifyTrail(), new RotateKeys());

    private Commands() {}

    /** Whether the arguments name a command: options of the portal itself begin with two dashes. */
    public static boolean isCommand(String... arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("--");
    }

    /**
     * Carries out a command.
     *
     * @param environment {@code PORTAL_URL}, {@code PORTAL_ACCOUNT} and {@code PORTAL_PASSWORD} say where and as whom
     * @return the exit code
     */
    public static int run(Map<String, String> environment, PrintStream out, PrintStream err, String... arguments) {
        for (Command command : ALL) {
            if (command.name().equals(arguments[0])) {
                return run(command, environment, out, err, List.of(arguments).subList(1, arguments.length));
            }
        }
        err.println("No such command: " + arguments[0] + ". There are: "
                + ALL.stream().map(Command::usage).collect(Collectors.joining(", ")));
        return FAILED;
    }

    private static int run(
            Command command,
            Map<String, String> environment,
            PrintStream out,
            PrintStream err,
            List<String> arguments) {
        try {
            return command.run(arguments, new PortalConnection(environment), out);
        } catch (CommandRefused refused) {
            err.println(refused.getMessage());
        } catch (IOException e) {
            err.println("The portal can't be reached: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            err.println("Interrupted");
        }
        return FAILED;
    }
}
