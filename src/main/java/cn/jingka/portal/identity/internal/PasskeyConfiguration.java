package cn.jingka.portal.identity.internal;

import java.net.URI;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/** Passkeys belong to the name in the portal's public address: under another name browsers don't offer them. */
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

    private static final String NAME = "京卡·互助服务卡";

    @Bean
    PasskeyAddress passkeyAddress(@Value("${portal.public-url}") String publicUrl) {
        return new PasskeyAddress(URI.create(publicUrl));
    }

    @Bean
    WebAuthnRelyingPartyOperations passkeyOperations(PasskeyOwners owners, PasskeyStore store, PasskeyAddress address) {
        var operations = new Webauthn4JRelyingPartyOperations(
                owners,
                store,
                PublicKeyCredentialRpEntity.builder()
                        .name(NAME)
                        .id(address.name())
                        .build(),
                Set.of(address.origin()));
        // The device asks for finger, face or PIN each time: that is what makes a passkey two factors.
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    /** The portal's public address as browsers see it. */
    record PasskeyAddress(URI publicUrl) {

        String name() {
            return publicUrl.getHost();
        }

        String origin() {
            String port = publicUrl.getPort() < 0 ? "" : ":" + publicUrl.getPort();
            return publicUrl.getScheme() + "://" + publicUrl.getHost() + port;
        }

        /** Browsers keep passkeys for names, not for numbers, and without TLS for the machine itself only. */
        boolean possible() {
            boolean number = name().matches("[0-9.]+|\\[.*]");
            return !number && ("https".equals(publicUrl.getScheme()) || "localhost".equals(name()));
        }
    }
}
