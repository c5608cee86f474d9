package cn.jingka.portal.notifications.internal;

/** What became of one attempt to hand a message to the provider. */
sealed interface Handover {

    /** The provider has it under {@code sid}. */
    record Accepted(String sid, SmsState state) implements Handover {}

    /** The provider refused it for good with its error code. */
    record Refused(int errorCode) implements Handover {}

    /** Certain that nothing was sent: may be tried again. */
    record NotSent(SmsReason reason) implements Handover {}

    /** It may have been sent: must not be tried again. */
    record Unknown() implements Handover {}
}
