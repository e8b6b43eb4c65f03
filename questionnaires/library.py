"""The instruments that ship with the program."""

from functools import cache, cached_property
from pathlib import Path

from questionnaires.correspondence import file_of, load_correspondence
from questionnaires.errors import QuestionnaireError, UnknownInstrument
from questionnaires.loader import load
from questionnaires.releases import read_releases
from questionnaires.schema import Correspondence, Instrument

DATA = Path(__file__).parent / "data"


class Library:
    """The instruments of a folder, each read when it is first asked for and kept from then on."""

    def __init__(self, folder: Path = DATA) -> None:
        self._folder = folder
        self._load = cache(load)
        self._correspondences: dict[str, Correspondence] = {}

    @cached_property
    def files(self) -> dict[str, Path]:
        """The files by the ids of their instruments, in the order of the ids."""
        return {path.stem: path for path in sorted(self._folder.glob("*.yaml"))}

    def ids(self) -> tuple[str, ...]:
        """The ids of all instruments, in order."""
        return tuple(self.files)

    def get(self, instrument_id: str) -> Instrument:
        """The instrument of that id.

        Raises:
            UnknownInstrument: there is none.
            InvalidInstrument: its file is not an instrument.
        """
        if instrument_id not in self.files:
            raise UnknownInstrument(instrument_id, self.files)
        return self._load(self.files[instrument_id])

    def correspondence(self, instrument_id: str) -> Correspondence | None:
        """How an instrument relates to models that others use; None where nothing is said of it.

        Raises:
            UnknownInstrument: there is no such instrument.
            InvalidInstrument: its file, or that of the correspondence, has errors.
        """
        path, instrument = file_of(self._folder, instrument_id), self.get(instrument_id)
        if instrument_id not in self._correspondences and path.exists():
            found = load_correspondence(path, instrument)
            self._correspondences[instrument_id] = found
        return self._correspondences.get(instrument_id)

    @cached_property
    def ready(self) -> tuple[Instrument, ...]:
        """The instruments that people may be asked to answer: without problems, released once.

        Raises:
            BadReleases: the list of released versions cannot be read.
        """
        released = read_releases(self._folder)
        found = (self._sound(name) for name in self.files if name in released)
        return tuple(one for one in found if one)

    def _sound(self, instrument_id: str) -> Instrument | None:
        try:
            return self.get(instrument_id)
        except QuestionnaireError:
            return None  # its file has problems: the check and the library say which
