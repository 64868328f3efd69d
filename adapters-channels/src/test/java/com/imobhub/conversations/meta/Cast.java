package com.imobhub.conversations.meta;

import com.imobhub.channels.ChannelKind;
import com.imobhub.conversations.application.receiving.InboundElement.File;
import com.imobhub.conversations.application.receiving.InboundElement.MessageArrived;
import com.imobhub.conversations.application.receiving.InboundElement.Route;
import com.imobhub.conversations.application.receiving.InboundElement.Way;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Address.BusinessScopedUserId;
import com.imobhub.conversations.domain.Address.WhatsAppId;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Context;
import com.imobhub.conversations.domain.Person;
import java.time.Instant;
import java.util.List;

/** Whom and what the fixtures are about. */
final class Cast {

    static final Route FIRST = new Route(ChannelKind.WHATSAPP_CLOUD, "200000000000201");
    static final Route SECOND = new Route(ChannelKind.WHATSAPP_CLOUD, "200000000000202");
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    /** When the deliveries come in. */
    static final Instant LATER = NOON.plusSeconds(3_600);

    static final Address MARINAS_PHONE = new WhatsAppId("5511900000123");
    static final Address MARINAS_ID = new BusinessScopedUserId("BR.1502576394655843");
    static final Person MARINA = new Person(List.of(MARINAS_PHONE, MARINAS_ID), "Marina Teste");
    static final Person MARINA_WITH_USERNAME = new Person(MARINA.addresses(), "Marina Teste", "marina.teste");
    static final Address PAULOS_PHONE = new WhatsAppId("5511900000456");
    static final Address PAULOS_ID = new BusinessScopedUserId("BR.2602576394655844");
    static final Person PAULO = new Person(List.of(PAULOS_PHONE, PAULOS_ID), "Paulo Exemplo");
    static final Address ANAS_ID = new BusinessScopedUserId("BR.7702576394655999");
    static final Person ANA = new Person(List.of(ANAS_ID), "Ana");
    static final Person ANA_WITH_USERNAME = new Person(List.of(ANAS_ID), "Ana", "ana.ficticia");

    static final String OUT_1 = "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABEYFDhFNzRBQkUxNjFBQTEyMUZCOEE1AA==";

    private Cast() {}

    static Person nameless(Address... addresses) {
        return new Person(List.of(addresses), null);
    }

    static Instant noonPlus(int seconds) {
        return NOON.plusSeconds(seconds);
    }

    static MessageArrived written(String id, int seconds, Person by, Content content, Context context, File file) {
        return new MessageArrived(FIRST, id, noonPlus(seconds), by, new Way.Written(), content, context, file);
    }

    static MessageArrived written(String id, int seconds, Person by, Content content, Context context) {
        return written(id, seconds, by, content, context, null);
    }

    static MessageArrived written(String id, int seconds, Person by, Content content) {
        return written(id, seconds, by, content, Context.NONE);
    }

    static MessageArrived text(String id, int seconds, Person by, String body) {
        return written(id, seconds, by, new Content.Text(body));
    }

    /** What Marina wrote at noon. */
    static MessageArrived fromMarina(String id, Content content) {
        return written(id, 0, MARINA, content);
    }

    static MessageArrived fromMarina(String id, Content content, File file) {
        return written(id, 0, MARINA, content, Context.NONE, file);
    }

    /** Something that happened at noon, for the thread to say. */
    static MessageArrived noted(String id, Person with, Content content, Context context) {
        return new MessageArrived(FIRST, id, NOON, with, new Way.Noted(), content, context, null);
    }
}
