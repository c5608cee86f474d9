package cn.jingka.portal.notifications.internal;

import cn.jingka.portal.common.error.DomainException;
import com.twilio.security.RequestValidator;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Twilio's delivery receipts (formats.md, 4). Believed only with a signature over the address that we gave out. */
@RestController
class SmsStatusController {

    private static final String MESSAGE = "m";

    private static final Logger LOG = LoggerFactory.getLogger(SmsStatusController.class);

    private final SmsReceipts receipts;
    private final SmsSettings settings;
    private final String address;

    SmsStatusController(SmsReceipts receipts, SmsSettings settings, @Value("${portal.public-url}") String publicUrl) {
        this.receipts = receipts;
        this.settings = settings;
        this.address = publicUrl.replaceAll("/+$", "") + TwilioProvider.RECEIPT_PATH;
    }

    @Operation(summary = "Delivery receipt of the SMS provider, signed by it")
    @PostMapping(path = TwilioProvider.RECEIPT_PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> receipt(
            HttpServletRequest request,
            @RequestHeader(name = "X-Twilio-Signature", defaultValue = "") String signature) {
        Map<String, String> form = request.getParameterMap().entrySet().stream()
                .filter(entry -> !MESSAGE.equals(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()[0]));
        requireSignature(request.getQueryString(), form, signature);
        Optional<SmsState> state = SmsState.ofTwilio(form.getOrDefault("MessageStatus", ""));
        if (state.isEmpty()) {
            LOG.warn("A receipt with the status {} is not counted", form.get("MessageStatus"));
            return ResponseEntity.noContent().build();
        }
        var receipt = new SmsReceipts.Receipt(form.get("MessageSid"), state.get(), number(form.get("ErrorCode")));
        Long id = longNumber(request.getParameter(MESSAGE));
        boolean known = id != null && receipts.apply(id, receipt);
        return known
                ? ResponseEntity.noContent().build()
                : ResponseEntity.notFound().build();
    }

    private void requireSignature(String query, Map<String, String> form, String signature) {
        String signed = query == null ? address : address + "?" + query;
        if (settings.authToken().isBlank()
                || signature.isBlank()
                || !new RequestValidator(settings.authToken()).validate(signed, form, signature)) {
            LOG.warn("A delivery receipt without a valid signature was refused");
            throw new DomainException(DomainException.Kind.FORBIDDEN, "notifications.error.signature");
        }
    }

    private static Integer number(String text) {
        return text != null && text.matches("[0-9]{1,9}") ? Integer.valueOf(text) : null;
    }

    private static Long longNumber(String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }
}
