"""The answer file: a round's answers as CSV, written for download and read back strictly."""

from assessment.domain.answer_file.encoding import LARGEST
from assessment.domain.answer_file.file_response import FileResponse, file_context
from assessment.domain.answer_file.problem import BadAnswerFile, Problem
from assessment.domain.answer_file.reader import read_answers
from assessment.domain.answer_file.writer import write_answers

__all__ = [
    "LARGEST",
    "BadAnswerFile",
    "FileResponse",
    "Problem",
    "file_context",
    "read_answers",
    "write_answers",
]
