package cn.jingka.portal.sandbox.internal;

import java.io.IOException;

/** Another program already listens where the sandbox should. */
public class SandboxPortTakenException extends RuntimeException {

    SandboxPortTakenException(String address, int port, IOException cause) {
        super("The sandbox can't listen on " + address + ":" + port + " (" + cause.getMessage() + ")", cause);
    }
}
