package com.imobhub;

import com.imobhub.channels.application.ChannelDesk;
import com.imobhub.channels.domain.WhatsAppNumber;
import com.imobhub.shared.Secret;
import com.imobhub.team.application.FirstAdmin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What an empty database needs before anybody can work: somebody who may sign in, and the number from the settings. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstSteps implements ApplicationRunner {

    private final FirstAdmin firstAdmin;
    private final ChannelDesk channels;
    private final String email;
    private final String password;
    private final String whatsAppToken;
    private final String whatsAppPhoneId;

    FirstSteps(
            FirstAdmin firstAdmin,
            ChannelDesk channels,
            @Value("${imobhub.admin.email}") String email,
            @Value("${imobhub.admin.password}") String password,
            @Value("${imobhub.whatsapp.token}") String whatsAppToken,
            @Value("${imobhub.whatsapp.phone-id}") String whatsAppPhoneId) {
        this.firstAdmin = firstAdmin;
        this.channels = channels;
        this.email = email;
        this.password = password;
        this.whatsAppToken = whatsAppToken;
        this.whatsAppPhoneId = whatsAppPhoneId;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        firstAdmin.createIfNobody(null, email, password).ifPresent(FirstSteps::tell);
        if (!whatsAppPhoneId.isBlank()) {
            channels.connectFirst(
                    "WhatsApp",
                    new WhatsAppNumber(
                            whatsAppPhoneId,
                            null,
                            null,
                            new Secret(whatsAppToken),
                            WhatsAppNumber.DEFAULT_GRAPH_VERSION));
        }
    }

    /** On standard output and never in a log file: it is the only time a generated password can be read. */
    private static void tell(FirstAdmin.Created admin) {
        System.out.println("Administrator: " + admin.email()
                + (admin.generated() ? "  password: " + admin.password().reveal() + "  (shown only now)" : ""));
    }
}
