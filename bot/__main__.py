"""`parley`, also as `python -m bot`."""

import sys


def main() -> None:
    """Run the command that was asked for.

    The curator's tools start without the bot: a check before each commit would spend half its time
    loading platforms and database.
    """
    if sys.argv[1:2] == ["library"]:
        from bot.library_cli import main as library  # noqa: PLC0415

        library(sys.argv[2:])
    else:
        from bot.cli import main as parley  # noqa: PLC0415

        parley()


if __name__ == "__main__":
    main()
