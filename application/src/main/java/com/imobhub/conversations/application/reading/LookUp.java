package com.imobhub.conversations.application.reading;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.application.reading.ContactReads.Known;
import com.imobhub.shared.PhoneNumber;
import com.imobhub.shared.Refusal;
import com.imobhub.team.SignedIn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who has a phone number before somebody writes to it. */
@Service
@Transactional(readOnly = true)
public class LookUp {

    private final ContactReads contacts;
    private final ReadingDesk reading;

    LookUp(ContactReads contacts, ReadingDesk reading) {
        this.contacts = contacts;
        this.reading = reading;
    }

    /**
     * Whose number it is.
     *
     * @param phone E.164
     * @param display as people write it
     * @param contactId null when nobody is known by it
     * @param conversation the one over the channel asked for, where there is one and the reader may see it
     */
    public record NumberOwner(
            String phone,
            String display,
            @Nullable UUID contactId,
            @Nullable String name,
            @Nullable ConversationSummary conversation) {}

    /**
     * @param typed in any Brazilian notation, or with country code
     * @throws Refusal {@code invalid-phone}
     */
    public NumberOwner owner(SignedIn reader, String typed, ChannelId over) {
        var phone = PhoneNumber.parse(typed);
        var known = contacts.byPhone(phone, over);
        return new NumberOwner(
                phone.e164(),
                phone.display(),
                known.map(Known::contact).orElse(null),
                known.map(Known::name).orElse(null),
                known.map(Known::conversation)
                        .filter(id -> reading.mayRead(reader, id))
                        .map(id -> reading.find(reader, id))
                        .orElse(null));
    }
}
