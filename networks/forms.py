"""The form that sends an invitation, and the form where an invited person creates an account."""

from django import forms
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.forms import SetPasswordMixin
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts.log import accounts_at
from networks.models import Invitation


def display_name(user) -> str:
    """Return the full name of a user, or the username if there is none."""
    return user.get_full_name() or user.get_username()


class CoordinatorField(forms.ModelChoiceField):
    def label_from_instance(self, obj):
        return display_name(obj)


class InvitationForm(forms.Form):
    """Invite a coordinator, in addition to the current ones or to replace one of them."""

    email = forms.EmailField(
        label=_("Adresse électronique"),
        max_length=Invitation._meta.get_field("email").max_length,
        help_text=_("La personne y reçoit un lien, valable sept jours."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
    replaces = CoordinatorField(
        label=_("À la place de"),
        queryset=get_user_model().objects.none(),
        required=False,
        empty_label=_("Personne : en plus"),
        help_text=_("Qui passe la main reste jusqu'à ce que l'invitation soit acceptée."),
    )
    language_code = forms.ChoiceField(label=_("Langue du message"), choices=settings.LANGUAGES)

    def __init__(self, *args, members, **kwargs):
        super().__init__(*args, **kwargs)
        self.members = members
        replaces = self.fields["replaces"]
        assert isinstance(replaces, CoordinatorField)
        replaces.queryset = members
        if len(settings.LANGUAGES) == 1:
            self.fields["language_code"].widget = forms.HiddenInput()

    def clean_email(self):
        email = self.cleaned_data["email"].lower()
        accounts = accounts_at(email)
        if self.members.filter(pk__in=accounts.values("pk")).exists():
            raise ValidationError(_("Cette personne coordonne déjà ce réseau."))
        if accounts.exists() and not accounts.filter(is_active=True).exists():
            raise ValidationError(
                _("Le compte de cette adresse est désactivé : un superutilisateur peut le rouvrir.")
            )
        return email


class AccountForm(SetPasswordMixin, forms.Form):
    """Create the account of an invited person: name and password."""

    first_name = forms.CharField(
        label=_("Prénom"),
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
    )
    last_name = forms.CharField(
        label=_("Nom"),
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "family-name"}),
    )
    password1, password2 = SetPasswordMixin.create_password_fields(
        _("Mot de passe"), _("Le même mot de passe")
    )

    def __init__(self, *args, email: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.email = email
        self.fields["password2"].help_text = ""
        for name in self.fields:
            self.fields[name].widget.attrs["aria-describedby"] = f"{name}-help"

    def clean(self):
        super().clean()
        self.validate_passwords()
        self.validate_password_for_user(self.build_account(), "password1")
        return self.cleaned_data

    def build_account(self):
        """Return the unsaved account, whose username is the email address."""
        names = {key: self.cleaned_data.get(key, "") for key in ("first_name", "last_name")}
        return get_user_model()(username=self.email, email=self.email, **names)

    def create_account(self):
        return self.set_password_and_save(self.build_account())
