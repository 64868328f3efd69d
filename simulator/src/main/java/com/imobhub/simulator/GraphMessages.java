package com.imobhub.simulator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a message as Graph does: refuses it, or accepts it and lets it travel. */
@Component
class GraphMessages {

    private static final int SERVER_ERROR = 500;

    private final People people;
    private final Postman postman;
    private final Attachments attachments;
    private final Faults faults;
    private final SendLimits limits;
    private final Background background;
    private final SimulatorClock clock;
    private final SimulatorSettings settings;

    GraphMessages(
            People people,
            Postman postman,
            Attachments attachments,
            Faults faults,
            SendLimits limits,
            Background background,
            SimulatorClock clock,
            SimulatorSettings settings) {
        this.people = people;
        this.postman = postman;
        this.attachments = attachments;
        this.faults = faults;
        this.limits = limits;
        this.background = background;
        this.clock = clock;
        this.settings = settings;
    }

    GraphAnswer.Accepted send(BusinessNumber from, GraphRequest.Send request) {
        background.pause(faults.sendDelay());
        limits.take(from, request);
        var fault = faults.nextFailure();
        return fault == null ? meet(from, request) : fail(from, request, fault);
    }

    private GraphAnswer.Accepted fail(BusinessNumber from, GraphRequest.Send request, SendFault fault) {
        var code = fault.code() == null ? 0 : fault.code();
        if (fault.comesLater()) {
            return acceptInVain(from, request, MetaError.withCode(code).orElseThrow());
        }
        if (fault.wasTaken()) {
            accept(from, request);
        }
        throw switch (fault.form()) {
            case ERROR -> GraphRefusal.fault(code, fault.httpStatus(), fault.passing());
            case EMPTY -> new EmptyAnswer(fault.httpStatus() == null ? SERVER_ERROR : fault.httpStatus());
            case GATEWAY -> new GatewayPage();
            case TIMEOUT -> {
                background.pause(settings.hangFor());
                yield new HangUp();
            }
            case RESET -> new HangUp();
        };
    }

    private GraphAnswer.Accepted meet(BusinessNumber from, GraphRequest.Send request) {
        return switch (fate(from, request)) {
            case Fate.Arrives _ -> accept(from, request);
            case Fate.FailsLater(var error) -> acceptInVain(from, request, error);
            case Fate.Held _ -> request.said().type().equals("template") ? hold(from, request) : accept(from, request);
            case Fate.Refused(var error) -> throw GraphRefusal.of(error);
            case Fate.GatewayPage _ -> throw new GatewayPage();
            case Fate.HangsUp _ -> {
                background.pause(settings.hangFor());
                throw new HangUp();
            }
        };
    }

    private Fate fate(BusinessNumber from, GraphRequest.Send request) {
        var digits = WaId.digits(request.to());
        if (!request.toUserId() && digits.equals(from.digits())) {
            return new Fate.Refused(MetaError.SAME_NUMBER);
        }
        var fate = request.toUserId() ? new Fate.Arrives() : Fate.of(digits);
        if (!(fate instanceof Fate.Arrives)) {
            return fate;
        }
        checkTarget(request);
        var file = attachments.fate(request.said());
        return mayWrite(from, request) ? file : new Fate.FailsLater(MetaError.WINDOW_CLOSED);
    }

    private void checkTarget(GraphRequest.Send request) {
        var target = reactionTo(request.said());
        if (target != null && recipient(request).thread().find(target).isEmpty()) {
            throw GraphRefusal.because(
                    MetaError.INVALID_VALUE, "Please check the parameter reaction['message_id'] is valid");
        }
    }

    private boolean mayWrite(BusinessNumber from, GraphRequest.Send request) {
        return !settings.enforceWindow()
                || request.said().type().equals("template")
                || recipient(request).thread().wroteWithinADay(from.phoneNumberId(), clock.now());
    }

    private GraphAnswer.Accepted accept(BusinessNumber from, GraphRequest.Send request) {
        var person = recipient(request);
        react(person, request.said());
        var message = take(person, from, request);
        if (attachments.mustBeFetched(request.said())) {
            background.execute(() -> fetchAndCarry(person, message));
        } else {
            postman.carry(person, message);
        }
        return answer(request, person, message);
    }

    private GraphAnswer.Accepted acceptInVain(BusinessNumber from, GraphRequest.Send request, MetaError error) {
        var person = recipient(request);
        var message = take(person, from, request);
        postman.lose(person, message.id(), error);
        return answer(request, person, message);
    }

    private GraphAnswer.Accepted hold(BusinessNumber from, GraphRequest.Send request) {
        var person = recipient(request);
        var message = take(person, from, request);
        background.execute(() -> {
            background.pause(settings.hangFor());
            postman.carry(person, message);
        });
        return GraphAnswer.Accepted.of(request.to(), person, message.id(), "held_for_quality_assessment");
    }

    private void fetchAndCarry(Person person, PhoneMessage message) {
        attachments
                .fetch(message.said())
                .ifPresentOrElse(
                        said -> {
                            person.thread().change(message.id(), it -> it.saying(said));
                            postman.carry(person, message);
                        },
                        () -> postman.lose(person, message.id(), MetaError.MEDIA_UPLOAD));
    }

    private static void react(Person person, Said said) {
        var target = reactionTo(said);
        if (target != null && said.content() != null) {
            var emoji = said.content().path("emoji").asString();
            person.thread()
                    .change(target, it -> it.reacted(PhoneMessage.Author.BUSINESS, emoji.isEmpty() ? null : emoji));
        }
    }

    private static @Nullable String reactionTo(Said said) {
        return said.type().equals("reaction") && said.content() != null
                ? said.content().path("message_id").asString()
                : null;
    }

    private PhoneMessage take(Person person, BusinessNumber from, GraphRequest.Send request) {
        var id = Wamid.fromBusiness(person.id());
        var message =
                PhoneMessage.byBusiness(id, from.phoneNumberId(), request.said(), clock.now(), request.callbackData());
        person.seesNoTyping();
        person.thread().show(message);
        return message;
    }

    private static GraphAnswer.Accepted answer(GraphRequest.Send request, Person person, PhoneMessage message) {
        var status = request.said().type().equals("template") ? "accepted" : null;
        return GraphAnswer.Accepted.of(request.to(), person, message.id(), status);
    }

    private Person recipient(GraphRequest.Send request) {
        return request.toUserId() ? people.byUserId(request.to()) : people.dial(request.to());
    }
}
