"""What may stand inside a block: interactive elements, images and the parts of rich text."""

from __future__ import annotations

from typing import Any

from tests.slack.checks import (
    Check,
    Findings,
    action_id,
    anything,
    boolean,
    both,
    by_type,
    exactly_one,
    focus,
    integer,
    items,
    one_of,
    plain,
    record,
    string,
    text,
)

URL = string(3000, pattern=r"(?:https?|slack|tel|mailto):\S+")
IMAGE_URL = string(3000, pattern=r"https?://\S+")
DAY = string(10, pattern=r"\d{4}-\d{2}-\d{2}")
CONFIRM = record(
    {
        "title": plain(100),
        "text": text("plain_text", "mrkdwn", most=300),
        "confirm": plain(30),
        "deny": plain(30),
    },
    {"style": one_of("primary", "danger")},
)
OPTION = record({"text": plain(75), "value": string(150)}, {"description": plain(75)})
LINK_OPTION = record(
    {"text": plain(75), "value": string(150)}, {"description": plain(75), "url": URL}
)
RICH_OPTION = record(
    {"text": text("plain_text", "mrkdwn", most=75), "value": string(150)},
    {"description": text("plain_text", "mrkdwn", most=75)},
)
OPTION_GROUP = record({"label": plain(75), "options": items(OPTION, 100)})
DISPATCH = record(
    {"trigger_actions_on": items(one_of("on_enter_pressed", "on_character_entered"), 2)}
)
SLACK_FILE = both(
    record({}, {"id": string(255), "url": IMAGE_URL}),
    exactly_one("id", "url"),
)
KIND: Check = anything


def _element(required: dict[str, Check], optional: dict[str, Check]) -> Check:
    return record({"type": KIND, **required}, {"action_id": action_id, **optional})


def _initial_options(value: Any, path: str, findings: Findings) -> None:
    """Check that what is chosen at first is one of the choices, to the letter."""
    if not isinstance(value, dict):
        return
    groups = value.get("option_groups") or []
    options = list(value.get("options") or [])
    for group in groups if isinstance(groups, list) else []:
        options += group.get("options", []) if isinstance(group, dict) else []
    chosen = value.get("initial_options") or []
    if "initial_option" in value:
        chosen = [value["initial_option"]]
    if any(each not in options for each in chosen):
        findings.refuse(path, "initial_option must exactly match one of the options")


def _unique_values(value: Any, path: str, findings: Findings) -> None:
    options = value.get("options") if isinstance(value, dict) else None
    values = [each.get("value") for each in options or [] if isinstance(each, dict)]
    if len(values) != len(set(map(str, values))):
        findings.refuse(f"{path}/options", "options must have unique values")


_MENU: dict[str, Check] = {"placeholder": plain(150), "confirm": CONFIRM, "focus_on_load": focus}
_LISTED: dict[str, Check] = {
    "options": items(OPTION, 100),
    "option_groups": items(OPTION_GROUP, 100),
}
_FILTER = record(
    {},
    {
        "include": items(one_of("im", "mpim", "private", "public"), 4),
        "exclude_external_shared_channels": boolean,
        "exclude_bot_users": boolean,
    },
)


def _menu(optional: dict[str, Check], *further: Check) -> Check:
    return both(_element({}, {**_MENU, **optional}), *further)


def _menus(single: str, one: dict[str, Check], many: dict[str, Check], *further: Check) -> Any:
    """Return both forms of a menu: choosing one, and choosing several."""
    several = {**many, "max_selected_items": integer(1, 100)}
    return {single: _menu(one, *further), f"multi_{single}": _menu(several, *further)}


