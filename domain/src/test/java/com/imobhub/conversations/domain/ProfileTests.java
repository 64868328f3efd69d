package com.imobhub.conversations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.ContactId;
import com.imobhub.conversations.domain.Profile.Marketing;
import com.imobhub.conversations.domain.Profile.Name;
import com.imobhub.conversations.domain.Profile.Source;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static Profile named(String name, Source by, @Nullable Instant at) {
        return Profile.UNKNOWN.named(new Name(name, by, at));
    }

    private static Profile choosing(boolean optedOut, Instant at) {
        return Profile.UNKNOWN.choosing(new Marketing(optedOut, at));
    }

    @ParameterizedTest
    @CsvSource({
        "PROVIDER, PROVIDER, true",
        "PROVIDER, ADDRESS_BOOK, true",
        "PROVIDER, MEMBER, true",
        "ADDRESS_BOOK, PROVIDER, false",
        "ADDRESS_BOOK, ADDRESS_BOOK, true",
        "ADDRESS_BOOK, MEMBER, true",
        "MEMBER, PROVIDER, false",
        "MEMBER, ADDRESS_BOOK, false",
        "MEMBER, MEMBER, true"
    })
    void whoKnowsBetterNamesTheContact(Source known, Source heard, boolean replaced) {
        var profile = named("known", known, null).named(new Name("heard", heard, null));

        assertThat(profile.name().value()).isEqualTo(replaced ? "heard" : "known");
    }

    @ParameterizedTest
    @CsvSource({"PROVIDER, MEMBER", "PROVIDER, ADDRESS_BOOK", "ADDRESS_BOOK, MEMBER"})
    void theBetterNameOutlivesAMergeWhicheverContactHadIt(Source weak, Source strong) {
        var one = named("weak", weak, NOON.plusSeconds(1));
        var other = named("strong", strong, NOON);

        assertThat(one.completedBy(other).name().value()).isEqualTo("strong");
        assertThat(other.completedBy(one).name().value()).isEqualTo("strong");
    }

    @Test
    void ofNamesAsGoodTheLaterCounts() {
        var earlier = named("earlier", Source.ADDRESS_BOOK, NOON);
        var later = named("later", Source.ADDRESS_BOOK, NOON.plusSeconds(1));
        var timeless = named("timeless", Source.ADDRESS_BOOK, null);

        assertThat(earlier.completedBy(later)).isEqualTo(later);
        assertThat(later.completedBy(earlier)).isEqualTo(later);
        assertThat(timeless.completedBy(later)).isEqualTo(later);
        assertThat(later.completedBy(timeless)).isEqualTo(later);
        assertThat(later.named(new Name("earlier", Source.ADDRESS_BOOK, NOON))).isEqualTo(later);
    }

    @Test
    void ofTwoNamesOfOneTimeTheSameOneAlwaysWins() {
        var one = named("Marina", Source.PROVIDER, NOON);
        var other = named("Marina Teste", Source.PROVIDER, NOON);

        assertThat(one.completedBy(other)).isEqualTo(other);
        assertThat(other.completedBy(one)).isEqualTo(other);
        assertThat(other.named(one.name())).isEqualTo(other);
        assertThat(one.named(other.name())).isEqualTo(other);
    }

    @Test
    void whatOneDoesNotKnowTheOtherTells() {
        var known = new Profile(null, "marina.teste", new Marketing(true, NOON));

        assertThat(Profile.UNKNOWN.completedBy(known)).isEqualTo(known);
        assertThat(known.completedBy(Profile.UNKNOWN)).isEqualTo(known);
        assertThat(known.completedBy(Profile.UNKNOWN.withUsername("mari")).username())
                .isEqualTo("marina.teste");
    }

    @Test
    void theLastWordAboutMarketingCountsInWhateverOrderItIsHeard() {
        var no = choosing(true, NOON);
        var yesLater = choosing(false, NOON.plusSeconds(1));

        assertThat(no.choosing(new Marketing(false, NOON.plusSeconds(1)))).isEqualTo(yesLater);
        assertThat(yesLater.choosing(new Marketing(true, NOON))).isEqualTo(yesLater);
        assertThat(no.completedBy(yesLater)).isEqualTo(yesLater);
        assertThat(yesLater.completedBy(no)).isEqualTo(yesLater);
    }

    @Test
    void ofTwoThingsSaidAtOnceNoMeansNo() {
        var no = choosing(true, NOON);
        var yes = choosing(false, NOON);

        assertThat(no.choosing(new Marketing(false, NOON))).isEqualTo(no);
        assertThat(yes.choosing(new Marketing(true, NOON))).isEqualTo(no);
        assertThat(yes.completedBy(no)).isEqualTo(no);
    }

    @Test
    void aBlankEntryOfTheAddressBookTellsNothing() {
        var blank = new Hearsay.AddressBookEntry(List.of(new Address.WhatsAppId("5511900000123")), " \n", " ", NOON);

        assertThat(Profile.UNKNOWN.after(blank)).isEqualTo(Profile.UNKNOWN);
    }

    @Test
    void onlyWhoOptedOutIsOptedOut() {
        var id = ContactId.next();

        assertThat(choosing(true, NOON).of(id).marketingOptOutAt()).isEqualTo(NOON);
        assertThat(choosing(false, NOON).of(id).marketingOptOutAt()).isNull();
        assertThat(Profile.UNKNOWN.of(id)).isEqualTo(new Contact(id, null, null, null));
    }
}
