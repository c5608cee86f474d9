package cn.jingka.portal.notifications.internal;

import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.notifications.CodeMessages;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A code exists in the memory of this call only; the outbox learns that one was sent and what became of it. */
@Service
class CodeSender implements CodeMessages {

    private static final Logger LOG = LoggerFactory.getLogger(CodeSender.class);

    private final SmsSender sender;
    private final SmsText texts;
    private final SmsSettings settings;

    CodeSender(SmsSender sender, SmsText texts, SmsSettings settings) {
        this.sender = sender;
        this.texts = texts;
        this.settings = settings;
    }

    @Override
    public void send(MobileNumber number, String textKey, String code, Locale language) {
        if (!settings.switchedOn()) {
            LOG.warn("A one-time code was asked for, but SMS is switched off");
            return;
        }
        String body = texts.of(textKey, List.of(code), language);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            // Never a code that the caller's transaction then does not know.
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    sender.sendCode(number, body);
                }
            });
        } else {
            sender.sendCode(number, body);
        }
    }
}
