package com.imobhub.conversations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.imobhub.conversations.domain.Address.BusinessScopedUserId;
import com.imobhub.conversations.domain.Address.WhatsAppId;
import com.imobhub.shared.PhoneNumber;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTests {

    private static final Identity PHONE = Identity.ofPhone(new PhoneNumber("+5531990000123"));
    private static final Identity USER = new Identity(Identity.Kind.WHATSAPP_USER, "BR.1502576394655843");

    private final Address oldAccount = new WhatsAppId("553190000123");
    private final Address newAccount = new WhatsAppId("5531990000123");
    private final Address user = new BusinessScopedUserId("BR.1502576394655843");

    @Test
    void anOldAccountIsTheSamePersonButAnotherAddress() {
        assertThat(oldAccount.identity()).isEqualTo(newAccount.identity()).isEqualTo(PHONE);
        assertThat(oldAccount.value()).isEqualTo("553190000123");
    }

    @Test
    void aUserIdIsNeverReadAsAPhone() {
        assertThat(user.identity()).isEqualTo(USER);
        assertThat(new BusinessScopedUserId("5531990000123").identity().kind()).isEqualTo(Identity.Kind.WHATSAPP_USER);
    }

    @Test
    void anAddressThatIsNoPhoneHasNoIdentity() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WhatsAppId("BR.1").identity());
    }

    @Test
    void somebodyIsReachedAtTheFirstAddress() {
        assertThat(new Person(List.of(user, oldAccount), null).answerTo()).isEqualTo(user);
    }

    @Test
    void somebodyNeedsAnAddress() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Person(List.of(), "Marina"));
    }

    @Test
    void identitiesAreInOneOrderWhateverTheOrderOfAddresses() {
        assertThat(new Person(List.of(user, oldAccount), null).identities()).containsExactly(PHONE, USER);
        assertThat(new Person(List.of(oldAccount, user), null).identities()).containsExactly(PHONE, USER);
    }

    @Test
    void twoFormsOfOneNumberAreOneIdentity() {
        assertThat(new Person(List.of(oldAccount, newAccount), null).identities())
                .containsExactly(PHONE);
    }

    @Test
    void identitiesOfAKindAreOrderedByValue() {
        var earlier = new Identity(Identity.Kind.WHATSAPP_USER, "BR.1");
        var later = new Identity(Identity.Kind.WHATSAPP_USER, "BR.2");

        assertThat(earlier).isLessThan(later);
        assertThat(PHONE).isLessThan(earlier);
        assertThat(later).isEqualByComparingTo(later);
    }

    @Test
    void aNameIsStripped() {
        assertThat(new Person(List.of(user), "  Marina  ").name()).contains("Marina");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u2003\n"})
    void aBlankNameIsNone(String blank) {
        assertThat(new Person(List.of(user), blank).name()).isEmpty();
        assertThat(new Person(List.of(user), null).name()).isEmpty();
    }

    @Test
    void aUsernameIsNoIdentity() {
        var person = new Person(List.of(user), "Marina", " marina.teste ");

        assertThat(person.username()).contains("marina.teste");
        assertThat(person.identities()).containsExactly(USER);
        assertThat(new Person(List.of(user), "Marina", " ").username()).isEmpty();
    }
}
