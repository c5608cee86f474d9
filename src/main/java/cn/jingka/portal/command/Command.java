package cn.jingka.portal.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

interface Command {

    String name();

    /** The command with its arguments, as it is typed. */
    String usage();

    /**
     * @return the exit code
     * @throws CommandRefused when it can't be carried out as it was typed, or the portal refuses it
     */
    int run(List<String> arguments, PortalConnection portal, PrintStream out) throws IOException, InterruptedException;
}
