"""The vocabularies, read once for all requests."""

from core.held import held
from core.models import Term


@held
def terms_of(model: type[Term]) -> dict[int, Term]:
    """pk → term, with its words in all languages."""
    return {term.pk: term for term in model.objects.prefetch_related("words")}
