package cn.jingka.portal.command;

import java.io.Serial;

/** A command that was not carried out; the message is for the person who typed it. */
class CommandRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    CommandRefused(String message) {
        super(message);
    }
}
