package cn.jingka.portal.sandbox.internal.twilio;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message in the form and with all the fields in which Twilio gives it out. */
final class MessageResource {

    private static final DateTimeFormatter RFC_2822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private MessageResource() {}

    static Map<String, Object> of(TextMessage message, String accountSid) {
        String path = "/" + TwilioApi.VERSION + "/Accounts/" + accountSid + "/Messages/" + message.sid();
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("body", message.body());
        resource.put("num_segments", Integer.toString(message.segments()));
        resource.put("direction", "outbound-api");
        resource.put("from", message.from());
        resource.put("to", message.to());
        resource.put("date_updated", RFC_2822.format(message.updated()));
        resource.put("price", null);
        resource.put("error_message", errorMessage(message.errorCode()));
        resource.put("uri", path + ".json");
        resource.put("account_sid", accountSid);
        resource.put("num_media", "0");
        resource.put("status", message.status());
        resource.put("messaging_service_sid", message.messagingServiceSid());
        resource.put("sid", message.sid());
        resource.put("date_sent", date("queued".equals(message.status()) ? null : message.updated()));
        resource.put("date_created", RFC_2822.format(message.created()));
        resource.put("error_code", message.errorCode());
        resource.put("price_unit", "USD");
        resource.put("api_version", TwilioApi.VERSION);
        resource.put("subresource_uris", Map.of("media", path + "/Media.json"));
        return resource;
    }

    private static @Nullable String date(@Nullable Instant instant) {
        return instant == null ? null : RFC_2822.format(instant);
    }

    private static @Nullable String errorMessage(@Nullable Integer code) {
        return switch (code) {
            case null -> null;
            case 30003 -> "Unreachable destination handset";
            case 30005 -> "Unknown destination handset";
            case 30007 -> "Message filtered";
            default -> "Error " + code;
        };
    }
}