_CONVERSATIONS: dict[str, Check] = {
    "default_to_current_conversation": boolean,
    "filter": _FILTER,
}
_MENUS: dict[str, Check] = {
    **_menus(
        "static_select",
        {**_LISTED, "initial_option": OPTION},
        {**_LISTED, "initial_options": items(OPTION, 100)},
        exactly_one("options", "option_groups"),
        _initial_options,
        _unique_values,
    ),
    **_menus(
        "external_select",
        {"initial_option": OPTION, "min_query_length": integer(0, 100)},
        {"initial_options": items(OPTION, 100), "min_query_length": integer(0, 100)},
    ),
    **_menus(
        "users_select",
        {"initial_user": string(20)},
        {"initial_users": items(string(20), 100)},
    ),
    **_menus(
        "conversations_select",
        {**_CONVERSATIONS, "initial_conversation": string(20), "response_url_enabled": boolean},
        {**_CONVERSATIONS, "initial_conversations": items(string(20), 100)},
    ),
    **_menus(
        "channels_select",
        {"initial_channel": string(20), "response_url_enabled": boolean},
        {"initial_channels": items(string(20), 100)},
    ),
}

BUTTON = _element(
    {"text": plain(75)},
    {
        "url": URL,
        "value": string(2000),
        "style": one_of("primary", "danger"),
        "confirm": CONFIRM,
        "accessibility_label": string(75),
    },
)
OVERFLOW = both(_element({"options": items(LINK_OPTION, 5)}, {"confirm": CONFIRM}), _unique_values)
DATE_PICKER = _menu({"initial_date": DAY})
TIME_PICKER = _menu({"initial_time": string(5, pattern=r"\d{2}:\d{2}"), "timezone": string(100)})
MOMENT_PICKER = _element(
    {},
    {
        "initial_date_time": integer(1_000_000_000, 9_999_999_999),
        "confirm": CONFIRM,
        "focus_on_load": focus,
    },
)


def _choices(initial: dict[str, Check]) -> Check:
    return both(
        _element(
            {"options": items(RICH_OPTION, 10)},
            {**initial, "confirm": CONFIRM, "focus_on_load": focus},
        ),
        _initial_options,
        _unique_values,
    )


CHECKBOXES = _choices({"initial_options": items(RICH_OPTION, 10)})
RADIO_BUTTONS = _choices({"initial_option": RICH_OPTION})


def _input_lengths(value: Any, path: str, findings: Findings) -> None:
    if not isinstance(value, dict):
        return
    least, most = value.get("min_length", 0), value.get("max_length", 3000)
    initial = value.get("initial_value", "")
    if isinstance(least, int) and isinstance(most, int) and least > most:
        findings.refuse(path, "min_length must be less than max_length")
    if isinstance(initial, str) and isinstance(most, int) and len(initial) > most:
        findings.refuse(path, "initial_value must be no longer than max_length")


_TYPED: dict[str, Check] = {
    "placeholder": plain(150),
    "dispatch_action_config": DISPATCH,
    "focus_on_load": focus,
}
TEXT_INPUT = both(
    _element(
        {},
        {
            **_TYPED,
            "initial_value": string(3000),
            "multiline": boolean,
            "min_length": integer(0, 3000),
            "max_length": integer(1, 3000),
        },
    ),
    _input_lengths,
)
ADDRESS_INPUT = _element({}, {**_TYPED, "initial_value": string(3000)})
NUMBER_INPUT = _element(
    {"is_decimal_allowed": boolean},
    {
        **_TYPED,
        "initial_value": string(100),
        "min_value": string(100),
        "max_value": string(100),
    },
)
FILE_INPUT = _element({}, {"filetypes": items(string(20), 100), "max_files": integer(1, 10)})
IMAGE = both(
    record(
        {"type": KIND, "alt_text": string(2000)},
        {"image_url": IMAGE_URL, "slack_file": SLACK_FILE},
    ),
    exactly_one("image_url", "slack_file"),
)

