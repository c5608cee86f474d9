package cn.jingka.portal.notifications.internal;

/** Why an SMS did not go the usual way; each has a plain-words text {@code notifications.reason.<name>}. */
enum SmsReason {
    /** No provider account is set up. */
    SWITCHED_OFF,
    NO_NUMBER,
    /** No connection came about: certain that nothing was sent. */
    NO_CONNECTION,
    /** The provider asked to slow down: certain that nothing was sent. */
    BUSY,
    /** The provider did not accept our credentials: certain that nothing was sent. */
    ACCOUNT_REFUSED,
    /** Our own fault before anything was handed over. */
    NOT_PREPARED,
    /** The provider refused this message or this number. */
    REFUSED,
    /** The number does not exist or cannot receive SMS. */
    DEAD_NUMBER,
    /** The request went out, no usable answer came back. */
    NO_ANSWER,
    /** The node that was sending it went away. */
    SENDER_LOST
}
