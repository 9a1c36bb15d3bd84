"""The curated multilingual library: loading, checking, matching. Imports nothing else of ours."""

from qa_library.facts import (
    DateFact,
    Duration,
    DurationUnit,
    Fact,
    FactValue,
    ListFact,
    Money,
    Percent,
    Quantity,
)
from qa_library.library import Entry, Example, Kind, Library, Reply, Severity, Translation
from qa_library.load import SHIPPED_CONTENT, Loaded, load_library
from qa_library.match import Decision, Matcher, Part, Reading
from qa_library.problems import Finding, Level, LibraryError, Problem
from qa_library.search import Candidate
from qa_library.templates import TemplateError, fill, placeholders

__all__ = [
    "SHIPPED_CONTENT",
    "Candidate",
    "DateFact",
    "Decision",
    "Duration",
    "DurationUnit",
    "Entry",
    "Example",
    "Fact",
    "FactValue",
    "Finding",
    "Kind",
    "Level",
    "Library",
    "LibraryError",
    "ListFact",
    "Loaded",
    "Matcher",
    "Money",
    "Part",
    "Percent",
    "Problem",
    "Quantity",
    "Reading",
    "Reply",
    "Severity",
    "TemplateError",
    "Translation",
    "fill",
    "load_library",
    "placeholders",
]
