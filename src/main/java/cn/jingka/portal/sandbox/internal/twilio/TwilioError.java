package cn.jingka.portal.sandbox.internal.twilio;

import cn.jingka.portal.sandbox.internal.http.Reply;
import java.util.LinkedHashMap;
import java.util.Map;

/** Twilio's error answers, with its codes and words. */
record TwilioError(int status, int code, String message) {

    static final TwilioError AUTHENTICATE = new TwilioError(401, 20003, "Authenticate");
    static final TwilioError TO_MISSING = new TwilioError(400, 21604, "A 'To' phone number is required.");
    static final TwilioError FROM_MISSING = new TwilioError(400, 21603, "A 'From' phone number is required.");
    static final TwilioError BODY_MISSING = new TwilioError(400, 21602, "Message body is required.");
    static final TwilioError BODY_TOO_LONG =
            new TwilioError(400, 21617, "The concatenated message body exceeds the 1600 character limit");

    static TwilioError toInvalid(String to) {
        return new TwilioError(400, 21211, "The 'To' number " + to + " is not a valid phone number.");
    }

    static TwilioError fromNotYours(String from) {
        return new TwilioError(
                400,
                21606,
                "The 'From' phone number provided (" + from
                        + ") is not a valid message-capable Twilio phone number for this destination/account"
                        + " combination.");
    }

    static TwilioError callbackInvalid(String url) {
        return new TwilioError(400, 21609, "The 'StatusCallback' URL " + url + " is not a valid URL.");
    }

    static TwilioError notFound(String path) {
        return new TwilioError(404, 20404, "The requested resource " + path + " was not found");
    }

    static TwilioError queryInvalid(String name) {
        return new TwilioError(400, 20001, "The parameter " + name + " is not understood here");
    }

    Reply reply() {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("message", message);
        error.put("more_info", "https://www.twilio.com/docs/errors/" + code);
        error.put("status", status);
        return Reply.json(status, error);
    }
}
