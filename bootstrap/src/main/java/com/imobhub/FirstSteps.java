package com.imobhub;

import com.imobhub.channels.application.ChannelDesk;
import com.imobhub.channels.domain.WhatsAppNumber;
import com.imobhub.shared.Refusal;
import com.imobhub.shared.Secret;
import com.imobhub.team.application.FirstAdmin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What an empty database needs before anybody can work: somebody who may sign in, the number from the settings, and in a
 * demo an agency to look at. Done before the first request is taken.
 */
@Component
class FirstSteps implements SmartInitializingSingleton {

    private final FirstAdmin firstAdmin;
    private final ChannelDesk channels;
    private final ObjectProvider<DemoAgency> demoAgency;
    private final String email;
    private final String password;
    private final String whatsAppToken;
    private final String whatsAppPhoneId;

    FirstSteps(
            FirstAdmin firstAdmin,
            ChannelDesk channels,
            ObjectProvider<DemoAgency> demoAgency,
            @Value("${imobhub.admin.email}") String email,
            @Value("${imobhub.admin.password}") String password,
            @Value("${imobhub.whatsapp.token}") String whatsAppToken,
            @Value("${imobhub.whatsapp.phone-id}") String whatsAppPhoneId) {
        this.firstAdmin = firstAdmin;
        this.channels = channels;
        this.demoAgency = demoAgency;
        this.email = email;
        this.password = password;
        this.whatsAppToken = whatsAppToken;
        this.whatsAppPhoneId = whatsAppPhoneId;
    }

    @Override
    public void afterSingletonsInstantiated() {
        firstAdmin.createIfNobody(null, email, password).ifPresent(FirstSteps::tell);
        if (!whatsAppPhoneId.isBlank()) {
            connectNumber();
        }
        demoAgency.ifAvailable(DemoAgency::fillIfEmpty);
    }

    private void connectNumber() {
        var number = new WhatsAppNumber(
                whatsAppPhoneId, null, null, new Secret(whatsAppToken), WhatsAppNumber.DEFAULT_GRAPH_VERSION);
        try {
            channels.connectFirst("WhatsApp", number);
        } catch (Refusal refusal) {
            // Another node starts at this very moment and was faster.
            if (!refusal.code().equals("channel-exists")) {
                throw refusal;
            }
        }
    }

    /** On standard output and never in a log file: it is the only time a generated password can be read. */
    private static void tell(FirstAdmin.Created admin) {
        System.out.println("Administrator: " + admin.email()
                + (admin.generated() ? "  password: " + admin.password().reveal() + "  (shown only now)" : ""));
    }
}
