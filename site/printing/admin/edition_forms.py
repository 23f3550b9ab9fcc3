"""What is asked of who freezes an edition, and of who withdraws one."""

from django import forms
from django.utils.translation import gettext_lazy as _

from printing.models import Edition


class FreezeForm(forms.ModelForm):
    newest = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    """The newest edition that was there: somebody may make one meanwhile."""

    class Meta:
        model = Edition
        fields = ["reason", "label"]


class WithdrawalForm(forms.ModelForm):
    withdrawal = forms.CharField(
        label=_("Pourquoi elle est retirée"),
        max_length=300,
        help_text=_("Ce que lira qui cherche cette édition."),
    )

    class Meta:
        model = Edition
        fields = ["withdrawal"]
