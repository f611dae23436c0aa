"""What all tests share: no settings of this machine, and no stop-watch on generated examples."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "clippings", deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60
)
settings.load_profile("clippings")


@pytest.fixture(autouse=True, scope="session")
def _no_settings_of_this_machine() -> None:
    """Forget what the environment says about Slack, Clippings and proxies."""
    for name in list(os.environ):
        if name.startswith(("SLACK_", "CLIPPINGS_")) or name.lower().endswith("_proxy"):
            del os.environ[name]
    os.environ["NO_PROXY"] = os.environ["no_proxy"] = "*"
