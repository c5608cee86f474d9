package cn.jingka.portal.sandbox.internal.bank;

/** Why the bank doesn't take a file or an application, with the place in it. */
class MalformedFileException extends Exception {

    MalformedFileException(String message) {
        super(message);
    }

    MalformedFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
