package com.imobhub.simulator;

import org.springframework.stereotype.Component;

/** The agency read a person's messages: blue ticks on the phone, and perhaps "digitando…". */
@Component
class GraphReading {

    private final People people;
    private final PhoneEvents screen;
    private final SimulatorClock clock;

    GraphReading(People people, PhoneEvents screen, SimulatorClock clock) {
        this.people = people;
        this.screen = screen;
        this.clock = clock;
    }

    GraphAnswer.Success markRead(GraphRequest.MarkRead request) {
        var person = people.whoWrote(request.messageId())
                .orElseThrow(() -> GraphRefusal.because(
                        MetaError.INVALID_VALUE, "Please check the parameter message_id is valid"));
        for (var message : person.thread().messages()) {
            if (message.isBy(PhoneMessage.Author.PERSON)) {
                person.thread().advance(message.id(), MessageState.READ);
            }
            if (message.id().equals(request.messageId())) {
                break;
            }
        }
        if (request.typing()) {
            person.seesTyping(clock.now());
        }
        screen.changed(person);
        return new GraphAnswer.Success(true);
    }
}
