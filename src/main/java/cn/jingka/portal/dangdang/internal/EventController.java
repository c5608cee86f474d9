package cn.jingka.portal.dangdang.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Texts;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Dangdang's calls: orders completed and returned, accounts unlinked there. Believed by their signature alone. */
@RestController
class EventController {

    private static final Logger LOG = LoggerFactory.getLogger(EventController.class);

    private static final String UNSIGNED = "dangdang.event.error.signature";
    private static final int LONGEST_BODY = 64 * 1024;

    private final EventIntake intake;
    private final DangdangSettings settings;
    private final JsonMapper json;
    private final Texts texts;

    EventController(EventIntake intake, DangdangSettings settings, JsonMapper json, Texts texts) {
        this.intake = intake;
        this.settings = settings;
        this.json = json;
        this.texts = texts;
    }

    @Operation(summary = "Dangdang tells of an order or an account, signed by it")
    @PostMapping("/api/v1/dangdang/events")
    ResponseEntity<ProblemDetail> event(HttpServletRequest request, Locale language) throws IOException {
        if (!settings.connected()) {
            throw new DomainException(DomainException.Kind.NOT_FOUND, "dangdang.link.error.notConnected");
        }
        String event = header(request, "X-Dangdang-Event");
        String timestamp = header(request, "X-Dangdang-Timestamp");
        String signature = header(request, "X-Dangdang-Signature");
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            throw malformed("dangdang.event.error.body", null);
        }
        if (!EventSignature.matches(signature, settings.webhookSecret(), timestamp, event, body)) {
            LOG.warn("A call in the name of Dangdang without a valid signature was refused");
            return unsigned(language);
        }
        intake.requireFresh(moment(timestamp));
        intake.take(id(event), read(body));
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<ProblemDetail> unsigned(Locale language) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.UNAUTHORIZED, texts.getTranslation(UNSIGNED, language));
        problem.setProperty("reason", UNSIGNED);
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Dangdang-Signature")
                .body(problem);
    }

    private static String header(HttpServletRequest request, String name) {
        String value = request.getHeader(name);
        if (value == null || value.isBlank()) {
            throw new DomainException(DomainException.Kind.MALFORMED, "dangdang.event.error.header", name);
        }
        return value;
    }

    private static Instant moment(String timestamp) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(timestamp));
        } catch (NumberFormatException | DateTimeException unreadable) {
            throw malformed("dangdang.event.error.time", unreadable);
        }
    }

    private static UUID id(String event) {
        try {
            return UUID.fromString(event);
        } catch (IllegalArgumentException unreadable) {
            throw malformed("dangdang.event.error.id", unreadable);
        }
    }

    private EventIntake.EventBody read(byte[] body) {
        EventIntake.EventBody read;
        try {
            read = json.readValue(body, EventIntake.EventBody.class);
        } catch (JacksonException unreadable) {
            throw malformed("dangdang.event.error.body", unreadable);
        }
        if (read == null) {
            throw malformed("dangdang.event.error.body", null);
        }
        return read;
    }

    private static DomainException malformed(String key, Throwable cause) {
        return new DomainException(cause, DomainException.Kind.MALFORMED, key);
    }
}
