package com.imobhub.simulator;

import org.springframework.stereotype.Component;

/** Takes a message as Graph does: refuses it, or accepts it and lets it travel. */
@Component
class GraphMessages {

    private final People people;
    private final Postman postman;
    private final Faults faults;
    private final Background background;
    private final SimulatorClock clock;
    private final SimulatorSettings settings;

    GraphMessages(
            People people,
            Postman postman,
            Faults faults,
            Background background,
            SimulatorClock clock,
            SimulatorSettings settings) {
        this.people = people;
        this.postman = postman;
        this.faults = faults;
        this.background = background;
        this.clock = clock;
        this.settings = settings;
    }

    GraphAnswer.Accepted send(BusinessNumber from, GraphRequest.Text text) {
        background.pause(faults.sendDelay());
        var failure = faults.nextFailure();
        if (failure != null) {
            throw GraphRefusal.fault(failure.code(), failure.httpStatus());
        }
        return switch (fate(from, text)) {
            case Fate.Arrives _ -> accept(from, text);
            case Fate.FailsLater(var error) -> acceptInVain(from, text, error);
            case Fate.Refused(var error) -> throw GraphRefusal.of(error);
            case Fate.GatewayPage _ -> throw new GatewayPage();
            case Fate.HangsUp _ -> {
                background.pause(settings.hangFor());
                throw new HangUp();
            }
        };
    }

    private Fate fate(BusinessNumber from, GraphRequest.Text text) {
        var digits = WaId.digits(text.to());
        if (!text.toUserId() && digits.equals(from.digits())) {
            return new Fate.Refused(MetaError.SAME_NUMBER);
        }
        var fate = text.toUserId() ? new Fate.Arrives() : Fate.of(digits);
        var closed = settings.enforceWindow() && !recipient(text).wroteWithinADay(from.phoneNumberId(), clock.now());
        return fate instanceof Fate.Arrives && closed ? new Fate.FailsLater(MetaError.WINDOW_CLOSED) : fate;
    }

    private GraphAnswer.Accepted accept(BusinessNumber from, GraphRequest.Text text) {
        var person = recipient(text);
        var message = take(person, from, text);
        postman.carry(person, message.id());
        return GraphAnswer.Accepted.of(text.to(), person, message.id());
    }

    private GraphAnswer.Accepted acceptInVain(BusinessNumber from, GraphRequest.Text text, MetaError error) {
        var person = recipient(text);
        var message = take(person, from, text);
        postman.lose(person, message.id(), error);
        return GraphAnswer.Accepted.of(text.to(), person, message.id());
    }

    private PhoneMessage take(Person person, BusinessNumber from, GraphRequest.Text text) {
        var id = Wamid.fromBusiness(person.id());
        var message = PhoneMessage.byBusiness(id, from.phoneNumberId(), text.body(), clock.now(), text.callbackData());
        person.seesNoTyping();
        person.show(message);
        return message;
    }

    private Person recipient(GraphRequest.Text text) {
        return text.toUserId() ? people.byUserId(text.to()) : people.dial(text.to());
    }
}