_PICKERS: dict[str, Check] = {
    "datepicker": DATE_PICKER,
    "timepicker": TIME_PICKER,
    "datetimepicker": MOMENT_PICKER,
}
_SINGLE_MENUS = {name: check for name, check in _MENUS.items() if not name.startswith("multi_")}
IN_ACTIONS = by_type(
    {
        "button": BUTTON,
        "overflow": OVERFLOW,
        "checkboxes": CHECKBOXES,
        "radio_buttons": RADIO_BUTTONS,
        **_PICKERS,
        **_SINGLE_MENUS,
    }
)
IN_SECTION = by_type(
    {
        "button": BUTTON,
        "overflow": OVERFLOW,
        "checkboxes": CHECKBOXES,
        "radio_buttons": RADIO_BUTTONS,
        "image": IMAGE,
        "datepicker": DATE_PICKER,
        "timepicker": TIME_PICKER,
        **_MENUS,
    }
)
_MESSAGE_INPUTS: dict[str, Check] = {
    "plain_text_input": TEXT_INPUT,
    "email_text_input": ADDRESS_INPUT,
    "url_text_input": ADDRESS_INPUT,
    "number_input": NUMBER_INPUT,
    "checkboxes": CHECKBOXES,
    "radio_buttons": RADIO_BUTTONS,
    **_PICKERS,
    **_MENUS,
}
IN_INPUT = {
    "message": by_type(_MESSAGE_INPUTS),
    "home": by_type(_MESSAGE_INPUTS),
    "modal": by_type({**_MESSAGE_INPUTS, "file_input": FILE_INPUT}),
}
IN_CONTEXT = by_type(
    {
        "image": IMAGE,
        "plain_text": text("plain_text", most=3000),
        "mrkdwn": text("mrkdwn", most=3000),
    }
)

_STYLE = record({}, dict.fromkeys(("bold", "italic", "strike", "code", "underline"), boolean))
_MENTION_STYLE = record(
    {},
    dict.fromkeys(("bold", "italic", "strike", "highlight", "client_highlight", "unlink"), boolean),
)


def _piece(required: dict[str, Check], style: Check = _STYLE) -> Check:
    return record({"type": KIND, **required}, {"style": style})


_RICH_LINK = record(
    {"type": KIND, "url": URL},
    {"text": string(13_200, least=0), "unsafe": boolean, "style": _STYLE},
)
_RICH_TEXT = _piece({"text": string(13_200)})
INLINE = by_type(
    {
        "text": _RICH_TEXT,
        "link": _RICH_LINK,
        "user": _piece({"user_id": string(20)}, _MENTION_STYLE),
        "channel": _piece({"channel_id": string(20)}, _MENTION_STYLE),
        "usergroup": _piece({"usergroup_id": string(20)}, _MENTION_STYLE),
        "broadcast": record({"type": KIND, "range": one_of("here", "channel", "everyone")}),
        "emoji": record({"type": KIND, "name": string(100)}, {"unicode": string(100)}),
        "color": record({"type": KIND, "value": string(7, pattern="#[0-9A-Fa-f]{6}")}),
        "date": record(
            {"type": KIND, "timestamp": integer(0, 9_999_999_999), "format": string(255)},
            {"url": URL, "fallback": string(255)},
        ),
    }
)
_SECTION = record({"type": KIND, "elements": items(INLINE, 1000)})
_ONLY_WORDS = by_type({"text": _RICH_TEXT, "link": _RICH_LINK})
IN_RICH_TEXT = by_type(
    {
        "rich_text_section": _SECTION,
        "rich_text_quote": record(
            {"type": KIND, "elements": items(INLINE, 1000)}, {"border": integer(0, 1)}
        ),
        "rich_text_preformatted": record(
            {"type": KIND, "elements": items(_ONLY_WORDS, 1000)},
            {"border": integer(0, 1), "language": string(50)},
        ),
        "rich_text_list": record(
            {
                "type": KIND,
                "style": one_of("bullet", "ordered"),
                "elements": items(by_type({"rich_text_section": _SECTION}), 1000),
            },
            {"indent": integer(0, 8), "offset": integer(0, 10_000), "border": integer(0, 1)},
        ),
    }
)
