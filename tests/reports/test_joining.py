"""What whoever takes part in a round reads of it."""

from assessment.domain.rounds import RoundSettings
from assessment.reports.sentences.joining import who_reads_comments, whose


def test_a_round_is_called_by_its_title_and_its_organisation() -> None:
    assert str(whose("Spring survey", "Nordwind")) == "Spring survey, Nordwind"
    assert str(whose("Spring survey", "")) == "Spring survey"


def test_whoever_writes_a_comment_is_told_whether_their_name_stands_beside_it() -> None:
    for anonymous in (True, False):
        settings = RoundSettings(title="Spring survey", anonymous=anonymous)
        said = str(who_reads_comments(settings))
        assert "word for word" in said
        assert ("without a name" in said) is anonymous
        assert ("with your name" in said) is not anonymous
