"""The base of the entries of a programme file, and the types that several of them use."""

from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from programme.models import ProgrammePage

from .values import Filled, distinct, fits, known

Title = Annotated[str, fits(ProgrammePage, "title"), Filled]
Named = Annotated[str, Field(max_length=200), Filled]
Short = Annotated[str, Field(max_length=200)]
ContactKey = Annotated[str, known("contacts")]
ContactKeys = Annotated[list[Annotated[ContactKey, Filled]], AfterValidator(distinct)]
ImageKey = Annotated[str, known("images")]
NetworkSlug = Annotated[str, known("networks")]
NetworkSlugs = Annotated[list[Annotated[NetworkSlug, Filled]], AfterValidator(distinct)]
PrioritySlug = Annotated[str, known("programme", "priorities")]
TypeSlug = Annotated[str, known("vocabularies", "types")]
ThemeSlug = Annotated[str, known("vocabularies", "themes")]
ThemeSlugs = Annotated[list[Annotated[ThemeSlug, Filled]], AfterValidator(distinct)]
AudienceSlug = Annotated[str, known("vocabularies", "audiences")]
AudienceSlugs = Annotated[list[Annotated[AudienceSlug, Filled]], AfterValidator(distinct)]
DispositifSlug = Annotated[str, known("vocabularies", "dispositifs")]
DispositifSlugs = Annotated[list[Annotated[DispositifSlug, Filled]], AfterValidator(distinct)]


class FileEntry(BaseModel):
    """The base of all parts of the file; keys left out do not change the site."""

    model_config = ConfigDict(
        extra="forbid", str_strip_whitespace=True, use_enum_values=True, frozen=True
    )

    def given_values(self, *names: str) -> dict[str, Any]:
        """Return name → value for those of these keys that are in the file."""
        return {name: getattr(self, name) for name in names if name in self.model_fields_set}
