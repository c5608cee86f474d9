package cn.jingka.portal.notifications.internal;

import cn.jingka.portal.common.identifier.MobileNumber;
import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Twilio's Messages API through its SDK. */
@Component
class TwilioProvider implements SmsProvider {

    /** The path on which the provider's receipts arrive. */
    static final String RECEIPT_PATH = "/api/v1/sms/status";

    private static final Logger LOG = LoggerFactory.getLogger(TwilioProvider.class);

    /** Twilio: too many requests, rate limit of the sender exceeded, queue of the sender full. Refused before sending. */
    private static final Set<Integer> SLOW_DOWN = Set.of(20429, 14107, 21611);

    private static final int UNAUTHORIZED = 401;
    private static final int REQUEST_TIMEOUT = 408;

    private final SmsSettings settings;
    private final String receiptAddress;
    private final TwilioRestClient client;

    TwilioProvider(SmsSettings settings, @Value("${portal.public-url}") String publicUrl) {
        this.settings = settings;
        this.receiptAddress = publicUrl.replaceAll("/+$", "") + RECEIPT_PATH;
        this.client = new TwilioRestClient.Builder(settings.accountSid(), settings.authToken())
                .httpClient(new TwilioHttp(settings))
                .build();
    }

    @Override
    public Handover handOver(long id, MobileNumber to, String body) {
        try {
            Message message = creator(to, body)
                    .setStatusCallback(URI.create(receiptAddress + "?m=" + id))
                    .create(client);
            SmsState state =
                    SmsState.ofTwilio(String.valueOf(message.getStatus())).orElse(SmsState.ACCEPTED);
            return message.getSid() == null ? new Handover.Unknown() : new Handover.Accepted(message.getSid(), state);
        } catch (TwilioHttp.NotHandedOver e) {
            return new Handover.NotSent(e.reason());
        } catch (TwilioException e) {
            return refusedOrUnknown(id, e);
        } catch (RuntimeException e) {
            LOG.error("SMS {}: the provider's answer could not be used", id, e);
            return new Handover.Unknown();
        }
    }

    private MessageCreator creator(MobileNumber to, String body) {
        PhoneNumber phone = new PhoneNumber(to.e164());
        return settings.from().startsWith("MG")
                ? Message.creator(phone, settings.from(), body)
                : Message.creator(phone, new PhoneNumber(settings.from()), body);
    }

    /** Only a readable refusal (4xx) is certain; whatever else went wrong, the message may be on its way. */
    private static Handover refusedOrUnknown(long id, TwilioException failure) {
        int status = failure instanceof ApiException api && api.getStatusCode() != null ? api.getStatusCode() : 0;
        int code = failure instanceof ApiException api && api.getCode() != null ? api.getCode() : 0;
        // The provider's messages may quote the number, so only figures are logged.
        LOG.warn("SMS {}: the provider answered with status {} and code {}", id, status, code);
        if (status < 400 || status >= 500 || status == REQUEST_TIMEOUT) {
            return new Handover.Unknown();
        }
        if (SLOW_DOWN.contains(code)) {
            return new Handover.NotSent(SmsReason.BUSY);
        }
        return status == UNAUTHORIZED ? new Handover.NotSent(SmsReason.ACCOUNT_REFUSED) : new Handover.Refused(code);
    }
}
