package com.imobhub.channels.meta;

import com.imobhub.channels.domain.NumberCheck;
import com.imobhub.channels.domain.NumberFacts;
import com.imobhub.channels.domain.WhatsAppNumber;
import org.springframework.stereotype.Component;

/** Asks the Graph API about a number (wire-formats.md §9). */
@Component
class GraphNumberCheck implements NumberCheck {

    private static final String FIELDS = "id,display_phone_number,verified_name,name_status,quality_rating,status,"
            + "throughput,whatsapp_business_manager_messaging_limit,health_status";

    private final GraphReader graph;

    GraphNumberCheck(GraphReader graph) {
        this.graph = graph;
    }

    @Override
    public NumberFacts ask(WhatsAppNumber number) {
        return NumberAnswer.read(
                graph.get(number, GraphRefusals::of, "/{number}?fields={fields}", number.phoneNumberId(), FIELDS));
    }
}
