"""Marks, skips and hypothesis settings for the whole suite."""

import os
import tempfile

import pytest
from hypothesis import HealthCheck, settings

from tests.support.tools import NO_SKIP, missing_tool

# The same examples on every run, so that a failure in CI is the failure at home.
settings.register_profile(
    "govslides",
    deadline=None,
    derandomize=True,
    database=None,
    max_examples=int(os.environ.get("GOVSLIDES_EXAMPLES", "60")),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("govslides")

_skipped: list[str] = []


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "needs(*tools): cannot run without these programs")
    if "GOVSLIDES_CACHE" not in os.environ:  # what earlier runs of other code found out counts for nothing
        folder = tempfile.TemporaryDirectory(prefix="govslides-cache-")
        os.environ["GOVSLIDES_CACHE"] = folder.name
        config.add_cleanup(folder.cleanup)


def pytest_runtest_setup(item: pytest.Item) -> None:
    for mark in item.iter_markers("needs"):
        reason = missing_tool(mark.args)
        if reason and NO_SKIP:
            pytest.fail(reason, pytrace=False)
        if reason:
            pytest.skip(reason)


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    if report.skipped:
        _skipped.append(report.nodeid)


def pytest_collectreport(report: pytest.CollectReport) -> None:
    if report.skipped:
        _skipped.append(report.nodeid)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if NO_SKIP and _skipped:
        terminalreporter.section("skipped, and GOVSLIDES_NO_SKIP=1 allows none")
        for name in _skipped:
            terminalreporter.write_line(name)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    if NO_SKIP and _skipped and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
